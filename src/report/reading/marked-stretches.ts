/** The stretches of a text that are marked, each with a number and what its words say. */
import type { Reading, ReadSignal } from "../../reading/requirements/reading.ts";

export interface Mark {
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** What the words say: of signals that say the same, the one that counts most. */
  readonly signals: readonly ReadSignal[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The marks of a reading. Of phrases for the same answer that lie within one another, the innermost is marked: it holds
 * the words that matter. Stretches for different answers that overlap become one.
 */
export function marksOf({ signals }: Pick<Reading, "signals">): readonly Mark[] {
  const stretches = innermost(signals).toSorted((a, b) => a.start - b.start || a.end - b.end);
  const merged: Stretch[] = [];
  for (const { start, end } of stretches) {
    const before = merged.at(-1);
    if (before === undefined || before.end <= start) merged.push({ start, end });
    else merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, end) };
  }
  const starting = signals.toSorted((a, b) => a.start - b.start);
  let first = 0;
  return merged.map(({ start, end }, index) => {
    // Signals that end before this mark cannot touch a later one, but a long one may hide them.
    while (first < starting.length && starting[first]!.end <= start) first++;
    const touching: ReadSignal[] = [];
    for (let at = first; at < starting.length && starting[at]!.start < end; at++) {
      if (starting[at]!.end > start) touching.push(starting[at]!);
    }
    return { number: index + 1, start, end, signals: strongest(touching) };
  });
}

const saying = ({ input, value, against }: ReadSignal): string =>
  JSON.stringify([input, value, against]);

function byAnswer(signals: readonly ReadSignal[]): ReadonlyMap<string, readonly ReadSignal[]> {
  const groups = new Map<string, ReadSignal[]>();
  for (const signal of signals) {
    const key = saying(signal);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [signal]);
    else known.push(signal);
  }
  return groups;
}

/** The signals of each answer that hold no other one of it. */
function innermost(signals: readonly ReadSignal[]): ReadSignal[] {
  return [...byAnswer(signals).values()].flatMap((same) => {
    const sorted = same.toSorted((a, b) => b.start - a.start || a.end - b.end);
    let nearest = Number.POSITIVE_INFINITY;
    // From the last start on: one that ends after an end seen already holds that one.
    return sorted.filter(({ end }) => {
      if (end >= nearest) return false;
      nearest = end;
      return true;
    });
  });
}

const ORDER = ["weak", "medium", "strong"] as const;

function strongest(signals: readonly ReadSignal[]): ReadSignal[] {
  const rank = (signal: ReadSignal) =>
    signal.cancelledBy === undefined ? ORDER.indexOf(signal.strength) : -1;
  return [...byAnswer(signals).values()].map((same) =>
    same.reduce((best, each) => (rank(each) > rank(best) ? each : best)),
  );
}
