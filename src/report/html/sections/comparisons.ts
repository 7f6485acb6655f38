import type { Advice } from "../../../engine/model/advice.ts";
import type { Comparison, ComparisonRow } from "../../../engine/model/rule-set.ts";
import { type Marks, rowFacts } from "../../comparison/table.ts";
import type { Names } from "../../words/names.ts";
import { type Html, html } from "../escaped-html.ts";
import { type Citations, type Section, section, type TableRow, table } from "../parts.ts";

/** Columns that a page has room for. */
const WIDEST = 4;

/** The comparisons that bear on the recommendation, with the rows that matter. */
export function comparisons(
  advice: Advice,
  names: Names,
  marked: ReadonlyMap<string, Marks>,
  cite: Citations,
): readonly Section[] {
  const outcomes = outcomesOf(advice);
  const blocks = (names.ruleSet.comparisons ?? []).flatMap((comparison) => {
    const marks = marked.get(comparison.id);
    if (marks === undefined || marks.size === 0 || !concerns(comparison, outcomes, names))
      return [];
    return [{ main: comparison.main ?? false, body: block(comparison, marks, outcomes, cite) }];
  });
  const ordered = blocks.toSorted((a, b) => Number(b.main) - Number(a.main));
  return section(
    "comparisons",
    "Compared",
    ordered.map(({ body }) => body),
  );
}

function outcomesOf({ decisions }: Advice): ReadonlySet<string> {
  const chosen = Object.values(decisions).flatMap(({ outcome, outcomes }) =>
    outcome === undefined ? (outcomes ?? []) : [outcome],
  );
  return new Set(chosen);
}

/** A table of options concerns those who were recommended one of them; any other concerns all. */
function concerns(comparison: Comparison, outcomes: ReadonlySet<string>, names: Names): boolean {
  const options = new Set(
    names.ruleSet.decisions.flatMap(({ options }) => options.map(({ id }) => id)),
  );
  const ids = comparison.columns.map(({ id }) => id);
  return (
    comparison.main === true ||
    ids.some((id) => outcomes.has(id)) ||
    !ids.some((id) => options.has(id))
  );
}

function block(
  comparison: Comparison,
  marks: Marks,
  outcomes: ReadonlySet<string>,
  cite: Citations,
): Html {
  const columns = chooseColumns(comparison, marks, outcomes);
  const rows = comparison.rows.filter(({ id }) => marks.has(id));
  const heads = ["Dimension", ...columns.map(({ label }) => label)];
  return html`<article class="compared"><h3>${comparison.title}</h3>${table(
    caption(comparison, columns.length, rows.length),
    heads,
    rows.map((row) => tableRow(row, columns, marks, cite)),
  )}</article>`;
}

function caption({ id, columns, rows }: Comparison, ofColumns: number, ofRows: number): Html {
  const parts = [
    ...(ofRows < rows.length ? [`${ofRows} of ${rows.length} rows`] : []),
    ...(ofColumns < columns.length ? [`${ofColumns} of ${columns.length} columns`] : []),
  ];
  if (parts.length === 0) return html`All rows matter to your answers.`;
  return html`What matters to your answers, ${parts.join(" and ")}; <code>advise compare ${id}</code> shows all.`;
}

/** What is recommended, then what is favoured most often, in the order of the table. */
function chooseColumns(
  { columns }: Comparison,
  marks: Marks,
  outcomes: ReadonlySet<string>,
): Comparison["columns"] {
  if (columns.length <= WIDEST) return columns;
  const favours = [...marks.values()].flat();
  const weight = (id: string) =>
    (outcomes.has(id) ? favours.length + 1 : 0) + favours.filter((each) => each === id).length;
  const first = columns.toSorted((a, b) => weight(b.id) - weight(a.id)).slice(0, WIDEST);
  return columns.filter((column) => first.includes(column));
}

function tableRow(
  row: ComparisonRow,
  columns: Comparison["columns"],
  marks: Marks,
  cite: Citations,
): TableRow {
  const favoured = marks.get(row.id) ?? [];
  return {
    head: html`${row.dimension}<span class="facts">${cite.of(rowFacts(row, columns))}</span>`,
    cells: columns.map(({ id }) => {
      const cell = row.cells[id];
      const taught =
        cell?.taught === undefined
          ? undefined
          : html`<span class="taught">taught: ${cell.taught}</span>`;
      if (!favoured.includes(id)) return { content: html`${cell?.text}${taught}` };
      return {
        content: html`<span class="favoured">${"✓ favoured"}</span>${cell?.text}${taught}`,
        className: "good",
      };
    }),
  };
}
