/** Evaluation by diagram: what some completion of the answers leads to, exactly. */

import { TRUE } from "../diagram/diagram-store.ts";
import { canReach, canReachFrom, reachable } from "../diagram/queries.ts";
import type { Compiled, CompiledDecision } from "./compile.ts";
import type { State } from "./domain.ts";

/** Whether requirements in this state can occur at all. */
export function canOccur(compiled: Compiled, state: State): boolean {
  return canReach(compiled.store, compiled.possible, state, TRUE);
}

/**
 * What some completion of the state reaches, by decision id: positions of rules, -1 for none; for a `collect` decision
 * positions of the options that can hold. Undefined if no completion can occur.
 */
export function possibleResults(
  compiled: Compiled,
  state: State,
): ReadonlyMap<string, ReadonlySet<number>> | undefined {
  if (!canOccur(compiled, state)) return undefined;
  return new Map(
    compiled.decisions.map((each) => [each.decision.id, resultsOf(compiled, each, state)]),
  );
}

function resultsOf(compiled: Compiled, each: CompiledDecision, state: State): ReadonlySet<number> {
  if (each.decision.hit === "collect") {
    const can = canReachFrom(compiled.store, each.options, state, TRUE);
    const held = can.flatMap((holds, index) => (holds ? [index] : []));
    return new Set(held);
  }
  const terminals = reachable(compiled.store, each.rules, state);
  return new Set([...terminals].map((terminal) => terminal - 1));
}
