/** Answers as numbers, one a variable, for evaluation in bulk. */
import { bandsTouched, type Cut, type Domain } from "./domain.ts";
import type { Answer, Input, Range, Requirements } from "./model.ts";
import { bandOf } from "./table.ts";

/** Writes the answers among the values; false where one is missing or is not one complete value. */
export type Encode = (requirements: Requirements, values: Float64Array) => boolean;

/** One input's answer; false as above. */
type EncodeAnswer = (answer: Answer | undefined, values: Float64Array) => boolean;

/**
 * Encodes requirements over a domain, defaults standing in for missing answers. A number with more bands than `fine`
 * is written as it is, any other as its band.
 */
export function createEncode(domain: Domain, fine: number): Encode {
  const ids = domain.inputs.map((input) => input.id);
  const encoders = domain.inputs.map((input) => encoderOf(domain, input, fine));
  const defaults = domain.inputs.map((input) => input.default?.value);
  const count = ids.length;
  return (requirements, values) => {
    for (let index = 0; index < count; index++) {
      const answer = requirements[ids[index] as string] ?? defaults[index];
      if (!(encoders[index] as EncodeAnswer)(answer, values)) return false;
    }
    return true;
  };
}

function encoderOf(domain: Domain, input: Input, fine: number): EncodeAnswer {
  const first = domain.first.get(input.id) as number;
  switch (input.type) {
    case "choices":
      return choices(input, first);
    case "boolean":
      return (answer, values) => {
        values[first] = answer === true ? 1 : 0;
        return answer !== undefined;
      };
    case "number":
      return number(domain.variables[first]?.cuts ?? [], first, fine);
    default: {
      const numbers = new Map<unknown, number>(
        input.values.map((value, index) => [value.id, index]),
      );
      return (answer, values) => {
        const value = numbers.get(answer);
        if (value === undefined) return false;
        values[first] = value;
        return true;
      };
    }
  }
}

function choices(input: Input, first: number): EncodeAnswer {
  const ids = input.values.map((value) => value.id);
  return (answer, values) => {
    if (!Array.isArray(answer)) return false;
    for (let offset = 0; offset < ids.length; offset++) {
      values[first + offset] = answer.includes(ids[offset] as string) ? 1 : 0;
    }
    return true;
  };
}

function number(cuts: readonly Cut[], first: number, fine: number): EncodeAnswer {
  const places = Float64Array.from(cuts, (cut) => cut.at);
  const after = Uint8Array.from(cuts, (cut) => Number(cut.after));
  const asIs = cuts.length + 1 > fine;
  return (answer, values) => {
    if (typeof answer === "number") {
      values[first] = asIs ? answer : bandOf(places, after, answer);
      return true;
    }
    if (answer === undefined || asIs) return false;
    const [low, high] = bandsTouched(cuts, answer as Range);
    values[first] = low;
    return low === high;
  };
}
