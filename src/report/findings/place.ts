/** Where findings stand, as the tools of repositories want it. */
import { createHash } from "node:crypto";
import type { Finding } from "../../engine/model/finding.ts";
import type { Span } from "../../engine/model/rule-set.ts";
import type { FindingsOptions, FindingsReport } from "./report.ts";

/** A file's path within the repository, with `/` and without `./`; an absolute path stays as it is. */
export function repositoryPath(file: string, { folder = "" }: FindingsOptions): string {
  if (/^(?:\/|[A-Za-z]:)/.test(file)) return file;
  const steps: string[] = [];
  for (const step of `${folder}${file}`.split("/")) {
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The finding's place; where it has none, the beginning of what was checked. Never empty. */
export function placeOf({ span }: Finding, { sources, subject }: FindingsReport): Span {
  const file = span?.file ?? sources.keys().next().value ?? subject;
  const { line, column, endLine, endColumn } = span ?? {
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
  };
  const isEmpty = endLine < line || (endLine === line && endColumn <= column);
  return isEmpty
    ? { file, line, column, endLine: line, endColumn: column + 1 }
    : { file, line, column, endLine, endColumn };
}

/**
 * A fingerprint for each finding, which moves with its line: of the code, the file and the line's text.
 * Findings that share all of these are numbered.
 */
export function fingerprints(
  findings: readonly Finding[],
  report: FindingsReport,
  options: FindingsOptions,
): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { file, line } = placeOf(finding, report);
    const text = report.sources.get(file)?.split("\n")[line - 1]?.trim() ?? "";
    const subject = finding.span ? text : JSON.stringify(finding.args);
    const key = JSON.stringify([finding.code, repositoryPath(file, options), subject]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return createHash("sha256").update(`${key}${count}`).digest("hex").slice(0, 32);
  });
}
