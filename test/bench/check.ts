/** How long a complete check takes as rules grow, and how far it comes. Run by `npm run bench:check`. */
import { verify } from "../../src/analysis/verify/verify.ts";
import { ruleSet } from "./problem.mjs";

const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
const columns = ["rules", "seconds", "nodes", "complete", "findings"];
const rows = (sizes.length > 0 ? sizes : [27, 250, 2500, 25_000]).map((size) => {
  const rules = ruleSet(size);
  const start = performance.now();
  const { findings, complete, counts } = verify(rules, { today: "2026-11-22" });
  const seconds = (performance.now() - start) / 1000;
  const kinds = new Map<string, number>();
  for (const { code } of findings) {
    if (code !== "rule-without-facts") kinds.set(code, (kinds.get(code) ?? 0) + 1);
  }
  const said = [...kinds].map(([code, count]) => `${count} ${code}`).join(", ");
  const nodes = counts.nodes?.toLocaleString("en-US") ?? "";
  return [String(size), seconds.toFixed(2), nodes, complete ? "yes" : "no", said];
});

const widths = columns.map((title, column) =>
  Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
);
for (const row of [columns, ...rows]) {
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
