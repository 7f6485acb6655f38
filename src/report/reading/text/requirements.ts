import type { Contradiction } from "../../../reading/requirements/reading.ts";
import { entries, hanging, indent, MARGIN, paragraph } from "../../text/layout.ts";
import { width } from "../../text/width.ts";
import { clean } from "../../text/wrap.ts";
import { glyph, type Theme } from "../../theme.ts";
import { inputName, shortAnswer, shortList } from "../../words.ts";
import type { Sheet } from "../sheet.ts";

/** Blanks between an answer and where it comes from. */
const GAP = 3;
/** Wider answers stand apart from the column of the others. */
const WIDE = 28;

/** Signals named by their numbers before the rest is counted. */
const NAMED = 5;

/** The answers that the advice is made of, each with the signals behind it. */
export function requirementLines(sheet: Sheet): string[] {
  const { report, names, theme } = sheet;
  const widths = Object.entries(report.requirements).map(([id, answer]) => {
    const input = names.input(id);
    return width(clean(theme, input ? shortAnswer(input, answer) : String(answer)));
  });
  const column = Math.max(0, ...widths.filter((each) => each <= WIDE));
  return entries(
    theme,
    Object.entries(report.requirements).map(([id, answer]) => {
      const input = names.input(id);
      return {
        label: input === undefined ? id : inputName(input),
        body: (columns) => {
          const words = input ? shortAnswer(input, answer) : String(answer);
          return withOrigin(theme, words, origin(sheet, id), { column, columns });
        },
      };
    }),
  );
}

/** The origin beside the answer where there is room, else below it. */
function withOrigin(
  theme: Theme,
  words: string,
  source: string,
  { column, columns }: { readonly column: number; readonly columns: number },
): string[] {
  const text = clean(theme, words);
  const beside = clean(theme, source);
  const filled = Math.max(width(text), column) + GAP;
  if (filled + width(beside) <= columns) {
    return [text + " ".repeat(filled - width(text)) + theme.paint.muted(beside)];
  }
  return [
    ...paragraph(theme, words, columns),
    ...paragraph(theme, source, columns, { role: "muted" }),
  ];
}

function origin(sheet: Sheet, id: string): string {
  const { given, reading } = sheet.report;
  if (id in given) return "not from the text";
  const derivations = reading.derivations.filter(({ input }) => input === id);
  const numbers = sheet.numbersOf(derivations.flatMap(({ signals }) => signals));
  const follows = derivations.flatMap(({ because }) => because ?? []);
  const from = numbers.length === 0 ? [] : [`from ${shortList(numbers.map(String), "and", NAMED)}`];
  return [...from, ...follows].join("; ") || "answered";
}

const decidedBy: Readonly<Record<Contradiction["by"], string>> = {
  evidence: "more speaks for it",
  specificity: "its phrase is more specific",
  strength: "its phrase is stronger",
  position: "it is asked for, or said last",
};

/** Answers that the text speaks for and that lost against another. */
export function contradictionLines(sheet: Sheet): string[] {
  const { report, theme } = sheet;
  const columns = theme.width - 2 * MARGIN;
  const behind = (positions: readonly number[]) => {
    const numbers = sheet.numbersOf(positions).map(String);
    return numbers.length === 0 ? "" : ` (${shortList(numbers, "and", NAMED)})`;
  };
  return indent(
    report.reading.contradictions.flatMap(({ input, chosen, other, chosenBy, otherBy, by }) => {
      const text = `${sheet.words(input, chosen)}${behind(chosenBy)}, although ${sheet.words(input, other)}${behind(otherBy)} is said too: ${decidedBy[by]}.`;
      return hanging(`${theme.paint.warning("!")} `, paragraph(theme, text, columns - 2));
    }),
    MARGIN,
  );
}

/** Open questions named before the rest is counted. */
const LIMIT = 4;

/** Questions that the text leaves open and whose answers could still change a decision. */
export function openLines(sheet: Sheet): string[] {
  const { report, names, theme, full } = sheet;
  const columns = theme.width - 2 * MARGIN;
  const open = report.advice?.open ?? [];
  const shown = full || open.length <= LIMIT + 1 ? open : open.slice(0, LIMIT);
  const left = open.length - shown.length;
  const bullet = `${glyph(theme, "bullet")} `;
  const lines = shown.flatMap(({ input }) =>
    hanging(bullet, paragraph(theme, names.input(input)?.ask ?? input, columns - 2)),
  );
  const more = `${glyph(theme, "ellipsis")} ${left} more with --full; --interview asks`;
  return indent(
    [...lines, ...(left === 0 ? [] : paragraph(theme, more, columns, { role: "muted" }))],
    MARGIN,
  );
}
