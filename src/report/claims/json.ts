import type { Claim } from "../../engine/model/rule-set.ts";
import { jsonText } from "../markup/json.ts";
import type { Renderer } from "../renderer.ts";
import { Names } from "../words/names.ts";
import { statementWords, whereWords } from "./words.ts";

/** What a rule set guarantees as data, each statement with its sentences. A contract, `"version": 1`. */
export const claimsJson: Renderer<readonly Claim[]> = (claims, ruleSet) => {
  const names = new Names(ruleSet);
  return jsonText({
    version: 1,
    claims: claims.map(({ id, says, because, facts, ...claim }) => ({
      id,
      says: says.map((statement) => ({ ...statement, words: statementWords(statement, names) })),
      when: whereWords({ id, says, because, facts, ...claim }, names),
      because,
      facts,
    })),
  });
};
