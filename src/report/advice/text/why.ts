import { entries, paragraph } from "../../text/layout.ts";
import { whyViews } from "../view/explanation.ts";
import type { Page } from "./page.ts";

/** Assumptions named for a decision. */
const NAMED = 3;

/** Answers in one sentence; none when there are none. */
const sentence = (lead: string, words: readonly string[]): string[] =>
  words.length === 0 ? [] : [`${lead} ${words.join("; ")}.`];

/** The first assumptions and a count; all of them stand in a section of their own. */
function brief(page: Page, words: readonly string[]): readonly string[] {
  const shown = page.first(words, NAMED);
  return shown.length === words.length
    ? words
    : [...shown, `and ${words.length - shown.length} more answers`];
}

/** A decision: the answers that decided it, then what the rule says about them. */
export function whyLines(page: Page): string[] {
  const { theme } = page;
  const views = whyViews(page.advice, page.names).filter(({ none }) => page.options.full || !none);
  return entries(
    theme,
    views.map(({ decision, outcome, given, assumed, because, facts }) => ({
      label: decision,
      body: (columns) => [
        ...paragraph(theme, outcome, columns, { role: "option" }),
        ...sentence("You said:", given).flatMap((text) => paragraph(theme, text, columns)),
        ...sentence("Assuming", brief(page, assumed)).flatMap((text) =>
          paragraph(theme, text, columns, { role: "muted" }),
        ),
        ...paragraph(theme, because, columns, { facts }),
      ],
    })),
    { column: page.column },
  );
}
