/** How likely answers are before they are given: an author's default is what most people would answer. */

import type { Likelihood } from "../../engine/diagram/information.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { setAnswer, unknownState } from "../../engine/evaluation/domain.ts";

/** Share of the people whose answer is the default. Measured (bench:interview), not guessed: 0.75 to 0.85 do well. */
const USUAL = 0.8;

const known = new WeakMap<Compiled, Likelihood>();

/** The likelihood of the values of each variable of a rule set; alike where there is no default. */
export function usualAnswers(compiled: Compiled): Likelihood {
  const made = known.get(compiled) ?? create(compiled);
  known.set(compiled, made);
  return made;
}

function create({ domain }: Compiled): Likelihood {
  const usual = unknownState(domain);
  for (const { id, default: fallback } of domain.inputs) {
    if (fallback) setAnswer(domain, usual, id, fallback.value);
  }
  const shares = domain.variables.map(({ member, input, size }, level) => {
    const value = usual.low[level] as number;
    if (size === 1 || value !== usual.high[level]) return { value: -1, others: 1 / size, more: 0 };
    // The values of a `choices` input belong to one answer, so that each for itself is more often as usual.
    const together = member === undefined ? 1 : (domain.input.get(input)?.values.length ?? 1);
    const here = USUAL ** (1 / Math.sqrt(together));
    const others = (1 - here) / (size - 1);
    return { value, others, more: here - others };
  });
  return (level, from, to) => {
    const { value, others, more } = shares[level] as (typeof shares)[number];
    return (to - from + 1) * others + (value >= from && value <= to ? more : 0);
  };
}
