/** Answers as numbers in slots, for evaluation in bulk. */
import { type Bands, bandOf, createBands } from "./bands.ts";
import { bandsTouched, type Cut, type Domain } from "./domain.ts";
import type { Answer, Input, Range, Requirements } from "./model.ts";
import type { Place } from "./slots.ts";
import { createVocabulary, positionOf, type Vocabulary } from "./vocabulary.ts";

/** Writes the answers among the values; false where one is missing, or is not one complete value of its input. */
export type Encode = (requirements: Requirements, values: Int32Array) => boolean;

/** Found for a key that is no input: one to be passed over, and one that nobody knows. */
const BESIDE = -1;
const UNKNOWN = -2;

/**
 * Encodes requirements over a domain, defaults standing in for missing answers; `places` says where each variable of
 * the domain stands. Keys that are neither an input nor in `beside` make requirements unfit too.
 */
export function createEncode(
  domain: Domain,
  places: readonly Place[],
  beside: readonly string[],
): Encode {
  const { inputs } = domain;
  const count = inputs.length;
  const numbers = new Map([
    ...beside.map((key): [string, number] => [key, BESIDE]),
    ...inputs.map(({ id }, index): [string, number] => [id, index]),
  ]);
  const types = inputs.map(({ type }) => type);
  const own = inputs.map(({ id }) => places[domain.first.get(id) as number] as Place);
  const slots = Int32Array.from(own, ({ slot }) => slot);
  const steps = Int32Array.from(own, ({ step }) => step);
  const vocabularies = inputs.map(({ values }) => createVocabulary(values.map(({ id }) => id)));
  const cuts = inputs.map(({ id }) => domain.variables[domain.first.get(id) as number]?.cuts ?? []);
  const bands = cuts.map(createBands);
  // Documents of one source name their inputs in one order, which is cheaper to confirm than to look up.
  const expected: string[] = [];
  const found: number[] = [];

  return (requirements, values) => {
    for (let slot = 0; slot < values.length; slot++) values[slot] = 0;
    let place = 0;
    let answered = 0;
    for (const id in requirements) {
      if (expected[place] !== id) {
        expected[place] = id;
        found[place] = numbers.get(id) ?? UNKNOWN;
      }
      const index = found[place++] as number;
      if (index < 0) {
        if (index === UNKNOWN) return false;
        continue;
      }
      const answer = requirements[id];
      if (answer === undefined) continue;
      if (!write(index, answer, values)) return false;
      answered++;
    }
    return answered === count || writeDefaults(requirements, values);
  };

  function write(index: number, answer: Answer, values: Int32Array): boolean {
    const type = types[index];
    let value = -1;
    if (typeof answer === "string") {
      if (type === "choice") value = positionOf(vocabularies[index] as Vocabulary, answer);
    } else if (typeof answer === "boolean") {
      if (type === "boolean") value = answer ? 1 : 0;
    } else if (typeof answer === "number") {
      if (type === "number" && answer >= 0 && answer < Number.POSITIVE_INFINITY) {
        value = bandOf(bands[index] as Bands, answer);
      }
    } else if (type === "choices") {
      return writeMembers(index, answer, values);
    } else if (type === "number") value = oneBand(cuts[index] as readonly Cut[], answer);
    if (value < 0) return false;
    const slot = slots[index] as number;
    values[slot] = (values[slot] as number) + (steps[index] as number) * value;
    return true;
  }

  function writeMembers(index: number, answer: Answer, values: Int32Array): boolean {
    if (!Array.isArray(answer)) return false;
    const first = domain.first.get((inputs[index] as Input).id) as number;
    for (let at = 0; at < answer.length; at++) {
      const value: unknown = answer[at];
      if (typeof value !== "string") return false;
      const position = positionOf(vocabularies[index] as Vocabulary, value);
      if (position < 0 || answer.indexOf(value) < at) return false;
      const { slot, step } = places[first + position] as Place;
      values[slot] = (values[slot] as number) + step;
    }
    return true;
  }

  function writeDefaults(requirements: Requirements, values: Int32Array): boolean {
    for (let index = 0; index < count; index++) {
      const { id, default: fallback } = inputs[index] as Input;
      if (requirements[id] !== undefined) continue;
      if (fallback === undefined || !write(index, fallback.value, values)) return false;
    }
    return true;
  }
}

/** The band that a range lies in, -1 where it is in none or more than one. */
function oneBand(cuts: readonly Cut[], answer: Answer): number {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return -1;
  const [low, high] = bandsTouched(cuts, answer as Range);
  return low === high ? low : -1;
}
