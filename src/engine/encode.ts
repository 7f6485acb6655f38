/** Requirements as numbers in slots, for evaluation in bulk. */
import { createAnswerReader } from "./answer-values.ts";
import type { Domain } from "./domain.ts";
import type { Answer, Requirements } from "./model.ts";
import type { Place } from "./slots.ts";

/** Writes requirements as numbers; false where an answer is missing, or is not one complete value of its input. */
export type Encode = (requirements: Requirements, numbers: Int32Array) => boolean;

/** Found for a key that is no input: one to be passed over, and one that nobody knows. */
const BESIDE = -1;
const UNKNOWN = -2;

/**
 * Encodes requirements over a domain, defaults standing in for missing answers; `places` says where each variable of
 * the domain stands among `size` numbers. Keys that are neither an input nor in `beside` make requirements unfit too.
 */
export function createEncode(
  domain: Domain,
  places: readonly Place[],
  size: number,
  beside: readonly string[],
): Encode {
  const { inputs } = domain;
  const reader = createAnswerReader(domain);
  const isList = inputs.map(({ type }) => type === "choices");
  const firsts = Int32Array.from(inputs, ({ id }) => domain.first.get(id) as number);
  const slots = Int32Array.from(firsts, (first) => places[first]?.slot ?? 0);
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

  function write(input: number, answer: Answer, numbers: Int32Array): boolean {
    if (typeof answer === "object" && isList[input]) return writeList(input, answer, numbers);
    const value = reader.value(input, answer);
    if (value < 0) return false;
    const slot = slots[input] as number;
    const change = value - (defaults[input] as number);
    numbers[slot] = (numbers[slot] as number) + (steps[input] as number) * change;
    return true;
  }

  function writeList(input: number, answer: Answer, numbers: Int32Array): boolean {
    if (!Array.isArray(answer)) return false;
    const first = firsts[input] as number;
    for (const position of defaultLists[input] as readonly number[]) {
      add(places[first + position] as Place, -1, numbers);
    }
    for (let index = 0; index < answer.length; index++) {
      const value: unknown = answer[index];
      const position = reader.member(input, value);
      if (position < 0 || isAmong(answer, index, value)) return false;
      add(places[first + position] as Place, 1, numbers);
    }
    return true;
  }

  const index = new Map([
    ...beside.map((key): [string, number] => [key, BESIDE]),
    ...inputs.map(({ id }, input): [string, number] => [id, input]),
  ]);
  // Documents of one source name their inputs in one order, which is cheaper to confirm than to look up.
  const expected: string[] = [];
  const found: number[] = [];

  return (requirements, numbers) => {
    for (let slot = 0; slot < size; slot++) numbers[slot] = start[slot] as number;
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

/** Whether a value is among the first `count` of a list. */
function isAmong(list: readonly unknown[], count: number, value: unknown): boolean {
  for (let index = 0; index < count; index++) if (list[index] === value) return true;
  return false;
}

function add({ slot, step }: Place, sign: 1 | -1, numbers: Int32Array): void {
  numbers[slot] = (numbers[slot] as number) + sign * step;
}
