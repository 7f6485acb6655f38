import type { Range } from "../../engine/model/rule-set.ts";
import { type NumberProblem, readAmount } from "./amount.ts";
import type { Units } from "./unit.ts";

export type NumberReading =
  | { readonly range: Range; readonly problem?: never }
  | { readonly problem: NumberProblem; readonly range?: never };

/** Words that people put before a number, and the comparison that they mean. */
const words: ReadonlyMap<string, string> = new Map(
  Object.entries({
    about: "",
    approximately: "",
    around: "",
    circa: "",
    exactly: "",
    roughly: "",
    "~": "",
    "at least": ">=",
    "≥": ">=",
    "more than": ">",
    over: ">",
    "at most": "<=",
    "≤": "<=",
    "up to": "<=",
    "less than": "<",
    below: "<",
    under: "<",
  }),
);

/** For texts in lower case: ignoring case, a pattern takes half a millisecond to make. */
const leadingWord =
  /^(~|\u2265|\u2264|at least|at most|more than|less than|up to|[a-z]+(?![a-z]))\s*/;

/**
 * Reads a number, a comparison (`>= 100`, `at least 100`), two of them (`>= 100, < 500`) or a range
 * (`100..2000`, both ends included), with magnitudes (`20k`, `40M`, `2B`) and units. The result is in
 * the input's own unit; a single number gives the range that holds it alone.
 */
export function readNumber(text: string, units: Units): NumberReading {
  const plain = withoutWord(text.trim());
  if (/^[<>]/.test(plain)) return readComparisons(plain, units);
  const ends = plain.split("..");
  if (ends.length === 2) return readEnds(ends[0]!, ends[1]!, units);
  const { number, problem } = readAmount(plain, units);
  return problem === undefined ? { range: { from: number, to: number } } : { problem };
}

/** The number of a range that holds a single one. */
export function singleNumber(range: Range): number | undefined {
  return range.from === range.to && !range.fromOpen && !range.toOpen ? range.from : undefined;
}

function withoutWord(text: string): string {
  const word = leadingWord.exec(text.toLowerCase());
  const sign = word === null ? undefined : words.get(word[1]!);
  return sign === undefined ? text : sign + text.slice(word![0].length);
}

/** One comparison, or one for each end. */
function readComparisons(text: string, units: Units): NumberReading {
  const parts = text.split(/,\s*(?=[<>])|\s+and\s+(?=[<>])/);
  const range: Writable<Range> = {};
  for (const part of parts) {
    const [, sign = "", rest = ""] = /^(<=?|>=?)(.*)$/s.exec(part) ?? [];
    const { number, problem } = readAmount(rest, units);
    if (problem !== undefined) return { problem };
    const end = sign.startsWith(">") ? "from" : "to";
    if (range[end] !== undefined) return { problem: { code: "bad-number" } };
    range[end] = number;
    if (!sign.endsWith("=")) range[`${end}Open`] = true;
  }
  return isEmpty(range) ? { problem: { code: "empty-range" } } : { range };
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function readEnds(first: string, second: string, units: Units): NumberReading {
  const to = readAmount(second, units);
  if (to.problem !== undefined) return to;
  let from = readAmount(first, units);
  if (from.problem !== undefined) return from;
  // "20..50 GB" means "20 GB..50 GB".
  if (from.unit === undefined && to.unit !== undefined)
    from = readAmount(`${first} ${to.unit}`, units);
  if (from.problem !== undefined) return from;
  const range = { from: from.number, to: to.number };
  return isEmpty(range) ? { problem: { code: "empty-range" } } : { range };
}

/** No number is below 0. */
function isEmpty({ from = 0, to = Number.POSITIVE_INFINITY, fromOpen, toOpen }: Range): boolean {
  return from > to || (from === to && Boolean(fromOpen || toOpen));
}
