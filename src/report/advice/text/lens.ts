import { indent, MARGIN, paragraph } from "../../text/layout.ts";
import { lensView } from "../view/lens.ts";
import type { Page } from "./page.ts";

/** What is said from the other points of view. */
export function lensLines(page: Page): string[] {
  const { theme } = page;
  const view = lensView(page.advice, page.names);
  const columns = theme.width - 2 * MARGIN;
  return (view?.others ?? []).flatMap((other) => {
    if (other.differences.length === 0) {
      return indent(paragraph(theme, `${other.view}: the same.`, theme.width - MARGIN), MARGIN);
    }
    const head = paragraph(theme, `${other.view}:`, theme.width - MARGIN);
    const body = other.differences.flatMap((difference) => [
      ...paragraph(
        theme,
        `${difference.decision} would be ${difference.there}, not ${difference.here}.`,
        columns,
      ),
      ...paragraph(theme, difference.because, columns, { facts: difference.facts }),
    ]);
    return [...indent(head, MARGIN), ...indent(body, 2 * MARGIN)];
  });
}
