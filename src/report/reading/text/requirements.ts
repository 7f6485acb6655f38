import type { Contradiction } from "../../../reading/requirements/reading.ts";
import { entries, hanging, indent, MARGIN, paragraph } from "../../text/layout.ts";
import { glyph, type Theme } from "../../text/theme.ts";
import { width } from "../../text/width.ts";
import { clean } from "../../text/wrap.ts";
import { shortList } from "../../words/answers.ts";
import type { ReadingPage } from "../page.ts";

/** Blanks between an answer and where it comes from. */
const GAP = 3;
/** Wider answers stand apart from the column of the others. */
const WIDE = 28;

/** Signals named by their numbers before the rest is counted. */
const NAMED = 5;

/** The answers that the advice is made of, each with the signals behind it. */
export function requirementLines(page: ReadingPage): string[] {
  const { report, names, theme } = page;
  const answers = Object.entries(report.requirements).map(([id, answer]) => ({
    id,
    words: names.shortAnswer(id, answer),
  }));
  const widths = answers.map(({ words }) => width(clean(theme, words)));
  const column = Math.max(0, ...widths.filter((each) => each <= WIDE));
  const rows = answers.map(({ id, words }) => ({
    label: names.inputName(id),
    body: (columns: number) => withOrigin(theme, words, origin(page, id), { column, columns }),
  }));
  return entries(theme, rows);
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

function origin(page: ReadingPage, id: string): string {
  const { given, reading } = page.report;
  if (id in given) return "not from the text";
  const derivations = reading.derivations.filter(({ input }) => input === id);
  const numbers = page.numbersOf(derivations.flatMap(({ signals }) => signals));
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
export function contradictionLines(page: ReadingPage): string[] {
  const { report, theme, columns } = page;
  const behind = (positions: readonly number[]) => {
    const numbers = page.numbersOf(positions).map(String);
    return numbers.length === 0 ? "" : ` (${shortList(numbers, "and", NAMED)})`;
  };
  return indent(
    report.reading.contradictions.flatMap(({ input, chosen, other, chosenBy, otherBy, by }) => {
      const text = `${page.names.answerShort(input, chosen)}${behind(chosenBy)}, although ${page.names.answerShort(input, other)}${behind(otherBy)} is said too: ${decidedBy[by]}.`;
      return hanging(`${theme.paint.warning("!")} `, paragraph(theme, text, columns - 2));
    }),
    MARGIN,
  );
}

/** Open questions named before the rest is counted. */
const LIMIT = 4;

/** Questions that the text leaves open and whose answers could still change a decision. */
export function openLines(page: ReadingPage): string[] {
  const { report, names, theme, columns } = page;
  const open = report.advice?.open ?? [];
  const shown = page.first(open, LIMIT);
  const bullet = `${glyph(theme, "bullet")} `;
  const lines = shown.flatMap(({ input }) =>
    hanging(bullet, paragraph(theme, names.input(input)?.ask ?? input, columns - 2)),
  );
  const more = page.more(open, shown, "--full; --interview asks");
  return indent([...lines, ...more], MARGIN);
}
