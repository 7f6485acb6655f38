import type { Because, RankedOption } from "../../../reading/ranking/rank.ts";
import { hanging, indent, MARGIN, paragraph } from "../../text/layout.ts";
import { glyph } from "../../text/theme.ts";
import { shortList } from "../../words/answers.ts";
import type { ReadingPage } from "../page.ts";

/** The answer options, best first: what each stands for, and what speaks for or against it. */
export function optionLines(page: ReadingPage): string[] {
  const { report, theme } = page;
  const ranked = report.options.toSorted((a, b) => a.rank - b.rank);
  const none = ranked.length > 0 && !ranked.some(({ chosen }) => chosen);
  return indent(
    [
      ...(none ? paragraph(theme, "Nothing tells the options apart.", theme.width - MARGIN) : []),
      ...ranked.flatMap((option) => optionBlock(page, option)),
    ],
    MARGIN,
  );
}

function optionBlock(page: ReadingPage, option: RankedOption): string[] {
  const { theme } = page;
  const sign = option.chosen ? theme.paint.good(`${glyph(theme, "check")} `) : "  ";
  const columns = theme.width - 2 * MARGIN - 5;
  const role = option.chosen ? "option" : undefined;
  const words = paragraph(theme, option.text, columns, role && { role });
  const reasons = option.because.flatMap((because) =>
    paragraph(theme, becauseWords(because, option, page), columns, { role: "muted" }),
  );
  return hanging(`${sign}${option.letter}  `, [...words, ...reasons], 5);
}

type Words = {
  readonly [Kind in Because["kind"]]: (
    because: Extract<Because, { kind: Kind }>,
    page: ReadingPage,
    option: RankedOption,
  ) => string;
};

const WORDS: Words = {
  agrees: ({ decision, outcome }, { names }) =>
    `${names.decision(decision)}: ${names.option(decision, outcome)}, as the rules decide.`,
  misses: ({ decision, claimed, outcome, because, decidedBy }, page) => {
    const { names } = page;
    const why = because === undefined ? "." : `: ${because}`;
    const label = names.decision(decision);
    const lead = `${label}: ${names.option(decision, claimed)}, but the rules decide for`;
    return `${lead} ${names.option(decision, outcome)}${why}${missed(decidedBy, page)}`;
  },
  trap: ({ trap }, { names }) => {
    const known = names.ruleSet.traps.find(({ id }) => id === trap);
    return known === undefined ? `Trap ${trap}.` : `Trap: "${known.belief}" ${known.why}`;
  },
  flaw: ({ because }) => because,
  merit: ({ because }) => because,
  unread: (_, { names }, { claims }) => {
    const claimed = Object.entries(claims).map(
      ([decision, outcome]) => `${names.decision(decision)}: ${names.option(decision, outcome)}`,
    );
    return claimed.length === 0
      ? "Its words say nothing that the rules know."
      : `${claimed.join("; ")}. The rules leave that open.`;
  },
};

function becauseWords(because: Because, option: RankedOption, page: ReadingPage): string {
  return WORDS[because.kind](because as never, page, option);
}

/** Requirements named that an option misses. */
const NAMED = 3;

/** The answers read from the text that decided against an option. */
function missed(decidedBy: readonly string[], page: ReadingPage): string {
  const { requirements, given } = page.report;
  const words = decidedBy.flatMap((input) => {
    const answer = requirements[input];
    return answer === undefined || input in given ? [] : [page.names.answerShort(input, answer)];
  });
  return words.length === 0 ? "" : ` It misses ${shortList(words, "and", NAMED)}.`;
}
