import { entries, hanging, paragraph } from "../../text/layout.ts";
import { glyph } from "../../text/theme.ts";
import { width } from "../../text/width.ts";
import { clean, wrap } from "../../text/wrap.ts";
import { changeViews, type FlipView, whyViews } from "../words/explanation.ts";
import type { Page } from "./page.ts";

/** Other outcomes shown a decision. */
const LIMIT = 2;

/** A decision: what its rule says, then the answers that decided it; assumptions have a section of their own. */
export function whyLines({ theme, advice, names, full, column }: Page): string[] {
  const rows = whyViews(advice, names, full).map(
    ({ decision, given, assumed, because, facts }) => ({
      label: decision,
      body: (columns: number) => [
        ...paragraph(theme, because, columns, { facts }),
        ...[...sentence("You said:", given), ...sentence("Assumed:", full ? assumed : [])].flatMap(
          (text) => paragraph(theme, text, columns, { role: "muted" }),
        ),
      ],
    }),
  );
  return entries(theme, rows, { column });
}

/** Answers in one sentence; none when there are none. */
const sentence = (lead: string, words: readonly string[]): string[] =>
  words.length === 0 ? [] : [`${lead} ${words.join("; ")}.`];

/** The fewest changed answers for each other outcome, nearest first. */
export function changeLines(page: Page): string[] {
  const { theme, column } = page;
  const views = changeViews(page.advice, page.names, page.full);
  const rows = views.map(({ decision, notes, flips }) => ({
    label: decision,
    body: (columns: number) => [
      ...notes.flatMap((note) => paragraph(theme, note, columns)),
      ...page.first(flips, LIMIT).flatMap((flip) => flipLines(page, flip, columns)),
    ],
  }));
  return entries(theme, rows, { column });
}

/** The outcome first, because that is what the eye looks for. */
function flipLines({ theme }: Page, { changes, outcome }: FlipView, columns: number): string[] {
  const arrow = `${glyph(theme, "arrow")} `;
  const target = clean(theme, outcome);
  const [first = "", ...rest] = wrap(theme, `${target} if ${changes}`, columns - width(arrow));
  const painted = first.startsWith(target)
    ? theme.paint.option(target) + first.slice(target.length)
    : first;
  return hanging(arrow, [painted, ...rest]);
}
