import { jsonText } from "../markup/json.ts";
import { type ComparisonRenderer, shownColumns } from "./table.ts";

/** A comparison as data; with marks each row says whether it matters and whom it favours. */
export const comparisonJson: ComparisonRenderer = (comparison, options) => {
  const columns = shownColumns(comparison, options);
  const { marks } = options;
  const data = {
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
  return jsonText(data);
};
