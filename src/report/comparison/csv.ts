import { csv } from "../markup/csv.ts";
import { list } from "../words/answers.ts";
import { type ComparisonRenderer, shownColumns } from "./table.ts";

/** A row a dimension; what is taught, the facts and the marks have columns of their own. */
export const comparisonCsv: ComparisonRenderer = (comparison, options) => {
  const columns = shownColumns(comparison, options);
  const { marks } = options;
  const taught = (id: string) => comparison.rows.some((row) => row.cells[id]?.taught !== undefined);
  const label = (id: string) => columns.find((column) => column.id === id)?.label ?? id;
  const header = [
    "Dimension",
    ...columns.flatMap((column) => [
      column.label,
      ...(taught(column.id) ? [`${column.label}: taught`] : []),
      `${column.label}: facts`,
    ]),
    ...(marks ? ["Matters", "Favours"] : []),
  ];
  const rows = comparison.rows.map((row) => [
    row.dimension,
    ...columns.flatMap(({ id }) => {
      const cell = row.cells[id];
      return [
        cell?.text ?? "",
        ...(taught(id) ? [cell?.taught ?? ""] : []),
        cell?.facts.join(" ") ?? "",
      ];
    }),
    ...(marks
      ? [marks.has(row.id) ? "yes" : "no", list((marks.get(row.id) ?? []).map(label))]
      : []),
  ]);
  return csv([header, ...rows]);
};
