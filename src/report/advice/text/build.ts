import { hanging, indent, MARGIN, paragraph } from "../../text/layout.ts";
import type { Page } from "./page.ts";

const LIMIT = 8;

/** The blueprint's steps, numbered. */
export function buildLines(page: Page): string[] {
  const { theme, advice } = page;
  const digits = String(advice.blueprint.length).length;
  const left = digits + 2;
  const columns = theme.width - MARGIN - left;
  const shown = page.first(advice.blueprint, LIMIT);
  const lines = shown.flatMap((step, index) => {
    const number = String(index + 1).padStart(digits);
    const body =
      step.detail === undefined || !page.options.full
        ? paragraph(theme, step.step, columns, { facts: step.facts })
        : [
            ...paragraph(theme, step.step, columns),
            ...paragraph(theme, step.detail, columns, { role: "muted", facts: step.facts }),
          ];
    return hanging(`${theme.paint.option(number)}  `, body);
  });
  return indent([...lines, ...page.more(advice.blueprint, shown, columns)], MARGIN);
}
