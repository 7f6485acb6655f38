import { hanging, indent, MARGIN, paragraph } from "../../text/layout.ts";
import { shortList } from "../../words.ts";
import { collectedViews } from "../view/collected.ts";
import type { Page } from "./page.ts";

const LIMIT = 4;

/** What comes on top of the decisions; warnings last, marked by a sign of their own. */
export function additionLines(page: Page): string[] {
  const { theme } = page;
  const columns = theme.width - 2 * MARGIN;
  const lines = collectedViews(page.advice, page.names).flatMap((view) => {
    const { status, items } = view;
    const additions = items.filter((item) => !item.warning);
    const shown = page.first(additions, LIMIT);
    const warnings = items.filter((item) => item.warning);
    return [
      ...[...shown, ...warnings].flatMap((item) => {
        const mark = item.warning ? theme.paint.warning("!") : theme.paint.good("+");
        const block = [
          ...paragraph(theme, item.label, columns, { role: "title" }),
          ...(page.options.full || item.warning
            ? paragraph(theme, item.because, columns, { facts: item.facts })
            : []),
        ];
        return hanging(`${mark} `, block);
      }),
      ...page.more(additions, shown, columns),
      ...(status !== "undecided" || view.possible.length === 0
        ? []
        : paragraph(theme, `Still possible: ${shortList(view.possible)}.`, columns, {
            role: "muted",
          })),
    ];
  });
  return indent(lines, MARGIN);
}
