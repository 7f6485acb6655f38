/** Finds the comparison that the words of a command line mean. */
import type { Comparison } from "../../engine/model/rule-set.ts";
import { known, UsageError } from "./usage-error.ts";

export interface ComparisonChoice {
  readonly comparison: Comparison;
  /** Columns asked for, in the order asked; absent for all. */
  readonly columns?: readonly string[];
}

/**
 * Words are the id of a comparison, then ids of its columns; or column ids alone, which find the comparison.
 * No words find the main one. A single column is shown beside the others. Throws UsageError.
 */
export function chooseComparison(
  comparisons: readonly Comparison[],
  words: readonly string[],
): ComparisonChoice {
  const [first, ...rest] = words;
  if (first === undefined) return { comparison: mainOf(comparisons) };
  const named = comparisons.find(({ id }) => id === first);
  const candidates = named === undefined ? comparisons : [named];
  const columns = [...new Set(named === undefined ? words : rest)];
  for (const column of columns) checkColumn(column, candidates, comparisons);
  const comparison = candidates.find((candidate) =>
    columns.every((id) => hasColumn(candidate, id)),
  );
  if (comparison === undefined) throw nowhereTogether(columns, comparisons);
  return columns.length < 2 ? { comparison } : { comparison, columns };
}

/** The comparisons, a line each: `before` and the id, and the title. */
export function listComparisons(
  comparisons: readonly Comparison[],
  before: string,
): readonly string[] {
  const room = Math.max(0, ...comparisons.map(({ id }) => id.length));
  return comparisons.map(({ id, title }) => `  ${before}${id.padEnd(room)}  ${title}`);
}

function mainOf(comparisons: readonly Comparison[]): Comparison {
  const main = comparisons.find((comparison) => comparison.main) ?? comparisons[0];
  if (main === undefined) throw new UsageError("the rule set has no comparisons");
  return main;
}

function hasColumn({ columns }: Comparison, id: string): boolean {
  return columns.some((column) => column.id === id);
}

function checkColumn(
  column: string,
  candidates: readonly Comparison[],
  comparisons: readonly Comparison[],
): void {
  if (candidates.some((candidate) => hasColumn(candidate, column))) return;
  const columns = [...new Set(candidates.flatMap((each) => each.columns.map(({ id }) => id)))];
  const words =
    candidates.length === 1 ? columns : [...comparisons.map(({ id }) => id), ...columns];
  known(column, words, `no comparison has '${column}'`);
}

function nowhereTogether(
  columns: readonly string[],
  comparisons: readonly Comparison[],
): UsageError {
  const places = columns.map((column) => {
    const holding = comparisons.filter((comparison) => hasColumn(comparison, column));
    return `${column} is in ${holding.map(({ id }) => id).join(", ")}`;
  });
  return new UsageError(
    `no comparison has ${columns.join(" and ")} together`,
    `${places.join("; ")}.`,
  );
}
