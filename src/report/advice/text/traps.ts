import { hanging, indent, MARGIN, paragraph } from "../../text/layout.ts";
import { list } from "../../words.ts";
import type { Page } from "./page.ts";

const LIMIT = 2;

/** Beliefs that tempt this reader: what is believed, why it is wrong, what to do instead. */
export function trapLines(page: Page): string[] {
  const { theme, advice } = page;
  const columns = theme.width - 2 * MARGIN;
  const shown = page.first(advice.traps, LIMIT);
  const blocks = shown.map((trap) => [
    ...paragraph(theme, `"${trap.belief}"`, columns, { role: "title" }),
    ...(page.options.full
      ? [
          ...paragraph(theme, trap.why, columns),
          ...paragraph(theme, `Instead: ${trap.instead}`, columns, { facts: trap.facts }),
        ]
      : paragraph(theme, trap.why, columns, { facts: trap.facts })),
    ...(page.options.full && trap.tells.length > 0
      ? paragraph(theme, `It shows in: ${list(trap.tells)}.`, columns, { role: "muted" })
      : []),
  ]);
  const lines = blocks.flatMap((block) => hanging(`${theme.paint.warning("!")} `, block));
  return indent([...lines, ...page.more(advice.traps, shown, columns)], MARGIN);
}
