/**
 * How much of what a text says would have to be otherwise for an outcome: the cheapest way through a decision diagram,
 * where taking a value costs the evidence for a better one. Exact, because a diagram holds every way once.
 */
import type { Compiled } from "../engine/compile.ts";
import { IMPOSSIBLE, isTerminal, type Ref, terminalValue } from "../engine/diagram.ts";
import { stateOf, type Variable } from "../engine/domain.ts";
import type { Answer, Input, Requirements } from "../engine/model.ts";
import type { Strength } from "../engine/signal.ts";
import { counts } from "./evidence.ts";
import type { Reading } from "./reading.ts";

/** By decision id and option id: 0 for what the text says, infinite for what no requirements lead to. */
export type Costs = Readonly<Record<string, Readonly<Record<string, number>>>>;

const WEIGHTS: Readonly<Record<Strength, number>> = { strong: 3, medium: 2, weak: 1 };
/** Many phrases do not make a thing more certain than this. */
const MOST = 4;
/** An answer that follows from others. */
const IMPLIED = 1.5;
/** The default of an input that the text does not speak of. */
const DEFAULT = 1;
/** For a value of a `choices` input that the text does not speak of. */
const UNSAID = 0.8;

/** The costs of every outcome; `given` are answers that stand fast, such as the lens. */
export function costsOf(compiled: Compiled, reading: Reading, given: Requirements): Costs {
  const scores = new Scores(compiled, reading, given);
  return Object.fromEntries(
    compiled.decisions
      .filter(({ decision }) => decision.hit !== "collect")
      .map(({ decision, outcomes }) => {
        const costs = cheapestWays(compiled, outcomes, scores);
        return [
          decision.id,
          Object.fromEntries(
            decision.options.map(({ id }, index) => [
              id,
              costs.get(index + 1) ?? Number.POSITIVE_INFINITY,
            ]),
          ),
        ];
      }),
  );
}

/** The least cost of reaching each terminal. Nodes are visited by level, so each one is final when it is left. */
function cheapestWays({ store }: Compiled, root: Ref, scores: Scores): Map<number, number> {
  const terminals = new Map<number, number>();
  const levels = store.sizes.map(() => new Map<Ref, number>());
  const reach = (ref: Ref, cost: number) => {
    const place = isTerminal(ref) ? terminals : (levels[store.level(ref)] as Map<Ref, number>);
    const key = isTerminal(ref) ? terminalValue(ref) : ref;
    if (cost < (place.get(key) ?? Number.POSITIVE_INFINITY)) place.set(key, cost);
  };
  reach(root, 0);
  for (let level = 0; level < store.sizes.length; level++) {
    for (const [node, cost] of levels[level] ?? []) {
      let from = 0;
      for (let run = store.firstRun(node); run < store.lastRun(node); run++) {
        const to = store.end(run);
        reach(store.child(run), cost + scores.costOf(level, from, to));
        from = to + 1;
      }
    }
  }
  terminals.delete(IMPOSSIBLE);
  return terminals;
}

/** The evidence for each value of each variable. */
class Scores {
  private readonly costs: Float64Array[];

  constructor(compiled: Compiled, reading: Reading, given: Requirements) {
    const { domain } = compiled;
    const fast = stateOf(domain, given);
    this.costs = domain.variables.map((variable, level) => {
      if (variable.input in given) {
        const [low, high] = [fast.low[level] as number, fast.high[level] as number];
        return Float64Array.from({ length: variable.size }, (_, value) =>
          value >= low && value <= high ? 0 : Number.POSITIVE_INFINITY,
        );
      }
      const input = domain.input.get(variable.input) as Input;
      return costsOfVariable(compiled, reading, input, variable, level);
    });
  }

  /** The cost of the cheapest value from `from` to `to`. */
  costOf(level: number, from: number, to: number): number {
    const costs = this.costs[level] as Float64Array;
    let least = Number.POSITIVE_INFINITY;
    for (let value = from; value <= to; value++) least = Math.min(least, costs[value] as number);
    return least;
  }
}

function costsOfVariable(
  { domain }: Compiled,
  reading: Reading,
  input: Input,
  variable: Variable,
  level: number,
): Float64Array {
  const scores = new Float64Array(variable.size);
  const add = (answer: Answer, weight: number) => {
    const { low, high } = stateOf(domain, { [input.id]: answer });
    const from = low[level] as number;
    const to = high[level] as number;
    // A list speaks for what it holds, and not against what it does not hold.
    if (variable.member !== undefined && to === 0) return;
    for (let value = from; value <= to; value++) scores[value] = (scores[value] as number) + weight;
  };
  for (const signal of reading.signals) {
    if (signal.input !== input.id || !counts(signal)) continue;
    add(signal.value, signal.against ? -WEIGHTS[signal.strength] : WEIGHTS[signal.strength]);
  }
  for (const { input: id, answer, because } of reading.derivations) {
    if (id === input.id && because !== undefined) add(answer, IMPLIED);
  }
  const usual = input.default?.value;
  if (variable.member === undefined) {
    if (usual !== undefined) add(usual, DEFAULT);
  } else if (Array.isArray(usual) && usual.includes(variable.member)) {
    scores[1] = (scores[1] as number) + DEFAULT;
  } else {
    scores[0] = (scores[0] as number) + UNSAID;
  }
  const best = Math.min(MOST, Math.max(...scores));
  return scores.map((score) => best - Math.max(0, Math.min(MOST, score)));
}
