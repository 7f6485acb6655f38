import type { Comparison, ComparisonRow } from "../../engine/model/rule-set.ts";
import type { Cell, Paragraph, Table } from "../text/table.ts";
import type { Theme } from "../text/theme.ts";

/** Rows that matter to the reader's requirements, and the columns that they then favour. */
export type Marks = ReadonlyMap<string, readonly string[]>;

export interface ComparisonOptions {
  readonly theme: Theme;
  /** Ids of the columns to show, in this order; all of them without. */
  readonly columns?: readonly string[];
  readonly marks?: Marks;
}

export type ComparisonRenderer = (comparison: Comparison, options: ComparisonOptions) => string;

/** The columns to show. */
export function shownColumns(
  comparison: Comparison,
  options: Pick<ComparisonOptions, "columns">,
): Comparison["columns"] {
  return options.columns === undefined
    ? comparison.columns
    : options.columns.flatMap((id) => comparison.columns.filter((column) => column.id === id));
}

/** Columns that the dimension may take from what is said about it. */
const DIMENSION = 16;

/** Signs of a marked table, as the format and the terminal allow. */
export interface Signs {
  readonly matters: string;
  readonly favoured: string;
}

/** One cell: what it says, what is taught, whether the requirements favour it. */
export function comparisonCell(
  row: ComparisonRow,
  column: string,
  marks: Marks | undefined,
  signs: Signs,
): Paragraph[] {
  const cell = row.cells[column];
  if (cell === undefined) return [];
  const favoured = marks?.get(row.id)?.includes(column) ?? false;
  return [
    ...(favoured ? [{ text: `${signs.favoured} favoured`, role: "good" } as const] : []),
    { text: cell.text },
    ...(cell.taught === undefined
      ? []
      : [{ text: `taught: ${cell.taught}`, role: "muted" } as const]),
  ];
}

/** The dimension of a row, marked where it matters. */
export function dimension(row: ComparisonRow, marks: Marks | undefined, signs: Signs): string {
  return marks?.has(row.id) ? `${signs.matters} ${row.dimension}` : row.dimension;
}

/** Ids of all facts of a row, each once. */
export function rowFacts(row: ComparisonRow, columns: Comparison["columns"]): string[] {
  return [...new Set(columns.flatMap(({ id }) => row.cells[id]?.facts ?? []))];
}

/** A row a dimension, a column an option, the facts last. */
export function comparisonTable(
  comparison: Comparison,
  columns: Comparison["columns"],
  marks: Marks | undefined,
  signs: Signs,
): Table {
  const rows = comparison.rows.map((row): Cell[] => [
    [{ text: dimension(row, marks, signs), role: "title" }],
    ...columns.map(({ id }) => comparisonCell(row, id, marks, signs)),
    rowFacts(row, columns).map((text) => ({ text, role: "muted" })),
  ]);
  return {
    mostFirst: DIMENSION,
    headers: ["", ...columns.map(({ label }) => label), "Facts"],
    rows,
  };
}
