/** Quantities in a text: numbers in digits and words, vague numbers, their units, and how they are compared. */
import type { Range } from "../../engine/model/rule-set.ts";
import type { QuantityKind } from "../../engine/model/signal.ts";
import {
  COMPARISONS,
  type Comparison,
  MULTIPLIERS,
  NUMBER_SUFFIXES,
  NUMBER_WORDS,
  SHORT_UNITS,
  UNITS,
  type Unit,
  VAGUE_PLURALS,
  VAGUE_WORDS,
} from "../english/numbers.ts";
import { NEGATORS } from "../english/words.ts";
import { Break, type Token } from "./tokens.ts";

/** Words between a "no" and the comparison that it turns round. */
const REACH_OF_NO = 7;

export interface Quantity {
  readonly kind: QuantityKind;
  /** As written, in the unit written. */
  readonly range: Required<Pick<Range, "from" | "to">> & Range;
  readonly unit?: Unit;
  /** Token positions, the end exclusive; comparing words included. */
  readonly from: number;
  readonly to: number;
}

interface Amount {
  readonly low: number;
  readonly high: number;
  readonly to: number;
}

/** Every quantity of a text, in order; they do not overlap. */
export function quantitiesOf(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; ) {
    const quantity = quantityAt(tokens, at);
    if (quantity) found.push(quantity);
    at = quantity ? quantity.to : at + 1;
  }
  return found;
}

function quantityAt(tokens: readonly Token[], at: number): Quantity | undefined {
  if (isPartOfName(tokens, at)) return undefined;
  let amount = amountAt(tokens, at);
  if (!amount) return undefined;
  amount = spanningRange(tokens, at, amount);
  const unit = unitAt(tokens, amount.to);
  const loneArticle = tokens[at]?.text === "a" || tokens[at]?.text === "an";
  const [comparison, from] = comparisonBefore(tokens, at);
  if (loneArticle && amount.to === at + 1 && (unit?.kind !== "time" || !comparison))
    return undefined;
  const money = /[$\u20ac\xa3]\s?$/.test(tokens[at]?.between ?? "");
  const to = amount.to + (unit ? 1 : 0);
  const percent = !unit && percentAfter(tokens, to);
  const kind = money ? "money" : percent ? "percent" : (unit?.kind ?? "count");
  return { kind, range: rangeOf(amount, comparison), from, to, ...(unit && { unit }) };
}

function rangeOf({ low, high }: Amount, comparison: Comparison | undefined): Quantity["range"] {
  if (comparison === "least") return { from: low, to: Number.POSITIVE_INFINITY };
  if (comparison === "below" && low === high) return { from: 0, to: high, toOpen: true };
  return { from: low, to: high };
}

/** Digits in a name count nothing: "p-99", "us-east-1", "v2.1". */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  return token.number && !!before && !before.number && /^[-_./]$/.test(token.between);
}

function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  const token = tokens[at] as Token;
  const vague = VAGUE_PLURALS.get(token.text);
  if (vague) return tensOf(tokens, at, vague);
  const small = VAGUE_WORDS.get(token.text);
  if (small)
    return multiplied(tokens, small[0], small[1], tokens[at + 1]?.text === "of" ? at + 2 : at + 1);
  if (token.number) {
    const value = parseDigits(token.text);
    const suffix = tokens[at + 1];
    const factor = suffix?.joined ? NUMBER_SUFFIXES.get(suffix.text) : undefined;
    if (factor) return { low: value * factor, high: value * factor, to: at + 2 };
    return multiplied(tokens, value, value, at + 1);
  }
  if (token.text === "half" && /^an?$/.test(tokens[at + 1]?.text ?? "")) {
    return multiplied(tokens, 0.5, 0.5, at + 2);
  }
  if (token.text === "a" || token.text === "an") {
    const next = tokens[at + 1]?.text ?? "";
    if (VAGUE_WORDS.has(next) || next === "half") return undefined;
    return multiplied(tokens, 1, 1, at + 1);
  }
  return numberWordsAt(tokens, at);
}

/** "twenty-five", "two hundred". */
function numberWordsAt(tokens: readonly Token[], at: number): Amount | undefined {
  const value = NUMBER_WORDS.get((tokens[at] as Token).text);
  if (value === undefined) return undefined;
  const unit = NUMBER_WORDS.get(tokens[at + 1]?.text ?? "");
  if (value >= 20 && unit !== undefined && unit < 10) {
    return multiplied(tokens, value + unit, value + unit, at + 2);
  }
  return multiplied(tokens, value, value, at + 1);
}

function multiplied(tokens: readonly Token[], low: number, high: number, to: number): Amount {
  const token = tokens[to];
  const factor = token?.before === Break.none ? MULTIPLIERS.get(token.text) : undefined;
  if (!factor) return { low, high, to };
  return multiplied(tokens, low * factor, high * factor, to + 1);
}

/** "tens of thousands", "hundreds of millions". */
function tensOf(
  tokens: readonly Token[],
  at: number,
  [low, high]: readonly [number, number],
): Amount {
  const next = tokens[at + 1]?.text === "of" ? (tokens[at + 2]?.text ?? "") : "";
  const factor = VAGUE_PLURALS.has(next) ? MULTIPLIERS.get(next.slice(0, -1)) : undefined;
  return factor
    ? { low: low * factor, high: high * factor, to: at + 3 }
    : { low, high, to: at + 1 };
}

function parseDigits(text: string): number {
  return Number(
    /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)
      ? text.replaceAll(",", "")
      : text.replace(/[,_].*$/, ""),
  );
}

/** "10 to 20 minutes", "between 3 and 5 GB", "3-5 examples". */
function spanningRange(tokens: readonly Token[], at: number, first: Amount): Amount {
  const link = tokens[first.to];
  const dash = link?.number && /^\s?[-\u2013]\s?$/.test(link.between);
  const between = tokens[at - 1]?.text === "between" && link?.text === "and";
  const word = link?.text === "to" || between;
  if (!dash && !word) return first;
  const secondAt = dash ? first.to : first.to + 1;
  const candidate = tokens[secondAt];
  if (!candidate || candidate.text === "a" || candidate.text === "an") return first;
  const second = amountAt(tokens, secondAt);
  return second && second.low >= first.low ? { ...second, low: first.low } : first;
}

function unitAt(tokens: readonly Token[], at: number): Unit | undefined {
  const token = tokens[at];
  if (!token || token.number || token.before === Break.sentence) return undefined;
  if (SHORT_UNITS.has(token.text) && !token.joined && !/^[ -]$/.test(token.between))
    return undefined;
  return UNITS.get(token.text);
}

function percentAfter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return !!next && next.between.startsWith("%");
}

/** "No answer may take more than 3 seconds" is at most 3 seconds. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let before = at; before > 0 && at - before < REACH_OF_NO; before--) {
    if ((tokens[before] as Token).before !== Break.none) return false;
    if (NEGATORS.has((tokens[before - 1] as Token).text)) return true;
  }
  return false;
}

function comparisonBefore(
  tokens: readonly Token[],
  at: number,
): readonly [Comparison | undefined, number] {
  for (const [phrase, comparison] of COMPARISONS) {
    const start = at - phrase.length;
    if (start >= 0 && phrase.every((word, offset) => tokens[start + offset]?.text === word)) {
      const flipped = comparison === "least" && isDenied(tokens, start);
      return [flipped ? "most" : comparison, start];
    }
  }
  return [undefined, at];
}
