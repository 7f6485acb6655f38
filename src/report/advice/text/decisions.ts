import { type Entry, entries, hanging } from "../../text/layout.ts";
import { width } from "../../text/width.ts";
import { breakLines, clean, wrap } from "../../text/wrap.ts";
import { shortList } from "../../words.ts";
import { collectedViews } from "../view/collected.ts";
import { type DecisionView, decisionViews } from "../view/decisions.ts";
import type { Page } from "./page.ts";

/** Blanks between an outcome and how it stands. */
const GAP = 3;
/** Names of several outcomes on the line of their decision. */
const NAMED = 4;

/** One line a decision: what it is about, what comes out, and how firmly that stands. */
export function decisionLines(page: Page): string[] {
  const views = decisionViews(page.advice, page.names).filter(({ none }) => !none);
  const outcomes = outcomeColumn(page, views);
  const single = views.map(
    (view): Entry => ({
      label: view.label,
      body: (columns) =>
        view.outcome === undefined
          ? openBody(page, view, columns)
          : outcomeBody(page, view, outcomes, columns),
    }),
  );
  // The whole text has a section for them.
  const collected = page.options.quiet ? collectedEntries(page) : [];
  return entries(page.theme, [...single, ...collected], { column: page.column });
}

/** The widest outcome that leaves room for a remark beside it. */
function outcomeColumn(page: Page, views: readonly DecisionView[]): number {
  const limit = page.theme.width - page.column - 28;
  const widths = views.map(({ outcome = "" }) => width(clean(page.theme, outcome)));
  return Math.max(0, ...widths.filter((size) => size <= limit));
}

function outcomeBody(page: Page, view: DecisionView, column: number, columns: number): string[] {
  const { paint } = page.theme;
  const outcome = clean(page.theme, view.outcome ?? "");
  const role = view.status === "assumed" ? "warning" : "muted";
  const beside = columns - Math.max(column, width(outcome)) - GAP;
  const standing = view.standing.map((words) => clean(page.theme, words));
  const remark = standing.find((words) => width(words) <= beside);
  if (remark === undefined || width(outcome) > columns) {
    return [
      ...breakLines(outcome, columns).map((line) => paint.option(line)),
      ...breakLines(standing[0] ?? "", columns).map((line) => paint[role](line)),
    ];
  }
  const gap = " ".repeat(Math.max(column - width(outcome), 0) + GAP);
  return [paint.option(outcome) + gap + paint[role](remark)];
}

function openBody(page: Page, view: DecisionView, columns: number): string[] {
  const text =
    view.possible.length === 0
      ? (view.standing[0] ?? "")
      : `open: ${shortList(view.possible, "or")}`;
  return wrap(page.theme, text, columns).map(page.theme.paint.warning);
}

function collectedEntries(page: Page): Entry[] {
  return collectedViews(page.advice, page.names).flatMap(({ label, items }): Entry[] => {
    if (items.length === 0) return [];
    const additions = items.filter((item) => !item.warning).map((item) => item.label);
    const warnings = items.filter((item) => item.warning).map((item) => item.label);
    const mark = page.theme.paint.warning("!");
    return [
      {
        label,
        body: (columns) => [
          ...(additions.length === 0
            ? []
            : wrap(page.theme, shortList(additions, "and", NAMED), columns)),
          ...(warnings.length === 0
            ? []
            : hanging(`${mark} `, wrap(page.theme, shortList(warnings), columns - 2))),
        ],
      },
    ];
  });
}
