import { entries, hanging, indent, indented, MARGIN, paragraph } from "../../text/layout.ts";
import { glyph } from "../../text/theme.ts";
import { type HowTo, shortList } from "../../words/answers.ts";
import { assumedViews, openViews } from "../words/missing-answers.ts";
import type { Page } from "./page.ts";

/** Assumptions named in short; the others are counted. */
const NAMED = 5;
/** Questions listed. */
const LISTED = 5;
/** Values named; `advise questions` has them all. */
const VALUES = 4;

/** What was assumed: in short one sentence, in full each with its reason and how to say otherwise. */
export function assumedLines(page: Page): string[] {
  const { theme } = page;
  const views = assumedViews(page.advice, page.names);
  if (page.full) {
    const rows = views.map(({ input, answer, because, decisions, howTo }) => ({
      label: input,
      body: (columns: number) => [
        ...paragraph(theme, `${answer}. ${because} It bears on ${shortList(decisions)}.`, columns),
        ...howToLines(page, howTo, columns),
      ],
    }));
    return entries(theme, rows, { least: page.column });
  }
  if (views.length === 0) return [];
  const shown = page.first(views, NAMED);
  const left = views.length - shown.length;
  const words = shown.map(({ input, short }) => `${input}: ${short}`).join("; ");
  const text = `${words}${left === 0 ? "" : `; and ${left} more`}. Say otherwise with --answer.`;
  return indented(theme, text, MARGIN);
}

/** The questions whose answers would settle what is open. */
export function openLines(page: Page): string[] {
  const { theme, columns } = page;
  const views = openViews(page.advice, page.names);
  const shown = page.first(views, LISTED);
  const lines = shown.flatMap(({ ask, decisions, howTo }) =>
    hanging(`${glyph(theme, "bullet")} `, [
      ...paragraph(theme, ask, columns),
      ...howToLines(page, howTo, columns),
      ...paragraph(theme, `For ${shortList(decisions)}.`, columns, { role: "muted" }),
    ]),
  );
  return indent([...lines, ...page.more(views, shown)], MARGIN);
}

/** The option that gives an answer, and the values it takes. */
function howToLines({ theme, full }: Page, howTo: HowTo | undefined, columns: number): string[] {
  if (howTo === undefined) return [];
  const { option, values, several } = howTo;
  const shown = full || values.length <= VALUES + 1 ? values : values.slice(0, VALUES);
  const more = shown.length < values.length ? ", …" : "";
  const choice = `${several ? "any of " : ""}${shown.join(", ")}${more}`;
  const text = values.length === 0 ? option : `${option} (${choice})`;
  return paragraph(theme, text, columns, { role: "code" });
}
