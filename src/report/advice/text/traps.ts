import { hanging, indent, MARGIN, paragraph } from "../../text/layout.ts";
import { list } from "../../words/answers.ts";
import { lensView } from "../words/lens.ts";
import type { Page } from "./page.ts";

/** Traps shown, and differences of each other point of view. */
const TRAPS = 2;
const DIFFERENCES = 2;

/** Beliefs that tempt this reader: what is believed, why it is wrong, what to do instead. */
export function trapLines(page: Page): string[] {
  const { theme, advice, columns } = page;
  const shown = page.first(advice.traps, TRAPS);
  const lines = shown.flatMap(({ belief, why, instead, tells, facts }) =>
    hanging(`${theme.paint.warning("!")} `, [
      ...paragraph(theme, `"${belief}"`, columns, { role: "title" }),
      ...(page.full
        ? [
            ...paragraph(theme, why, columns),
            ...paragraph(theme, `Instead: ${instead}`, columns, { facts }),
          ]
        : paragraph(theme, why, columns, { facts })),
      ...(page.full && tells.length > 0
        ? paragraph(theme, `It shows in: ${list(tells)}.`, columns, { role: "muted" })
        : []),
    ]),
  );
  return indent([...lines, ...page.more(advice.traps, shown)], MARGIN);
}

/** What is said from the other points of view. */
export function lensLines(page: Page): string[] {
  const { theme, columns } = page;
  const others = lensView(page.advice, page.names)?.others ?? [];
  return others.flatMap(({ view, differences }) => {
    const same = differences.length === 0 ? " the same." : "";
    const shown = page.first(differences, DIFFERENCES);
    const body = shown.flatMap(({ decision, there, because, facts }, index) => {
      const change = `${decision} would be ${there}.`;
      if (!page.full && index > 0) return paragraph(theme, change, columns);
      return paragraph(theme, `${change} ${because}`, columns, { facts });
    });
    const head = paragraph(theme, `${view}:${same}`, theme.width - MARGIN);
    return [...indent(head, MARGIN), ...indent(body, 2 * MARGIN)];
  });
}
