/** Draws a question: text in, lines out, never wider or higher than the terminal. */
import { glyph, type Theme } from "../../../report/text/theme.ts";
import { width } from "../../../report/text/width.ts";
import { clean, wrap } from "../../../report/text/wrap.ts";
import type { State } from "./keys.ts";
import type { Question } from "./question.ts";
import { type RowBlock, rowBlocks } from "./rows.ts";

/** Lines that a text below the values may take. */
const most = 3;
/** Lines that the values keep, however low the terminal. */
const fewest = 3;

/** The whole question as one text. `height` is the terminal's, in lines. */
export function draw(question: Question, state: State, theme: Theme, height: number): string {
  const head = header(question, theme);
  const blocks = rowBlocks(question, state, theme);
  const foot = footer(question, state, blocks, theme);
  const room = Math.max(fewest, height - head.length - foot.length - 1);
  return [...head, ...windowed(blocks, state.active, room, theme), ...foot].join("\n");
}

function header(question: Question, theme: Theme): string[] {
  const { muted, title } = theme.paint;
  const group = clean(theme, question.group);
  const blank = theme.width - width(question.count) - width(group);
  const top = blank < 2 ? question.count : question.count + " ".repeat(blank) + group;
  return [
    "",
    muted(top),
    ...wrap(theme, question.ask, theme.width).map((line) => title(line)),
    ...wrap(theme, question.why, theme.width).map((line) => muted(line)),
    "",
  ];
}

function footer(
  question: Question,
  state: State,
  blocks: readonly RowBlock[],
  theme: Theme,
): string[] {
  const { muted, error } = theme.paint;
  const keys = [
    "↑↓ move",
    ...(question.multiple ? ["space marks"] : []),
    "enter answers",
    ...(question.canGoBack ? ["esc goes back"] : []),
  ].join(` ${glyph(theme, "dot")} `);
  // The place for help stays while the pointer moves, so that the picture does not jump.
  const helped = blocks.some(({ help }) => help !== "");
  const help = blocks[state.active]?.help ?? "";
  const lines = (text: string, paint: (line: string) => string) =>
    fewLines(text, theme).map((line) => paint(line));
  return [
    "",
    ...(helped ? [...lines(help, muted), ""] : []),
    ...(state.error === undefined ? [] : lines(state.error, error)),
    ...question.outlook.flatMap((text) => lines(text, muted)),
    ...lines(keys, muted),
  ];
}

/** A text in as many lines as it may take, with a sign where it is cut. */
function fewLines(text: string, theme: Theme): readonly string[] {
  const lines = wrap(theme, text, theme.width);
  if (lines.length <= most) return lines;
  const more = glyph(theme, "ellipsis");
  const last = wrap(theme, lines[most - 1] as string, theme.width - more.length)[0];
  return [...lines.slice(0, most - 1), `${last}${more}`];
}

/** The lines around the active row that fit, with a sign where some are hidden. */
function windowed(
  blocks: readonly RowBlock[],
  active: number,
  room: number,
  theme: Theme,
): readonly string[] {
  const lines = blocks.flatMap((block) => block.lines);
  if (lines.length <= room) return lines;
  const place = blocks.slice(0, active).reduce((sum, block) => sum + block.lines.length, 0);
  const first = Math.min(Math.max(0, place - (room >> 1)), lines.length - room);
  const shown = lines.slice(first, first + room);
  const more = `  ${theme.paint.muted(glyph(theme, "ellipsis"))}`;
  if (first > 0) shown[0] = more;
  if (first + room < lines.length) shown[room - 1] = more;
  return shown;
}
