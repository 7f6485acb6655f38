import { ascii, safeLine } from "./safe.ts";
import type { Theme } from "./theme.ts";
import { cut, width } from "./width.ts";

/** One line of printable text, in ASCII where the theme asks for it. */
export function clean(theme: Theme, text: string): string {
  const line = safeLine(text);
  return theme.unicode ? line : ascii(line);
}

/** Breaks cleaned text into lines of at most so many columns, between words where there are any. */
export function breakLines(text: string, columns: number): string[] {
  if (width(text) <= columns) return [text];
  const lines: string[] = [];
  let line = "";
  let filled = 0;
  for (const word of text.split(" ")) {
    let rest = word;
    let needed = width(word);
    if (line !== "" && filled + 1 + needed <= columns) {
      line += ` ${word}`;
      filled += 1 + needed;
      continue;
    }
    if (line !== "") lines.push(line);
    if (needed > columns) {
      const pieces = cut(word, columns);
      lines.push(...pieces.slice(0, -1));
      rest = pieces.at(-1) ?? "";
      needed = width(rest);
    }
    line = rest;
    filled = needed;
  }
  lines.push(line);
  return lines;
}

/** Cleans untrusted text and breaks it into lines; never fewer than one. */
export function wrap(theme: Theme, text: string, columns: number): string[] {
  return breakLines(clean(theme, text), Math.max(1, columns));
}
