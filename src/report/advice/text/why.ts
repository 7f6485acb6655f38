import { entries, paragraph } from "../../text/layout.ts";
import { whyViews } from "../view/explanation.ts";
import type { Page } from "./page.ts";

/** Answers in one sentence; none when there are none. */
const sentence = (lead: string, words: readonly string[]): string[] =>
  words.length === 0 ? [] : [`${lead} ${words.join("; ")}.`];

/** A decision: what its rule says, then the answers that decided it; assumptions have a section of their own. */
export function whyLines(page: Page): string[] {
  const { theme } = page;
  const views = whyViews(page.advice, page.names).filter(({ none }) => page.options.full || !none);
  return entries(
    theme,
    views.map(({ decision, given, assumed, because, facts }) => ({
      label: decision,
      body: (columns) => [
        ...paragraph(theme, because, columns, { facts }),
        ...[
          ...sentence("You said:", given),
          ...(page.options.full ? sentence("Assumed:", assumed) : []),
        ].flatMap((text) => paragraph(theme, text, columns, { role: "muted" })),
      ],
    })),
    { column: page.column },
  );
}
