import { indent, MARGIN, paragraph } from "../../text/layout.ts";
import { lensView } from "../view/lens.ts";
import type { Page } from "./page.ts";

/** Differences shown. */
const LIMIT = 2;

/** What is said from the other points of view. */
export function lensLines(page: Page): string[] {
  const { theme } = page;
  const view = lensView(page.advice, page.names);
  const columns = theme.width - 2 * MARGIN;
  return (view?.others ?? []).flatMap((other) => {
    if (other.differences.length === 0) {
      return indent(paragraph(theme, `${other.view}: the same.`, theme.width - MARGIN), MARGIN);
    }
    const shown = page.first(other.differences, LIMIT);
    const body = shown.flatMap((difference, index) => {
      const change = `${difference.decision} would be ${difference.there}.`;
      if (!page.options.full && index > 0) return paragraph(theme, change, columns);
      return paragraph(theme, `${change} ${difference.because}`, columns, {
        facts: difference.facts,
      });
    });
    const head = paragraph(theme, `${other.view}:`, theme.width - MARGIN);
    return [...indent(head, MARGIN), ...indent(body, 2 * MARGIN)];
  });
}
