/**
 * How much of what a text says would have to be otherwise for an outcome: the cheapest way through a decision diagram,
 * where taking a value costs the evidence for a better one. Exact, because a diagram holds every way once.
 */

import { isTerminal, type Ref, TRUE, terminalValue } from "../../engine/diagram/diagram-store.ts";
import type { Compiled, CompiledDecision } from "../../engine/evaluation/compile.ts";
import { answerOf, stateOf, type Variable } from "../../engine/evaluation/domain.ts";
import type { Requirements } from "../../engine/model/rule-set.ts";
import type { Reading } from "../requirements/reading.ts";
import { Scores } from "./scores.ts";

/** By decision id and option id: 0 for what the text says, infinite for what no requirements lead to. */
export type Costs = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One step of a way through a diagram: the variable takes one of these values. */
export interface Way {
  readonly cost: number;
  readonly before: Way | undefined;
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** How each outcome of a decision is reached at the least cost, by option id. */
export type Ways = ReadonlyMap<string, Way>;

/** The costs of every outcome; `given` are answers that stand fast, such as the lens. */
export function costsOf(compiled: Compiled, reading: Reading, given: Requirements): Costs {
  const scores = new Scores(compiled, reading, given);
  return Object.fromEntries(
    compiled.decisions.flatMap((each) => {
      const { id, hit, options } = each.decision;
      if (hit === "collect") return [];
      const ways = waysTo(compiled, each, scores);
      const costs = options.map((option) => [
        option.id,
        ways.get(option.id)?.cost ?? Number.POSITIVE_INFINITY,
      ]);
      return [[id, Object.fromEntries(costs)]];
    }),
  );
}

/** The cheapest way to each outcome. */
export function waysTo(
  compiled: Compiled,
  { decision, outcomes }: CompiledDecision,
  scores: Scores,
): Ways {
  const ways = cheapestWays(compiled, outcomes, scores);
  return new Map(
    decision.options.flatMap(({ id }, index) => {
      const way = ways.get(index + 1);
      return way ? [[id, way]] : [];
    }),
  );
}

/** The cheapest way to answers that can hold together; undefined where the answers given exclude each other. */
export function wayThatCanOccur(compiled: Compiled, scores: Scores): Way | undefined {
  const way = cheapestWays(compiled, compiled.possible, scores).get(TRUE);
  return way && Number.isFinite(way.cost) ? way : undefined;
}

/** The cheapest way to each terminal. Nodes are visited by level, so each one is final when it is left. */
function cheapestWays({ store }: Compiled, root: Ref, scores: Scores): Map<number, Way> {
  const terminals = new Map<number, Way>();
  const levels = store.sizes.map(() => new Map<Ref, Way | undefined>());
  const reach = (ref: Ref, way: Way | undefined) => {
    const place = isTerminal(ref) ? terminals : levels[store.level(ref)];
    const key = isTerminal(ref) ? terminalValue(ref) : ref;
    const known = place?.get(key);
    if (!known || (way && way.cost < known.cost)) place?.set(key, way as Way);
  };
  reach(root, undefined);
  for (let level = 0; level < store.sizes.length; level++) {
    for (const [node, before] of levels[level] ?? []) {
      let from = 0;
      for (let run = store.firstRun(node); run < store.lastRun(node); run++) {
        const to = store.end(run);
        const cost = (before?.cost ?? 0) + scores.costOf(level, from, to);
        reach(store.child(run), { cost, before, level, from, to });
        from = to + 1;
      }
    }
  }
  return terminals;
}

/** What must be otherwise than the answers known, and the defaults, for the outcome at the end of a way. */
export function answersOn(
  way: Way,
  { domain }: Compiled,
  scores: Scores,
  known: Requirements,
): Requirements {
  const usual = domain.inputs.flatMap(({ id, default: value }) =>
    value ? [[id, value.value]] : [],
  );
  const state = stateOf(domain, { ...Object.fromEntries(usual), ...known });
  const changed = new Set<string>();
  for (let step: Way | undefined = way; step; step = step.before) {
    const { level, from, to } = step;
    const variable = domain.variables[level] as Variable;
    const [low, high] = [state.low[level] as number, state.high[level] as number];
    if (from <= low && high <= to) continue;
    changed.add(variable.input);
    const isNumber = variable.cuts !== undefined;
    state.low[level] = isNumber ? from : scores.cheapest(level, from, to);
    state.high[level] = isNumber ? to : (state.low[level] as number);
  }
  return Object.fromEntries(
    [...changed].flatMap((input) => {
      const answer = answerOf(domain, scores.completed(state, input), input);
      return answer === undefined ? [] : [[input, answer]];
    }),
  );
}
