import { markdown, tableMarkdown } from "../markup/markdown.ts";
import { markdownDocument } from "../markup/markdown-document.ts";
import { type ComparisonRenderer, comparisonTable, shownColumns } from "./table.ts";

const SIGNS = { matters: "●", favoured: "✓" };

/** A comparison as a heading and a table. */
export const comparisonMarkdown: ComparisonRenderer = (comparison, options) => {
  const columns = shownColumns(comparison, options);
  const table = comparisonTable(comparison, columns, options.marks, SIGNS);
  return markdownDocument([
    `## ${markdown(comparison.title)}`,
    "",
    ...tableMarkdown(table),
    ...(options.marks ? ["", `${SIGNS.matters} matters to your requirements`] : []),
  ]);
};
