import type { Finding, Severity } from "../../../engine/model/finding.ts";
import { sortFindings } from "../../diagnostics/diagnostics.ts";
import { safeLine } from "../../text/safe.ts";
import { placeOf, repositoryPath } from "../place.ts";
import type { FindingsOptions, FindingsReport, FindingsReporter } from "../report.ts";
import { titleOf } from "../titles.ts";
import { sentences, verdictWords } from "../words.ts";

/** Annotations of one kind that GitHub shows for a step. */
const MOST = 10;

const COMMANDS = {
  error: "error",
  warning: "warning",
  note: "notice",
} as const satisfies Record<Severity, string>;

/** Workflow commands of GitHub Actions, most severe first, and a line that counts all findings. */
export const findingsGithub: FindingsReporter = (report, options) => {
  const sorted = sortFindings(report.findings);
  const lines = (Object.keys(COMMANDS) as Severity[]).flatMap((severity) => {
    const own = sorted.filter((finding) => finding.severity === severity);
    return annotations(own, severity, report, options);
  });
  return `${[...lines, `advise: ${data(verdictWords(report))}`].join("\n")}\n`;
};

function annotations(
  findings: readonly Finding[],
  severity: Severity,
  report: FindingsReport,
  options: FindingsOptions,
): string[] {
  const shown = findings.length > MOST ? findings.slice(0, MOST - 1) : findings;
  const lines = shown.map((finding) => annotation(finding, report, options));
  const hidden = findings.length - shown.length;
  const more = `${hidden} more of this kind; the step summary or --format text lists all`;
  return hidden === 0 ? lines : [...lines, `::${COMMANDS[severity]}::${data(more)}`];
}

function annotation(finding: Finding, report: FindingsReport, options: FindingsOptions): string {
  const { file, line, column, endLine, endColumn } = placeOf(finding, report);
  const place = {
    file: repositoryPath(file, options),
    line,
    endLine,
    // Columns of several lines mean nothing, and GitHub refuses them. Its last column is included.
    ...(line === endLine && { col: column, endColumn: Math.max(column, endColumn - 1) }),
    title: titleOf(finding.code).short,
  };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${property(value)}`);
  return `::${COMMANDS[finding.severity]} ${properties.join(",")}::${data(`${sentences(finding)} (${finding.code})`)}`;
}

const data = (text: string): string =>
  safeLine(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (value: string | number): string =>
  data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
