import type { Role, Theme } from "./theme.ts";
import { width } from "./width.ts";
import { breakLines, clean, wrap } from "./wrap.ts";

/** Room that the layouts keep free on the left. */
export const MARGIN = 2;

export interface ParagraphOptions {
  readonly role?: Role;
  /** Fact ids, shown at the right edge of the last line. */
  readonly facts?: readonly string[];
}

const painted = (theme: Theme, role: Role | undefined, text: string): string =>
  role === undefined || text === "" ? text : theme.paint[role](text);

/** Wraps one paragraph; wrapped first and coloured line by line, so that colour never counts as width. */
export function paragraph(
  theme: Theme,
  text: string,
  columns: number,
  options: ParagraphOptions = {},
): string[] {
  const lines = wrap(theme, text, columns);
  const shown = lines.map((line) => painted(theme, options.role, line));
  if (options.facts === undefined || options.facts.length === 0) return shown;
  const tag = wrap(theme, `[${options.facts.join(" ")}]`, columns);
  const last = lines.at(-1) ?? "";
  const [first = ""] = tag;
  const gap = columns - width(last) - width(first);
  if (tag.length === 1 && gap >= 2) {
    shown[shown.length - 1] += " ".repeat(gap) + theme.paint.muted(first);
    return shown;
  }
  const aligned = tag.map(
    (line) => " ".repeat(Math.max(0, columns - width(line))) + theme.paint.muted(line),
  );
  return [...shown, ...aligned];
}

/** Moves lines to the right. */
export function indent(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === "" ? line : " ".repeat(columns) + line));
}

/** A paragraph that stands so many columns to the right. */
export function indented(
  theme: Theme,
  text: string,
  columns: number,
  options: ParagraphOptions = {},
): string[] {
  return indent(paragraph(theme, text, theme.width - columns, options), columns);
}

/** A first line that begins with a mark, and the others hanging below its text. */
export function hanging(
  mark: string,
  lines: readonly string[],
  columns: number = width(mark),
): string[] {
  const room = " ".repeat(columns);
  return lines.map((line, index) => (index === 0 ? mark + line : room + line));
}

export interface Entry {
  readonly label: string;
  readonly role?: Role;
  /** Lines for the columns that are left beside the label. */
  readonly body: (columns: number) => readonly string[];
}

/**
 * Labels in a left column of their own, what belongs to them beside it; a label of several words is wrapped there,
 * one that cannot be gets its own line.
 * The column is as wide as the labels need, unless its width is given, or the least it may be.
 */
export function entries(
  theme: Theme,
  list: readonly Entry[],
  options: { readonly column?: number; readonly least?: number } = {},
): string[] {
  const labels = list.map((entry) => entry.label);
  const column = options.column ?? Math.max(options.least ?? 0, labelColumn(theme, labels));
  const left = MARGIN + column + 3;
  return list.flatMap((entry) => {
    const label = clean(theme, entry.label);
    const body = entry.body(theme.width - left);
    const narrow = label.split(" ").every((word) => width(word) <= column);
    const labels = breakLines(label, narrow ? column : theme.width - MARGIN);
    const paint = (line: string) => painted(theme, entry.role, line);
    if (!narrow) return [...indent(labels.map(paint), MARGIN), ...indent(body, left)];
    return Array.from({ length: Math.max(labels.length, body.length) }, (_, index) => {
      const { [index]: name = "" } = labels;
      const padding = " ".repeat(left - MARGIN - width(name));
      return (" ".repeat(MARGIN) + paint(name) + padding + (body[index] ?? "")).trimEnd();
    });
  });
}

/** Columns for labels: the longest one, but never so many that the text beside it suffers. */
export function labelColumn(theme: Theme, labels: readonly string[]): number {
  const limit = Math.max(Math.floor(theme.width / 4), Math.min(20, Math.floor(theme.width / 3)));
  const fitting = labels.map((label) => width(clean(theme, label))).filter((size) => size <= limit);
  return Math.max(0, ...fitting);
}

/** The last lines of a text: commands to go on with. */
export function commandLines(theme: Theme, commands: readonly string[]): string[] {
  const head = "More: ";
  const columns = theme.width - head.length;
  return hanging(
    head,
    commands.flatMap((command) => paragraph(theme, command, columns, { role: "code" })),
  );
}

/** A line that names what follows. */
export function heading(theme: Theme, title: string): string[] {
  return paragraph(theme, title, theme.width, { role: "title" });
}

/** A heading and its lines; nothing when there are no lines. */
export function section(theme: Theme, title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", ...heading(theme, title), ...lines];
}
