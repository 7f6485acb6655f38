import { entries, indent, MARGIN, paragraph } from "../../text/layout.ts";
import { shortList } from "../../words.ts";
import { assumedViews } from "../view/explanation.ts";
import { howToLines } from "./how-to.ts";
import type { Page } from "./page.ts";

const LIMIT = 4;

/** What was assumed, why, and how to say otherwise. */
export function assumedLines(page: Page): string[] {
  const { theme } = page;
  const views = assumedViews(page.advice, page.names);
  const shown = page.first(views, LIMIT);
  return [
    ...entries(
      theme,
      shown.map(({ input, answer, because, decisions, howTo }) => ({
        label: input,
        body: (columns) => [
          ...paragraph(
            theme,
            `${answer}. ${because} It bears on ${shortList(decisions)}.`,
            columns,
          ),
          ...howToLines(page, howTo, columns),
        ],
      })),
      { least: page.column },
    ),
    ...indent(page.more(views, shown, theme.width - MARGIN), MARGIN),
  ];
}
