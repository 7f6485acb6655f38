/** Prints rows of measurements, ratios first. */

const titles = ["measured", "against", "ratio", "advise", "the other", "peak MiB"];

const ratioText = (ratio) =>
  Array.isArray(ratio) ? ratio.map(ratioText).join(" · ") : numberText(ratio);

const numberText = (ratio) =>
  Number.isNaN(ratio)
    ? "–"
    : ratio >= 100
      ? Math.round(ratio).toLocaleString("en-US")
      : ratio.toPrecision(ratio < 1 ? 2 : 3);

const cellsOf = ({ what, against, ratio, own, other, memory }) => [
  what,
  against,
  ratioText(ratio),
  own,
  other,
  memory === undefined
    ? ""
    : memory.map((each) => (Number.isNaN(each) ? "–" : each.toFixed(0))).join(" / "),
];

/** `isMarkdown`: as a table of Markdown, else aligned for a terminal. */
export function printTable(rows, isMarkdown) {
  const cells = rows.map(cellsOf);
  if (isMarkdown) {
    for (const row of [titles, ["---", "---", "---:", "---:", "---:", "---:"], ...cells]) {
      console.log(`| ${row.join(" | ")} |`);
    }
    return;
  }
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column].length)),
  );
  for (const row of [titles, ...cells]) {
    const padded = row.map((cell, column) =>
      column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(padded.join("  ").trimEnd());
  }
}
