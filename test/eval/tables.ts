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

/** The confusion table: for each outcome expected, how often it was said, and what else was and how often. */
export function confusion(results: readonly Result[], said: "alone" | "withOptions"): string {
  const rows = new Map<string, Map<string, number>>();
  for (const result of results) {
    const key = [result.decision, result.expected].join("\t");
    const counts = rows.get(key) ?? new Map<string, number>();
    // What is acceptable beside the key's own outcome counts as it.
    const outcome = result[`${said}Right`] ? result.expected : result[said] || "(undecided)";
    rows.set(key, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
  }
  const lines = [...rows].sort().map(([key, counts]) => {
    const [decision = "", expected = ""] = key.split("\t");
    const others = [...counts].filter(([outcome]) => outcome !== expected);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const right = `${counts.get(expected) ?? 0} of ${total}`;
    return [decision, expected, right, others.map((other) => other.join(" ")).join(", ")];
  });
  return table([["decision", "expected", "said", "said instead"], ...lines]);
}

/** Expected outcome, what was said instead, and in which stems. */
export function misses(results: readonly Result[], said: "alone" | "withOptions"): string {
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
