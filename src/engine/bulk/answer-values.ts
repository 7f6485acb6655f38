/** Answers as numbers of values, without a search for every answer. */

import { bandsTouched, type Cut, type Domain } from "../evaluation/domain.ts";
import type { Answer, Range } from "../model/rule-set.ts";
import { type Bands, bandOf, createBands } from "./band-grid.ts";
import { createVocabulary, positionOf, type Vocabulary } from "./word-index.ts";

/** What reads the answers to the inputs of a domain, which are called by their positions in the rule set. */
export interface AnswerReader {
  /** The number of an answer's value; -1 where it is none of the input, more than one, or a list. */
  readonly value: (input: number, answer: Answer) => number;
  /** The position of one value in a list; -1 where it is none of the input. */
  readonly member: (input: number, value: unknown) => number;
}

/** Makes the reader of a domain; what it looks up is prepared once. */
export function createAnswerReader(domain: Domain): AnswerReader {
  const { inputs } = domain;
  const types = inputs.map(({ type }) => type);
  const vocabularies = inputs.map(({ values }) => createVocabulary(values.map(({ id }) => id)));
  const cuts = inputs.map(({ id }) => domain.variables[domain.first.get(id) as number]?.cuts ?? []);
  const bands = cuts.map(createBands);
  return {
    value(input, answer) {
      const type = types[input];
      if (typeof answer === "string") {
        return type === "choice" ? positionOf(vocabularies[input] as Vocabulary, answer) : -1;
      }
      if (typeof answer === "boolean") return type !== "boolean" ? -1 : answer ? 1 : 0;
      if (type !== "number") return -1;
      if (typeof answer !== "number") return oneBand(cuts[input] as readonly Cut[], answer);
      const isNumber = answer >= 0 && answer < Number.POSITIVE_INFINITY;
      return isNumber ? bandOf(bands[input] as Bands, answer) : -1;
    },
    member(input, value) {
      return typeof value === "string" ? positionOf(vocabularies[input] as Vocabulary, value) : -1;
    },
  };
}

/** The band that a range lies in, -1 where it is in none or more than one. */
function oneBand(cuts: readonly Cut[], answer: Answer): number {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return -1;
  const [low, high] = bandsTouched(cuts, answer as Range);
  return low === high ? low : -1;
}
