/** Findings for a person: where, what, the lines concerned, and what to do. */
import type { Finding, Severity } from "../../engine/model/finding.ts";
import { describe } from "../messages/describe.ts";
import { indent, indented } from "../text/layout.ts";
import type { Role, Theme } from "../text/theme.ts";
import { glyph } from "../text/theme.ts";
import { breakLines, clean, wrap } from "../text/wrap.ts";
import { codeFrame } from "./code-frame.ts";
import { witnessLines } from "./witness.ts";

export interface DiagnosticsOptions {
  readonly theme: Theme;
  /** Findings shown; the rest is counted. */
  readonly most?: number;
  /** Whether a last line counts them, which is the default. */
  readonly counted?: boolean;
}

const MOST = 20;
/** Blanks before the second and later lines of a sentence, and before help. */
const INDENT = 4;

const ROLES = {
  error: "error",
  warning: "warning",
  note: "muted",
} as const satisfies Record<Severity, Role>;

/** The most severe first. */
export const SEVERITY_ORDER = { error: 0, warning: 1, note: 2 } as const satisfies Record<
  Severity,
  number
>;

/** By file and position; findings without a place come first. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => {
    const left = a.span;
    const right = b.span;
    if (left === undefined || right === undefined) {
      return Number(left !== undefined) - Number(right !== undefined);
    }
    if (left.file !== right.file) return left.file < right.file ? -1 : 1;
    return (
      left.line - right.line ||
      left.column - right.column ||
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]
    );
  });
}

function place(theme: Theme, { span }: Pick<Finding, "span">): string {
  return span === undefined ? "" : `${clean(theme, span.file)}:${span.line}:${span.column}`;
}

/** One finding: `file:line:column: severity code: sentence`, its frame, its witness, why, and its help. */
function findingLines(
  theme: Theme,
  finding: Finding,
  sources: ReadonlyMap<string, string>,
): string[] {
  const { severity, code, span } = finding;
  const { message, why, help } = describe(finding);
  const where = place(theme, finding);
  const head = `${where === "" ? "" : `${where}: `}${severity} ${code}:`;
  const lines = wrapHanging(theme, `${head} ${message}`);
  const source = span === undefined ? undefined : sources.get(span.file);
  const label = (name: string, text: string) => indented(theme, `${name}: ${text}`, INDENT);
  return [
    ...paintHead(theme, lines, where, `${severity} ${code}`, ROLES[severity]),
    ...(span === undefined || source === undefined ? [] : codeFrame(theme, source, span)),
    ...(finding.related ?? []).flatMap((other) =>
      label("see", `${other.label}${other.span ? `, ${place(theme, other)}` : ""}`),
    ),
    ...witnessLines(theme, finding.witness),
    ...witnessLines(theme, finding.counterpart, "against these"),
    ...(why === undefined ? [] : label("why", why)),
    ...(help === undefined ? [] : label("help", help)),
  ];
}

function wrapHanging(theme: Theme, text: string): string[] {
  const [first = ""] = wrap(theme, text, theme.width);
  const rest = clean(theme, text).slice(first.length).trimStart();
  if (rest === "") return [first];
  return [first, ...indent(breakLines(rest, theme.width - INDENT), INDENT)];
}

function paintHead(
  theme: Theme,
  lines: readonly string[],
  where: string,
  kind: string,
  role: Role,
): string[] {
  const [first = "", ...rest] = lines;
  const start = where === "" ? 0 : where.length + 2;
  if (first.slice(start, start + kind.length) !== kind) return [...lines];
  const painted =
    theme.paint.title(first.slice(0, start)) +
    theme.paint[role](kind) +
    first.slice(start + kind.length);
  return [painted, ...rest];
}

const counted = (count: number, noun: Severity): string[] =>
  count === 0 ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`];

/** How many findings of each severity: `2 errors, 1 warning`; empty when there are none. */
export function findingCounts(findings: readonly Finding[]): string {
  const of = (severity: Severity) =>
    counted(findings.filter((finding) => finding.severity === severity).length, severity);
  return [...of("error"), ...of("warning"), ...of("note")].join(", ");
}

/** All findings in order, capped; `sources` holds the texts of the files for the code frames. */
export function diagnosticsText(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string>,
  { theme, most = MOST, counted: isCounted = true }: DiagnosticsOptions,
): string {
  if (findings.length === 0) return "";
  const sorted = sortFindings(findings);
  const blocks = sorted.slice(0, most).map((finding) => findingLines(theme, finding, sources));
  const hidden = sorted.length - blocks.length;
  const last =
    sorted.length === 1
      ? []
      : [
          ...(hidden === 0 ? [] : [`${glyph(theme, "ellipsis")} and ${hidden} more`]),
          ...(isCounted ? [findingCounts(sorted)] : []),
        ];
  return `${[...blocks, ...(last.length === 0 ? [] : [last])].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
