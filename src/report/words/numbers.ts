/** Numbers, amounts and counts as people read them. */
import type { Range } from "../../engine/model/rule-set.ts";

const SCALES: readonly (readonly [size: number, sign: string])[] = [
  [1e9, "B"],
  [1e6, "M"],
  [1e3, "k"],
];

/** Numbers from here on are written with a scale's sign where that loses nothing. */
const LONG = 10_000;

/** A number as people write it and as requirements may repeat it: `500`, `2000`, `250k`, `1.5M`. */
export function numberWords(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size >= LONG) {
    for (const [scale, sign] of SCALES) {
      const short = value / scale;
      const text = `${Number(short.toFixed(2))}${sign}`;
      if (size >= scale && Math.abs(Number(short.toFixed(2)) * scale - value) < 1e-6) return text;
    }
  }
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}

/** A band of numbers in words: `100 or more`, `below 25`, `100 to 500`. */
export function rangeWords(range: Range, unit = ""): string {
  const say = (value: number) => numberWords(value) + (unit === "" ? "" : ` ${unit}`);
  const { from, to, fromOpen = false, toOpen = false } = range;
  if (from === undefined && to === undefined) return "any";
  if (from === undefined) return toOpen ? `below ${say(to!)}` : `at most ${say(to!)}`;
  if (to === undefined) return fromOpen ? `more than ${say(from)}` : `${say(from)} or more`;
  if (from === to) return say(from);
  if (!fromOpen && !toOpen) return `${numberWords(from)} to ${say(to)}`;
  const lower = fromOpen ? `over ${numberWords(from)}` : `from ${numberWords(from)}`;
  return toOpen ? `${lower} and below ${say(to)}` : `${lower} to ${say(to)}`;
}

/** From here on a count is said as a power of ten. */
const LARGE = 1e9;

/** A count with thousands' commas, or as a power of ten: `1,344`, `8.3 × 10^37`. */
export function sizeWords(count: number): string {
  if (count < LARGE) return Math.round(count).toLocaleString("en-US");
  const [digits = "", exponent = ""] = count.toExponential(1).split("e+");
  return `${digits} × 10^${exponent}`;
}

/** A count and its noun: `1 rule`, `193 rules`. */
export function countWords(count: number, noun: string): string {
  return `${sizeWords(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A share as people read it: `12 %`, `0.3 %`, `less than 0.01 %`, never 0 % of something nor 100 % of not all. */
export function shareWords(share: number): string {
  const percent = share * 100;
  if (share > 0 && percent < 0.01) return "less than 0.01 %";
  if (share < 1 && percent > 99.99) return "more than 99.99 %";
  const digits = percent < 1 || percent > 99 ? 2 : percent < 10 ? 1 : 0;
  return `${Number(percent.toFixed(digits))} %`;
}
