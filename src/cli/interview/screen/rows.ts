/** The lines of a question that can be pointed at. */
import { indent } from "../../../report/text/layout.ts";
import { glyph, type Theme } from "../../../report/text/theme.ts";
import { width } from "../../../report/text/width.ts";
import { clean, wrap } from "../../../report/text/wrap.ts";
import type { Row, State } from "./keys.ts";
import type { Question } from "./question.ts";

/** Room for the pointer. */
const left = 2;
/** Blanks between a value and its help. */
const gap = 3;

export interface RowBlock {
  readonly lines: readonly string[];
  /** Help that found no room beside its value; empty where it did, or where there is none. */
  readonly help: string;
}

/** A block for each row: its value, and beside it its help where that fits. */
export function rowBlocks(question: Question, state: State, theme: Theme): readonly RowBlock[] {
  const room = theme.width - left;
  const rows = state.rows.map((row) => ({
    label: rowLabel(question, state, row, theme),
    mark: rowMark(question, state, row, theme),
    help: clean(theme, rowHelp(question, row) ?? ""),
  }));
  const fits = ({ mark, label, help }: (typeof rows)[number], column: number) =>
    Math.max(column, width(mark + label)) + gap + width(help) <= room;
  const beside = rows.filter((row) => row.help !== "" && fits(row, 0));
  const column = Math.max(0, ...beside.map(({ mark, label }) => width(mark + label)));
  return rows.map((row, index) => {
    const { label, mark, help } = row;
    const active = index === state.active;
    const paint = active ? theme.paint.option : (text: string) => text;
    const pointer = active ? `${glyph(theme, "pointer")} ` : " ".repeat(left);
    const [first = "", ...rest] = wrap(theme, label, room - width(mark));
    const hanging = indent(rest, left + width(mark)).map((line) => paint(line));
    const lines = [paint(pointer + mark + first), ...hanging];
    if (help === "" || !fits(row, 0)) return { lines, help };
    // What would not fit behind the common column stands right behind its value.
    const blank = fits(row, column) ? column - width(mark + label) : 0;
    lines[0] += " ".repeat(blank + gap) + theme.paint.muted(help);
    return { lines, help: "" };
  });
}

function rowMark(question: Question, state: State, row: Row, theme: Theme): string {
  if (!question.multiple) return "";
  const marked = row.kind === "choice" && state.marked.has(row.index);
  const mark = `${glyph(theme, marked ? "marked" : "unmarked")} `;
  return row.kind === "choice" ? mark : " ".repeat(width(mark));
}

function rowLabel(question: Question, state: State, row: Row, theme: Theme): string {
  const labels = {
    choice: () => question.choices[(row as { index: number }).index]!.label,
    none: () => question.none ?? "",
    typed: () => `Type a number: ${state.typed || "__"}`,
    unknown: () => "I don't know",
    enough: () => "Enough asked",
    back: () => `${glyph(theme, "back")} back`,
  } as const satisfies Record<Row["kind"], () => string>;
  return clean(theme, labels[row.kind]());
}

function rowHelp(question: Question, row: Row): string | undefined {
  if (row.kind === "choice") return question.choices[row.index]!.help;
  if (row.kind === "typed")
    return `${question.typed?.example} or about ${question.typed?.example} will do`;
  if (row.kind === "enough") return "assume the rest, and recommend";
  return row.kind === "unknown" ? question.unknown : undefined;
}
