/** Plain tables of an evaluation. */
import type { Result } from "./evaluate.ts";

export const percent = (part: number, whole: number): string =>
  whole === 0 ? "-" : `${part}/${whole} ${((100 * part) / whole).toFixed(1)} %`;

/** One row of agreement: the stem alone, with options, and the letter (one stem counts once). */
export function agreement(label: string, results: readonly Result[]): string[] {
  const count = (test: (result: Result) => boolean) => results.filter(test).length;
  const letters = new Map(results.map((result) => [result.stem.id, result.letterRight]));
  return [
    label,
    percent(
      count((result) => result.aloneRight),
      results.length,
    ),
    percent(
      count((result) => result.withOptionsRight),
      results.length,
    ),
    percent([...letters.values()].filter(Boolean).length, letters.size),
  ];
}

export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Expected outcome, what was said instead, how often, and in which stems. */
export function confusions(results: readonly Result[], said: "alone" | "withOptions"): string {
  const wrong = new Map<string, string[]>();
  for (const result of results) {
    if (result[`${said}Right`]) continue;
    const key = [result.decision, result.expected, result[said] || "(undecided)"].join("\t");
    wrong.set(key, [...(wrong.get(key) ?? []), result.stem.id]);
  }
  if (wrong.size === 0) return "none";
  return table([
    ["decision", "expected", "said", "stems"],
    ...[...wrong].sort().map(([key, ids]) => [...key.split("\t"), ids.join(" ")]),
  ]);
}
