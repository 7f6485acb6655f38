import type { Span } from "../../engine/model/rule-set.ts";
import { ascii, visible } from "../text/safe.ts";
import { glyph, type Theme } from "../text/theme.ts";
import { width } from "../text/width.ts";

/** Characters of a long line that are shown before the place concerned. */
const BEFORE = 20;

/** Lines of a text, found without splitting the whole of it. */
function lineAt(source: string, line: number): string | undefined {
  let start = 0;
  for (let current = 1; current < line; current += 1) {
    const end = source.indexOf("\n", start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const end = source.indexOf("\n", start);
  return source.slice(start, end < 0 ? undefined : end).replace(/\r$/, "");
}

const show = (theme: Theme, text: string): string =>
  theme.unicode ? visible(text) : ascii(visible(text));

interface Window {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** What of a line is shown: all of it, or a window that holds the place concerned. */
function window(theme: Theme, text: string, from: number, to: number, columns: number): Window {
  const cut = glyph(theme, "ellipsis");
  const room = Math.max(1, columns - cut.length);
  const long =
    width(show(theme, text.slice(0, 4 * columns))) > columns || text.length > 4 * columns;
  const start = long && from > BEFORE ? from - BEFORE : 0;
  const shown = (first: number, last: number) => show(theme, text.slice(first, last));
  const before = (start > 0 ? cut : "") + shown(start, from);
  const left = room - width(before);
  const end = (first: number, last: number, most: number): number => {
    let stop = Math.min(last, first + Math.max(0, most));
    while (stop > first && width(shown(first, stop)) > most) stop -= 1;
    return stop;
  };
  const stop = long ? end(from, to, left) : to;
  const marked = shown(from, stop);
  const tail = long ? end(stop, text.length, left - width(marked)) : text.length;
  return { before, marked, after: shown(stop, tail) + (tail < text.length ? cut : "") };
}

/** The lines around a place, with carets below it; nothing when the file has no such line. */
export function codeFrame(theme: Theme, source: string, span: Span): string[] {
  const line = lineAt(source, span.line);
  if (line === undefined) return [];
  const digits = String(span.line).length;
  const columns = theme.width - digits - 7;
  const from = Math.min(span.column - 1, line.length);
  const to = span.endLine > span.line ? line.length : Math.min(span.endColumn - 1, line.length);
  const { before, marked, after } = window(theme, line, from, Math.max(from, to), columns);
  const { muted, error } = theme.paint;
  const gutter = (mark: string, number: string) =>
    muted(`  ${mark} ${number.padStart(digits)} ${glyph(theme, "bar")}`);
  const previous = span.line > 1 ? lineAt(source, span.line - 1) : undefined;
  const carets = "^".repeat(Math.max(1, width(marked)));
  const row = (number: string, text: string) => `${gutter(" ", number)} ${text}`.trimEnd();
  const context =
    previous === undefined || previous.trim() === ""
      ? []
      : [row(String(span.line - 1), muted(contextLine(theme, previous, columns)))];
  return [
    ...context,
    `${gutter(">", String(span.line))} ${before}${marked}${after}`.trimEnd(),
    row("", " ".repeat(width(before)) + error(carets)),
  ];
}

function contextLine(theme: Theme, text: string, columns: number): string {
  const { before, marked, after } = window(theme, text, 0, 0, columns);
  return before + marked + after;
}
