/** Agreement at first sight, as it was written down: it cannot be measured again. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { percent } from "./tables.ts";

interface Counts {
  readonly alone: number;
  readonly options?: number;
  readonly letters?: number;
}

interface Batch extends Counts {
  readonly batch: string;
  /** Whether the reader had learned from known texts. */
  readonly words: boolean;
  /** How many decisions the keys decide. */
  readonly decisions: number;
  readonly stems?: number;
  /** Of the program as it stood before any of the blind batches was read. */
  readonly before?: Counts;
}

/** One row a measurement, and for a batch that an older program read, another one. */
export function firstSight(file: string): string[][] {
  const batches = parse(readFileSync(file, "utf8")) as readonly Batch[];
  return batches.flatMap((batch) => [
    ...(batch.before ? [row(batch, batch.before, "program before any blind batch")] : []),
    row(batch, batch, batch.words ? "phrases and words" : "phrases alone"),
  ]);
}

function row({ batch, decisions, stems = 0 }: Batch, counts: Counts, read: string): string[] {
  const { alone, options = 0, letters = 0 } = counts;
  return [
    `${batch}, ${read}`,
    percent(alone, decisions),
    stems === 0 ? "-" : percent(options, decisions),
    percent(letters, stems),
  ];
}
