import { type Entry, entries, hanging } from "../../text/layout.ts";
import { width } from "../../text/width.ts";
import { breakLines, clean, wrap } from "../../text/wrap.ts";
import { shortList } from "../../words/answers.ts";
import { collectedViews, type DecisionView, decisionViews } from "../words/decisions.ts";
import type { Page } from "./page.ts";

/** Blanks between an outcome and how it stands. */
const GAP = 3;
/** Names of several outcomes on the line of their decision. */
const NAMED = 4;

/** One line a decision: what it is about, what comes out, and how firmly that stands. */
export function decisionLines(page: Page): string[] {
  const views = decisionViews(page.advice, page.names);
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
  const basis = view.basis.map((words) => clean(page.theme, words));
  const remark = basis.find((words) => width(words) <= beside);
  if (remark === undefined || width(outcome) > columns) {
    return [
      ...breakLines(outcome, columns).map((line) => paint.option(line)),
      ...breakLines(basis[0] ?? "", columns).map((line) => paint[role](line)),
    ];
  }
  const gap = " ".repeat(Math.max(column - width(outcome), 0) + GAP);
  return [paint.option(outcome) + gap + paint[role](remark)];
}

function openBody({ theme }: Page, { possible, basis }: DecisionView, columns: number): string[] {
  const text = possible.length === 0 ? basis[0] : `open: ${shortList(possible, "or")}`;
  return wrap(theme, text, columns).map(theme.paint.warning);
}

function collectedEntries({ theme, advice, names }: Page): Entry[] {
  return collectedViews(advice, names).flatMap(({ label, items }): Entry[] => {
    if (items.length === 0) return [];
    const labels = (warning: boolean) =>
      items.filter((item) => item.warning === warning).map((item) => item.label);
    const additions = shortList(labels(false), "and", NAMED);
    const warnings = shortList(labels(true));
    const body = (columns: number) => [
      ...(additions === "" ? [] : wrap(theme, additions, columns)),
      ...(warnings === ""
        ? []
        : hanging(`${theme.paint.warning("!")} `, wrap(theme, warnings, columns - 2))),
    ];
    return [{ label, body }];
  });
}
