import { readTail, type Units } from "./unit.ts";

/** Why a text is no number; `unit` is set for `wrong-unit`. */
export interface NumberProblem {
  readonly code: "bad-number" | "negative-number" | "wrong-unit" | "empty-range";
  readonly unit?: string;
}

export type Amount =
  | { readonly number: number; readonly unit?: string; readonly problem?: never }
  | { readonly problem: NumberProblem; readonly number?: never; readonly unit?: never };

/** Most amounts: parts as in the whole pattern, which takes long to make. */
const short = /^()(\d+)()([kMB]?)$/;
/** Digits with `_` or thousands' commas, decimals, an exponent; then a magnitude or a unit. */
const amount =
  /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+(?:_\d+)*)(?:\.\d+)?|\.\d+)((?:[eE][+-]?\d+)?)\s*([^\d\s.,_+-].*)?$/s;

/** Reads one amount, such as `250`, `1_000_000`, `20,000`, `1.5k`, `20 GB`, in the units' base. */
export function readAmount(text: string, units: Units): Amount {
  const trimmed = text.trim();
  const match = short.exec(trimmed) ?? amount.exec(trimmed);
  if (match === null) return { problem: { code: "bad-number" } };
  const [, sign, digits = "", exponent = "", tailText = ""] = match;
  const number = Number(digits.replaceAll(/[_,]/g, "") + exponent);
  const tail = readTail(tailText.trim(), units);
  if (tail === undefined) return { problem: { code: "wrong-unit", unit: tailText.trim() } };
  const scaled = scale(number, tail.factor);
  if (!Number.isFinite(scaled)) return { problem: { code: "bad-number" } };
  if (sign === "-" && scaled > 0) return { problem: { code: "negative-number" } };
  return { number: scaled, ...(tail.unit === undefined ? {} : { unit: tail.unit }) };
}

/** 1.1 thousand is 1100, not 1100.0000000000002: what is written has fewer digits than a double. */
function scale(number: number, factor: number): number {
  return factor === 1 ? number : Number((number * factor).toPrecision(15));
}
