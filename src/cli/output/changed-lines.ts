/** The lines that differ between two texts. */

/**
 * Lines that went with `-`, lines that came with `+`, each with its line end, in the order of the texts; found by the
 * longest common subsequence of what lies between the first and the last difference.
 */
export function changedLines(before: string, after: string): string {
  const [older, newer] = [before, after].map((text) => text.split(/\r?\n/)) as [string[], string[]];
  let from = 0;
  while (from < older.length && from < newer.length && older[from] === newer[from]) from++;
  let tail = 0;
  const room = Math.min(older.length, newer.length) - from;
  while (tail < room && older.at(-1 - tail) === newer.at(-1 - tail)) tail++;
  const a = older.slice(from, older.length - tail);
  const b = newer.slice(from, newer.length - tail);
  return differences(a, b)
    .map((line) => `${line}\n`)
    .join("");
}

function differences(a: readonly string[], b: readonly string[]): string[] {
  // Very long stretches are shown as a whole: the table below grows with the product.
  if (a.length * b.length > 4_000_000) {
    return [...a.map((line) => `- ${line}`), ...b.map((line) => `+ ${line}`)];
  }
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (common[i] as Uint32Array)[j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push(`- ${a[i++]}`);
    } else lines.push(`+ ${b[j++]}`);
  }
  return lines;
}
