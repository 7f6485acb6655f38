import type { Comparison } from "../../engine/model/rule-set.ts";
import type { Theme } from "../theme.ts";

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
