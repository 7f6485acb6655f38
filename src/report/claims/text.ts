import type { Claim } from "../../engine/model/rule-set.ts";
import type { Renderer } from "../renderer.ts";
import { heading, indented } from "../text/layout.ts";
import { Names } from "../words/names.ts";
import { countWords } from "../words/numbers.ts";
import { statementWords, whereWords } from "./words.ts";

/** What a rule set guarantees, with when and why; one line saying so when it claims nothing. */
export const claimsText: Renderer<readonly Claim[]> = (claims, ruleSet, { theme }) => {
  if (claims.length === 0) return "No claims.\n";
  const names = new Names(ruleSet);
  const lines = claims.flatMap((claim) => [
    "",
    ...indented(theme, claim.id, 2, { role: "option" }),
    ...claim.says
      .flatMap((statement) => statementWords(statement, names))
      .flatMap((sentence) => indented(theme, sentence, 4)),
    ...whenLine(whereWords(claim, names)).flatMap((when) =>
      indented(theme, when, 4, { role: "muted" }),
    ),
    ...indented(theme, `Why: ${claim.because} ${factsWords(claim.facts)}`.trimEnd(), 4, {
      role: "muted",
    }),
  ]);
  const head = `${ruleSet.title}: ${countWords(claims.length, "claim")}, each proved by advise rules check`;
  return `${[...heading(theme, head), ...lines].join("\n")}\n`;
};

const whenLine = (parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`When: ${parts.join("; ")}`];

const factsWords = (facts: readonly string[]): string =>
  facts.length === 0 ? "" : `[${facts.join(", ")}]`;
