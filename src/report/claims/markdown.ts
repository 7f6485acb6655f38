import type { Claim } from "../../engine/model/rule-set.ts";
import { citation, markdown, markdownRows } from "../markup/markdown.ts";
import { markdownDocument, markdownSection } from "../markup/markdown-document.ts";
import type { Renderer } from "../renderer.ts";
import { Names } from "../words/names.ts";
import { statementWords, whereWords } from "./words.ts";

/** What a rule set guarantees, as a document with a table. */
export const claimsDocument: Renderer<readonly Claim[]> = (claims, ruleSet) => {
  const names = new Names(ruleSet);
  const rows = claims.map((claim) => [
    markdown(claim.id),
    cell(claim.says.flatMap((statement) => statementWords(statement, names))),
    cell(whereWords(claim, names)) || "all requirements",
    markdown(claim.because) + citation(claim.facts),
  ]);
  const table = markdownRows(["Claim", "What holds", "When", "Why"], rows);
  return markdownDocument(markdownSection(1, "Claims", rows.length === 0 ? ["None."] : table));
};

const cell = (lines: readonly string[]): string => lines.map(markdown).join("<br>");
