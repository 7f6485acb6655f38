/** Requirements as numbers in fields, for evaluation in bulk. */

import type { Domain } from "../evaluation/domain.ts";
import type { Answer, Requirements } from "../model/rule-set.ts";
import { type AnswerReader, createAnswerReader } from "./answer-values.ts";
import type { Place } from "./packed-columns.ts";

/**
 * Writes answers as numbers, one after another; inputs are called by their positions in the rule set. Each input may be
 * answered once after `begin`.
 */
export interface Encoder {
  readonly reader: AnswerReader;
  /** How many numbers it writes. */
  readonly size: number;
  /** By input: whether its values come in lists. */
  readonly isList: readonly boolean[];
  /** By input: 1 where nothing stands in for a missing answer. */
  readonly required: Int32Array;
  readonly requiredCount: number;
  /** Writes the defaults. */
  readonly begin: (numbers: Int32Array) => void;
  /** Answers an input with a value by its number. */
  readonly put: (input: number, value: number, numbers: Int32Array) => void;
  /** Answers an input with the empty list. */
  readonly putNone: (input: number, numbers: Int32Array) => void;
  /** Adds a value, by its position, to the list that an input has been answered with. */
  readonly include: (input: number, position: number, numbers: Int32Array) => void;
  /** Makes what encodes whole requirements; keys that are neither an input nor in `beside` make them unfit too. */
  readonly encodeAll: (beside: readonly string[]) => Encode;
}

/** Writes requirements as numbers; false where an answer is missing, or is not one complete value of its input. */
export type Encode = (requirements: Requirements, numbers: Int32Array) => boolean;

/** Found for a key that is no input: one to be passed over, and one that nobody knows. */
const BESIDE = -1;
const UNKNOWN = -2;

/**
 * An encoder over a domain; `places` says where each variable of the domain stands among `size` numbers. Its parts call
 * one another directly, not through the object, which bulk evaluation would notice.
 */
export function createEncoder(domain: Domain, places: readonly Place[], size: number): Encoder {
  const { inputs } = domain;
  const reader = createAnswerReader(domain);
  const isList = inputs.map(({ type }) => type === "choices");
  const firsts = Int32Array.from(inputs, ({ id }) => domain.first.get(id) as number);
  const fields = Int32Array.from(firsts, (first) => places[first]?.field ?? 0);
  const steps = Int32Array.from(firsts, (first) => places[first]?.step ?? 0);

  // Everything starts with the defaults; an answer takes its input's default back before it adds itself.
  const start = new Int32Array(size);
  const defaults = new Int32Array(inputs.length);
  const defaultLists: (readonly number[])[] = inputs.map(() => []);
  const required = new Int32Array(inputs.length);
  inputs.forEach(({ default: given }, input) => {
    const draft = start.slice();
    if (given === undefined || !write(input, given.value, draft)) {
      required[input] = 1;
      return;
    }
    start.set(draft);
    if (!isList[input]) defaults[input] = reader.value(input, given.value);
    else if (Array.isArray(given.value)) {
      defaultLists[input] = given.value.map((value) => reader.member(input, value));
    }
  });
  const requiredCount = required.reduce((sum, each) => sum + each, 0);

  function begin(numbers: Int32Array): void {
    for (let field = 0; field < size; field++) numbers[field] = start[field] as number;
  }

  function put(input: number, value: number, numbers: Int32Array): void {
    const field = fields[input] as number;
    const change = value - (defaults[input] as number);
    numbers[field] = (numbers[field] as number) + (steps[input] as number) * change;
  }

  function putNone(input: number, numbers: Int32Array): void {
    const first = firsts[input] as number;
    for (const position of defaultLists[input] as readonly number[]) {
      add(places[first + position] as Place, -1, numbers);
    }
  }

  function include(input: number, position: number, numbers: Int32Array): void {
    add(places[(firsts[input] as number) + position] as Place, 1, numbers);
  }

  function write(input: number, answer: Answer, numbers: Int32Array): boolean {
    if (typeof answer === "object" && isList[input]) return writeList(input, answer, numbers);
    const value = reader.value(input, answer);
    if (value < 0) return false;
    put(input, value, numbers);
    return true;
  }

  function writeList(input: number, answer: Answer, numbers: Int32Array): boolean {
    if (!Array.isArray(answer)) return false;
    putNone(input, numbers);
    for (let index = 0; index < answer.length; index++) {
      const value: unknown = answer[index];
      const position = reader.member(input, value);
      if (position < 0 || isAmong(answer, index, value)) return false;
      include(input, position, numbers);
    }
    return true;
  }

  function encodeAll(beside: readonly string[]): Encode {
    const index = new Map([
      ...beside.map((key): [string, number] => [key, BESIDE]),
      ...inputs.map(({ id }, input): [string, number] => [id, input]),
    ]);
    // Documents of one source name their inputs in one order, which is cheaper to confirm than to look up.
    const expected: string[] = [];
    const found: number[] = [];

    return (requirements, numbers) => {
      begin(numbers);
      let place = 0;
      let missing = requiredCount;
      for (const key in requirements) {
        if (expected[place] !== key) {
          expected[place] = key;
          found[place] = index.get(key) ?? UNKNOWN;
        }
        const input = found[place++] as number;
        if (input === UNKNOWN) return false;
        const answer = requirements[key];
        if (input === BESIDE || answer === undefined) continue;
        if (!write(input, answer, numbers)) return false;
        missing -= required[input] as number;
      }
      return missing === 0;
    };
  }

  return {
    ...{ reader, size, isList, required, requiredCount },
    ...{ begin, put, putNone, include, encodeAll },
  };
}

/** Whether a value is among the first `count` of a list. */
function isAmong(list: readonly unknown[], count: number, value: unknown): boolean {
  for (let index = 0; index < count; index++) if (list[index] === value) return true;
  return false;
}

function add({ field, step }: Place, sign: 1 | -1, numbers: Int32Array): void {
  numbers[field] = (numbers[field] as number) + sign * step;
}
