import { entries, hanging, paragraph } from "../../text/layout.ts";
import { width } from "../../text/width.ts";
import { clean, wrap } from "../../text/wrap.ts";
import { glyph } from "../../theme.ts";
import { changeViews, type FlipView } from "../view/explanation.ts";
import type { Page } from "./page.ts";

/** Other outcomes shown a decision. */
const LIMIT = 2;

/** The outcome first, because that is what the eye looks for. */
function flipLines(page: Page, { changes, outcome }: FlipView, columns: number): string[] {
  const { theme } = page;
  const arrow = `${glyph(theme, "arrow")} `;
  const target = clean(theme, outcome);
  const lines = wrap(theme, `${target} if ${changes}`, columns - width(arrow));
  const painted = lines.map((line, index) =>
    index === 0 && line.startsWith(target)
      ? theme.paint.option(target) + line.slice(target.length)
      : line,
  );
  return hanging(arrow, painted);
}

/** The fewest changed answers for each other outcome, nearest first. */
export function changeLines(page: Page): string[] {
  const { theme } = page;
  const views = changeViews(page.advice, page.names).filter(
    ({ none }) => page.options.full || !none,
  );
  return entries(
    theme,
    views.map(({ decision, notes, flips }) => ({
      label: decision,
      body: (columns) => {
        const shown = page.first(flips, LIMIT);
        return [
          ...notes.flatMap((note) => paragraph(theme, note, columns)),
          ...shown.flatMap((flip) => flipLines(page, flip, columns)),
        ];
      },
    })),
    { column: page.column },
  );
}
