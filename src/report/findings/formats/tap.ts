import type { Finding } from "../../../engine/model/finding.ts";
import { escapeUnprintable, safeLine } from "../../text/safe.ts";
import { type Case, suitesOf } from "../cases.ts";
import { placeOf } from "../place.ts";
import type { FindingsReport, FindingsReporter } from "../report.ts";
import { sentences } from "../words.ts";

/** TAP version 14: a test point for each thing that was checked. */
export const findingsTap: FindingsReporter = (report, options) => {
  const points = suitesOf(report, options).flatMap(({ name, cases }) =>
    cases.map((each) => ({ ...each, name: `${name}: ${each.name}` })),
  );
  const lines = points.flatMap((each, index) => [
    pointLine(each, index + 1),
    ...diagnostics(each.findings, report),
  ]);
  return `${["TAP version 14", `1..${points.length}`, ...lines].join("\n")}\n`;
};

function pointLine({ name, state, notes }: Case, number: number): string {
  const directive = state === "skipped" ? ` # SKIP ${escaped(notes.join(" "))}` : "";
  return `${state === "failed" || state === "broken" ? "not ok" : "ok"} ${number} - ${escaped(name)}${directive}`;
}

/** A YAML block with what was found; JSON strings are YAML too. */
function diagnostics(findings: readonly Finding[], report: FindingsReport): string[] {
  if (findings.length === 0) return [];
  const items = findings.flatMap((finding) => {
    const { file, line, column } = placeOf(finding, report);
    return [
      `    - message: ${quoted(sentences(finding))}`,
      `      severity: ${finding.severity}`,
      `      code: ${quoted(finding.code)}`,
      `      at: { file: ${quoted(safeLine(file))}, line: ${line}, column: ${column} }`,
    ];
  });
  return ["  ---", "  findings:", ...items, "  ..."];
}

const quoted = (text: string): string => escapeUnprintable(JSON.stringify(text));

/** A number sign would begin a directive. */
const escaped = (text: string): string => safeLine(text).replace(/[\\#]/g, "\\$&");
