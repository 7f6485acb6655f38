import { hanging, indent, MARGIN, paragraph } from "../../text/layout.ts";
import { glyph } from "../../theme.ts";
import { shortList } from "../../words.ts";
import { openViews } from "../view/open.ts";
import { howToLines } from "./how-to.ts";
import type { Page } from "./page.ts";

const LIMIT = 5;

/** The questions whose answers would settle what is open. */
export function openLines(page: Page): string[] {
  const { theme } = page;
  const columns = theme.width - 2 * MARGIN;
  const views = openViews(page.advice, page.names);
  const shown = page.first(views, LIMIT);
  const lines = shown.flatMap(({ ask, decisions, howTo }) =>
    hanging(`${glyph(theme, "bullet")} `, [
      ...paragraph(theme, ask, columns),
      ...howToLines(page, howTo, columns),
      ...paragraph(theme, `For ${shortList(decisions)}.`, columns, { role: "muted" }),
    ]),
  );
  return indent([...lines, ...page.more(views, shown, columns)], MARGIN);
}
