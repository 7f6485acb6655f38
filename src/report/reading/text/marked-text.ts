/** A text with its signals marked in place: in brackets with a number, and in colour where there is any. */

import { indent, MARGIN } from "../../text/layout.ts";
import { ascii, safe } from "../../text/safe.ts";
import { glyph, type Role, type Theme } from "../../text/theme.ts";
import { cut, width } from "../../text/width.ts";
import type { Mark } from "../marked-stretches.ts";
import type { ReadingPage } from "../page.ts";

/** Letters of one look; a word is made of one or more. */
interface Run {
  readonly text: string;
  readonly role: Role | undefined;
}

type Word = readonly Run[];

/** The first `end` units of a text as lines of at most so many columns, its own line ends kept. */
export function markedLines(
  text: string,
  end: number,
  marks: readonly Mark[],
  theme: Theme,
  columns: number,
): string[] {
  return paragraphs(runsOf(text, end, marks, theme)).flatMap((words) =>
    wrapWords(words, theme, columns),
  );
}

function runsOf(text: string, end: number, marks: readonly Mark[], theme: Theme): Run[] {
  const clean = (from: number, to: number) => {
    const piece = safe(text.slice(from, to));
    return theme.unicode ? piece : ascii(piece);
  };
  const runs: Run[] = [];
  let from = 0;
  for (const mark of marks) {
    if (mark.end > end) break;
    runs.push({ text: clean(from, mark.start), role: undefined });
    // A mark stays on its line of the text, whatever line ends the phrase went over.
    const words = clean(mark.start, mark.end).replace(/\s+/g, " ").trim();
    runs.push({ text: `[${words}]`, role: "option" });
    runs.push({ text: String(mark.number), role: "muted" });
    from = mark.end;
  }
  runs.push({ text: clean(from, end), role: undefined });
  return runs;
}

/** The runs cut at line ends into paragraphs, and those at blanks into words. */
function paragraphs(runs: readonly Run[]): Word[][] {
  const all: Word[][] = [[]];
  let word: Run[] = [];
  const close = () => {
    if (word.length > 0) all.at(-1)?.push(word);
    word = [];
  };
  for (const { text, role } of runs) {
    for (const piece of text.split(/(\n|[^\S\n]+)/)) {
      if (piece === "") continue;
      if (/\S/.test(piece)) {
        word.push({ text: piece, role });
        continue;
      }
      close();
      if (piece === "\n") all.push([]);
    }
  }
  close();
  return withoutEdges(all);
}

/** No blank paragraphs around the text, and never two of them within it. */
function withoutEdges(all: readonly Word[][]): Word[][] {
  const kept = all.filter((words, index) => words.length > 0 || (all[index - 1]?.length ?? 0) > 0);
  return kept.at(-1)?.length === 0 ? kept.slice(0, -1) : kept;
}

const widthOf = (word: Word): number => word.reduce((sum, run) => sum + width(run.text), 0);

function wrapWords(words: readonly Word[], theme: Theme, columns: number): string[] {
  const lines: Run[][] = [];
  let filled = columns;
  for (const word of words.flatMap((each) => fitting(each, columns))) {
    const needed = widthOf(word);
    const line = lines.at(-1);
    if (line === undefined || filled + 1 + needed > columns) {
      lines.push([...word]);
      filled = needed;
      continue;
    }
    // The blank between two words of one look is painted with them.
    const same = line.at(-1)?.role === word[0]?.role;
    line.push({ text: " ", role: same ? word[0]?.role : undefined }, ...word);
    filled += 1 + needed;
  }
  return lines.length === 0 ? [""] : lines.map((line) => paintLine(line, theme));
}

/** A word as it is, or in pieces where it is longer than a line. */
function fitting(word: Word, columns: number): readonly Word[] {
  if (widthOf(word) <= columns) return [word];
  return word.flatMap(({ text, role }) =>
    cut(text, columns).map((piece) => [{ text: piece, role }]),
  );
}

function paintLine(runs: readonly Run[], theme: Theme): string {
  const joined: { text: string; role: Role | undefined }[] = [];
  for (const { text, role } of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.role === role) last.text += text;
    else joined.push({ text, role });
  }
  return joined
    .map(({ text, role }) => (role === undefined ? text : theme.paint[role](text)))
    .join("");
}

/** A text of more lines is shortened to those with signals. */
const LONGEST = 40;

/** The text without its answer options, its signals marked. */
export function stemLines({ report, marks, theme, full, columns }: ReadingPage): string[] {
  const { text, reading } = report;
  const lines = markedLines(text, reading.stemEnd, marks, theme, columns);
  return indent(
    full || lines.length <= LONGEST ? lines : shortened(lines, glyph(theme, "ellipsis")),
    MARGIN,
  );
}

/** Lines with a mark, and a sign for what was left out between them. */
function shortened(lines: readonly string[], sign: string): string[] {
  const shown: string[] = [];
  let open = false;
  for (const line of lines) {
    const opens = line.lastIndexOf("[");
    const closes = line.lastIndexOf("]");
    if (opens >= 0 || closes >= 0 || open) shown.push(line);
    else if (shown.at(-1) !== sign) shown.push(sign);
    if (opens !== closes) open = opens > closes;
  }
  return shown;
}
