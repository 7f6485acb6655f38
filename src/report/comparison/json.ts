import type { Comparison } from "../../engine/model/rule-set.ts";
import { jsonText } from "../markup/json.ts";
import { type ComparisonOptions, type ComparisonRenderer, shownColumns } from "./table.ts";

/** A comparison as data; with marks each row says whether it matters and whom it favours. */
export function comparisonData(
  comparison: Comparison,
  options: Pick<ComparisonOptions, "columns" | "marks">,
) {
  const columns = shownColumns(comparison, options);
  const { marks } = options;
  return {
    version: 1,
    id: comparison.id,
    title: comparison.title,
    columns: columns.map(({ id, label }) => ({ id, label })),
    rows: comparison.rows.map((row) => ({
      id: row.id,
      dimension: row.dimension,
      cells: Object.fromEntries(
        columns.flatMap(({ id }) => {
          const cell = row.cells[id];
          if (cell === undefined) return [];
          const { text, facts, taught } = cell;
          return [[id, { text, facts, ...(taught !== undefined && { taught }) }]];
        }),
      ),
      ...(marks && { matters: marks.has(row.id), favours: marks.get(row.id) ?? [] }),
    })),
  };
}

export const comparisonJson: ComparisonRenderer = (comparison, options) =>
  jsonText(comparisonData(comparison, options));
