import { entries, indent, MARGIN, paragraph } from "../../text/layout.ts";
import { shortList } from "../../words.ts";
import { type AssumedView, assumedViews } from "../view/explanation.ts";
import { howToLines } from "./how-to.ts";
import type { Page } from "./page.ts";

/** Assumptions named in short; the others are counted. */
const NAMED = 5;

/** What was assumed: in short one sentence, in full each with its reason and how to say otherwise. */
export function assumedLines(page: Page): string[] {
  const views = assumedViews(page.advice, page.names);
  if (views.length === 0) return [];
  return page.options.full ? inFull(page, views) : inShort(page, views);
}

function inShort(page: Page, views: readonly AssumedView[]): string[] {
  const { theme } = page;
  const shown = page.first(views, NAMED);
  const left = views.length - shown.length;
  const names = shown.map(({ input, short }) => `${input}: ${short}`);
  const more = left === 0 ? "" : `; and ${left} more`;
  const text = `${names.join("; ")}${more}. Say otherwise with --answer.`;
  return indent(paragraph(theme, text, theme.width - MARGIN), MARGIN);
}

function inFull(page: Page, views: readonly AssumedView[]): string[] {
  const { theme } = page;
  return entries(
    theme,
    views.map(({ input, answer, because, decisions, howTo }) => ({
      label: input,
      body: (columns) => [
        ...paragraph(theme, `${answer}. ${because} It bears on ${shortList(decisions)}.`, columns),
        ...howToLines(page, howTo, columns),
      ],
    })),
    { least: page.column },
  );
}
