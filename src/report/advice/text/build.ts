import { hanging, indent, MARGIN, paragraph } from "../../text/layout.ts";
import { shortList } from "../../words/answers.ts";
import { collectedViews } from "../words/decisions.ts";
import type { Page } from "./page.ts";

/** Steps, and additions of a decision, that are shown. */
const STEPS = 8;
const ADDITIONS = 4;

/** The blueprint's steps, numbered. */
export function buildLines(page: Page): string[] {
  const { theme, advice } = page;
  const digits = String(advice.blueprint.length).length;
  const columns = theme.width - MARGIN - digits - 2;
  const shown = page.first(advice.blueprint, STEPS);
  const lines = shown.flatMap(({ step, detail, facts }, index) => {
    const number = String(index + 1).padStart(digits);
    const body =
      detail === undefined || !page.full
        ? paragraph(theme, step, columns, { facts })
        : [
            ...paragraph(theme, step, columns),
            ...paragraph(theme, detail, columns, { role: "muted", facts }),
          ];
    return hanging(`${theme.paint.option(number)}  `, body);
  });
  return indent([...lines, ...page.more(advice.blueprint, shown)], MARGIN);
}

/** What comes on top of the decisions; warnings last, marked by a sign of their own. */
export function additionLines(page: Page): string[] {
  const { theme, columns } = page;
  const lines = collectedViews(page.advice, page.names).flatMap(({ items, possible }) => {
    const additions = items.filter((item) => !item.warning);
    const shown = page.first(additions, ADDITIONS);
    const warnings = items.filter((item) => item.warning);
    const open = possible.length === 0 ? [] : [`Still possible: ${shortList(possible)}.`];
    return [
      ...[...shown, ...warnings].flatMap(({ label, because, facts, warning }) =>
        hanging(warning ? `${theme.paint.warning("!")} ` : `${theme.paint.good("+")} `, [
          ...paragraph(theme, label, columns, { role: "title" }),
          ...(page.full || warning ? paragraph(theme, because, columns, { facts }) : []),
        ]),
      ),
      ...page.more(additions, shown),
      ...open.flatMap((text) => paragraph(theme, text, columns, { role: "muted" })),
    ];
  });
  return indent(lines, MARGIN);
}
