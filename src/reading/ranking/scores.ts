/** What a text says of each value of each variable, as costs: 0 for what it says, more the more speaks against. */
import type { Compiled } from "../../engine/evaluation/compile.ts";
import {
  type Domain,
  type State,
  setAnswer,
  stateOf,
  type Variable,
} from "../../engine/evaluation/domain.ts";
import type { Answer, Requirements } from "../../engine/model/rule-set.ts";
import type { Strength } from "../../engine/model/signal.ts";
import { counts } from "../requirements/evidence.ts";
import type { Reading } from "../requirements/reading.ts";

const WEIGHTS: Readonly<Record<Strength, number>> = { strong: 3, medium: 2, weak: 1 };
/** Many phrases do not make a thing more certain than this. */
const MOST = 4;
/** An answer that follows from others. */
const IMPLIED = 1.5;
/** The default of an input that the text does not speak of. */
const DEFAULT = 1;

/** What counts where the text itself says nothing. */
export interface Taste {
  /** Against a value of a `choices` input that the text does not speak of: more than one weak phrase for it. */
  readonly unsaid: number;
  /** Against each question, for every question that is asked before it. */
  readonly later: number;
}

/** To weigh outcomes. */
const BY_EVIDENCE: Taste = { unsaid: 1.5, later: 0 };
/** To choose between ways to one outcome: what is asked first is most likely what the text is about. */
export const BY_QUESTION: Taste = { unsaid: 0.8, later: 0.1 };

/** The evidence for each value of each variable. */
export class Scores {
  private readonly costs: Float64Array[];
  private readonly variables: readonly Variable[];

  constructor(compiled: Compiled, reading: Reading, given: Requirements, taste = BY_EVIDENCE) {
    const { domain } = compiled;
    this.variables = domain.variables;
    const fast = stateOf(domain, given);
    const said = evidenceByInput(domain, reading);
    this.costs = domain.variables.map((variable, level) => {
      if (variable.input in given) {
        const [low, high] = [fast.low[level] as number, fast.high[level] as number];
        return Float64Array.from({ length: variable.size }, (_, value) =>
          value >= low && value <= high ? 0 : Number.POSITIVE_INFINITY,
        );
      }
      const first = domain.first.get(variable.input) ?? 0;
      return costsOfVariable(said.get(variable.input) ?? [], variable, level - first, taste);
    });
  }

  /** The values of a list that are still unknown at their cheapest. */
  completed(state: State, input: string): State {
    this.variables.forEach((variable, level) => {
      if (variable.input !== input || variable.member === undefined) return;
      if (state.low[level] === state.high[level]) return;
      state.low[level] = this.cheapest(level, 0, 1);
      state.high[level] = state.low[level] as number;
    });
    return state;
  }

  /** The cheapest value from `from` to `to`, the first of equal ones. */
  cheapest(level: number, from: number, to: number): number {
    const costs = this.costs[level] as Float64Array;
    let best = from;
    for (let value = from; value <= to; value++) {
      if ((costs[value] as number) < (costs[best] as number)) best = value;
    }
    return best;
  }

  /** The cost of the cheapest value from `from` to `to`. */
  costOf(level: number, from: number, to: number): number {
    const costs = this.costs[level] as Float64Array;
    let least = Number.POSITIVE_INFINITY;
    for (let value = from; value <= to; value++) least = Math.min(least, costs[value] as number);
    return least;
  }
}

/** An answer with the evidence for it. */
interface Said {
  /** The values that it leaves to each variable of its input. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly weight: number;
  readonly usual: boolean;
}

/** What signals, implications and defaults say, by input. */
function evidenceByInput(domain: Domain, { signals, derivations }: Reading): Map<string, Said[]> {
  const all = new Map<string, Said[]>();
  const scratch = stateOf(domain, {});
  const add = (input: string, answer: Answer, weight: number, usual = false) => {
    const first = domain.first.get(input) ?? 0;
    const end = first + Math.max(1, domain.input.get(input)?.values.length ?? 0);
    setAnswer(domain, scratch, input, answer);
    const [low, high] = [scratch.low.slice(first, end), scratch.high.slice(first, end)];
    const said = all.get(input) ?? [];
    said.push({ low, high, weight, usual });
    all.set(input, said);
  };
  for (const signal of signals) {
    const weight = WEIGHTS[signal.strength];
    if (counts(signal)) add(signal.input, signal.value, signal.against ? -weight : weight);
  }
  for (const { input, answer, because } of derivations) {
    if (because !== undefined) add(input, answer, IMPLIED);
  }
  for (const input of domain.inputs) {
    if (input.default) add(input.id, input.default.value, DEFAULT, true);
  }
  return all;
}

/** `offset` is the place of the variable among those of its input. */
function costsOfVariable(
  said: readonly Said[],
  variable: Variable,
  offset: number,
  { later, unsaid }: Taste,
): Float64Array {
  const scores = new Float64Array(variable.size);
  const isMember = variable.member !== undefined;
  let usual = false;
  for (const { low, high, weight, usual: byDefault } of said) {
    const from = low[offset] as number;
    const to = high[offset] as number;
    // A list speaks for what it holds, and not against what it does not hold.
    if (isMember && to === 0) continue;
    usual ||= byDefault;
    for (let value = from; value <= to; value++) scores[value] = (scores[value] as number) + weight;
  }
  if (isMember && !usual) scores[0] = (scores[0] as number) + unsaid;
  const best = Math.min(MOST, Math.max(...scores));
  return scores.map((score) => {
    const cost = best - Math.max(0, Math.min(MOST, score));
    return cost > 0 ? cost + variable.group * later : 0;
  });
}
