import type { Severity } from "../../../engine/model/finding.ts";
import { sortFindings } from "../../diagnostics/diagnostics.ts";
import { code, markdown, markdownRows } from "../../markup/markdown.ts";
import { markdownDocument, markdownSection } from "../../markup/markdown-document.ts";
import { decisionsInWords } from "../decisions-in-words.ts";
import type { FindingsOptions, FindingsReport, FindingsReporter } from "../report.ts";
import { ruleSetWords, sentences, verdictWords } from "../words.ts";

const NAMES = {
  error: "**Error**",
  warning: "Warning",
  note: "Note",
} as const satisfies Record<Severity, string>;

/** Findings as a document, for the summary of a pipeline's step or a comment. */
export const findingsMarkdown: FindingsReporter = (report, options) => {
  const { subject, passed } = report;
  const words = verdictWords(report);
  const verdict = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  const by = ruleSetWords(report);
  return markdownDocument([
    `## advise: ${markdown(subject)}`,
    "",
    `${passed ? verdict : `**${verdict}**`}${by === "" ? "" : ` Rule set ${markdown(by)}.`}`,
    "",
    ...decisionTables(report, options),
    ...markdownSection(3, "Found", findingRows(report)),
  ]);
};

function decisionTables(report: FindingsReport, options: FindingsOptions): string[] {
  const views = decisionsInWords(report, options);
  return views.flatMap(({ file, decisions }) =>
    markdownSection(
      3,
      views.length === 1 ? "Decisions" : markdown(file),
      markdownRows(
        ["Decision", "Decided", "Now"],
        decisions.map(({ label, decided, words }) => [label, decided, words].map(markdown)),
      ),
    ),
  );
}

function findingRows({ findings }: FindingsReport): string[] {
  if (findings.length === 0) return [];
  const rows = sortFindings(findings).map((finding) => {
    const { span, severity } = finding;
    const place = span === undefined ? "" : markdown(`${span.file}:${span.line}`);
    return [NAMES[severity], place, markdown(sentences(finding)), code(finding.code)];
  });
  return markdownRows(["", "Where", "What", "Code"], rows);
}
