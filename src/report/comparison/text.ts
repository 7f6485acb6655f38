import type { Comparison } from "../../engine/model/rule-set.ts";
import { entries, heading, paragraph } from "../text/layout.ts";
import { type Paragraph, tableText } from "../text/table.ts";
import { glyph, type Theme } from "../text/theme.ts";
import {
  type ComparisonRenderer,
  comparisonCell,
  comparisonTable,
  dimension,
  type Marks,
  type Signs,
  shownColumns,
} from "./table.ts";

/** Narrower columns leave two or three words a line. */
const NARROWEST = 18;
/** Room that the dimension and the facts take. */
const BESIDE = 22;

/** A table where its columns fit, else a block a row. */
export const comparisonText: ComparisonRenderer = (comparison, options) => {
  const { theme, marks } = options;
  const columns = shownColumns(comparison, options);
  const signs = { matters: glyph(theme, "mark"), favoured: glyph(theme, "check") };
  const fits = columns.length * NARROWEST + BESIDE <= theme.width;
  const lines = fits
    ? tableText(theme, comparisonTable(comparison, columns, marks, signs), theme.width)
    : blocks(theme, comparison, columns, marks, signs);
  const legend = marks && marks.size > 0 ? `${signs.matters} matters to your requirements` : "";
  return `${[
    ...heading(theme, comparison.title),
    "",
    ...lines,
    ...(legend === "" ? [] : ["", ...paragraph(theme, legend, theme.width, { role: "muted" })]),
  ].join("\n")}\n`;
};

function blocks(
  theme: Theme,
  comparison: Comparison,
  columns: Comparison["columns"],
  marks: Marks | undefined,
  signs: Signs,
): string[] {
  return comparison.rows.flatMap((row, index) => [
    ...(index === 0 ? [] : [""]),
    ...paragraph(theme, dimension(row, marks, signs), theme.width, { role: "title" }),
    ...entries(
      theme,
      columns.map(({ id, label }) => ({
        label,
        body: (room) =>
          cellLines(theme, comparisonCell(row, id, marks, signs), row.cells[id]?.facts, room),
      })),
    ),
  ]);
}

function cellLines(
  theme: Theme,
  cell: readonly Paragraph[],
  facts: readonly string[] | undefined,
  room: number,
): string[] {
  return cell.flatMap(({ text, role }) =>
    paragraph(theme, text, room, role === undefined ? { facts: facts ?? [] } : { role }),
  );
}
