/** The lines that differ between two texts. */
import { diffLines } from "diff";

/** Lines that went with `-`, lines that came with `+`, each with its line end, in the order of the texts. */
export function changedLines(before: string, after: string): string {
  return diffLines(before, after, { stripTrailingCr: true })
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ added, value }) =>
      value
        .replace(/\n$/, "")
        .split("\n")
        .map((line) => `${added ? "+" : "-"} ${line}\n`),
    )
    .join("");
}
