/** Number words, vague numbers, units and comparing words of English. */
import type { QuantityKind } from "../../engine/model/signal.ts";

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    dozen: 12,
  }),
);

export const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    dozen: 12,
  }),
);

/** Written directly behind digits: "40M", "20k". */
export const NUMBER_SUFFIXES: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, m: 1e6, b: 1e9, bn: 1e9, mn: 1e6, t: 1e12 }),
);

/** Plurals that count without a number: from, to. */
export const VAGUE_PLURALS: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries({
    tens: [20, 99],
    scores: [20, 99],
    dozens: [24, 99],
    hundreds: [200, 999],
    thousands: [2e3, 9999],
    millions: [2e6, 99e6],
    billions: [2e9, 99e9],
    trillions: [2e12, 99e12],
  } satisfies Record<string, [number, number]>),
);

/** Small amounts without a number: from, to. */
export const VAGUE_WORDS: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries({ few: [3, 9], several: [3, 9], handful: [3, 9], couple: [2, 3] } satisfies Record<
    string,
    [number, number]
  >),
);

export interface Unit {
  readonly kind: QuantityKind;
  /** The unit's usual sign, as rule sets write it. */
  readonly sign: string;
  /** In megabytes, seconds, per cent. */
  readonly factor: number;
}

const UNIT_TABLE: Readonly<Record<string, readonly [QuantityKind, string, number]>> = {
  "byte bytes": ["size", "bytes", 1e-6],
  "kb kib kilobyte kilobytes": ["size", "KB", 1e-3],
  "mb mib megabyte megabytes": ["size", "MB", 1],
  "gb gib gigabyte gigabytes": ["size", "GB", 1e3],
  "tb tib terabyte terabytes": ["size", "TB", 1e6],
  "pb pib petabyte petabytes": ["size", "PB", 1e9],
  "ms msec millisecond milliseconds": ["time", "ms", 1e-3],
  "s sec secs second seconds": ["time", "seconds", 1],
  "min mins minute minutes": ["time", "minutes", 60],
  "h hr hrs hour hours": ["time", "hours", 3600],
  "day days": ["time", "days", 86_400],
  "week weeks": ["time", "weeks", 604_800],
  "month months": ["time", "months", 2_592_000],
  "quarter quarters": ["time", "quarters", 7_776_000],
  "year years": ["time", "years", 31_536_000],
  "percent pct": ["percent", "percent", 1],
};

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(UNIT_TABLE).flatMap(([names, [kind, sign, factor]]) =>
    names.split(" ").map((name) => [name, { kind, sign, factor }] as const),
  ),
);

/** Single letters are units only right behind a number. */
export const SHORT_UNITS: ReadonlySet<string> = new Set(["s", "h"]);

export type Comparison = "most" | "below" | "least" | "about";

/** Words before a number, longest first, and what they make of it. */
export const COMPARISONS: readonly (readonly [readonly string[], Comparison])[] = (
  [
    [
      "most",
      "up to; at most; at the most; no more than; not more than; no longer than; no later than; no larger than; no bigger than; as large as; as big as; as long as; as much as; as many as; not exceed; maximum of; maximum; within; not over; a limit of; capped at; in",
    ],
    [
      "below",
      "less than; fewer than; shorter than; smaller than; lower than; faster than; under; below; only",
    ],
    [
      "least",
      "at least; more than; greater than; larger than; bigger than; longer than; higher than; over; above; exceed; exceeds; exceeding; minimum of; no less than; no fewer than; not less than; beyond",
    ],
    [
      "about",
      "about; around; roughly; approximately; nearly; almost; some; circa; close to; just under; just over",
    ],
  ] as const
)
  .flatMap(([comparison, phrases]) =>
    phrases.split("; ").map((phrase) => [phrase.split(" "), comparison] as const),
  )
  .sort(([a], [b]) => b.length - a.length);
