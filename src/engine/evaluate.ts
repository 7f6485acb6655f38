/** Evaluation by diagram: what some completion of the answers leads to, exactly. */
import type { Compiled, CompiledDecision } from "./compile.ts";
import { TRUE } from "./diagram.ts";
import type { State } from "./domain.ts";
import type { PossibleRules } from "./reference.ts";
import { reachable } from "./walk.ts";

/** Whether requirements in this state can occur at all. */
export function canOccur(compiled: Compiled, state: State): boolean {
  return reachable(compiled.store, compiled.possible, state).has(TRUE);
}

/** Rules that some completion of the state reaches, in the shape of the reference; undefined if none can occur. */
export function possibleRules(compiled: Compiled, state: State): PossibleRules | undefined {
  if (!canOccur(compiled, state)) return undefined;
  return new Map(
    compiled.decisions.map((each) => [each.decision.id, rulesOf(compiled, each, state)]),
  );
}

function rulesOf(compiled: Compiled, each: CompiledDecision, state: State): ReadonlySet<number> {
  if (each.decision.hit === "collect") {
    const held = each.ruleTruths.flatMap((truth, index) =>
      reachable(compiled.store, truth, state).has(TRUE) ? [index] : [],
    );
    return new Set(held);
  }
  const terminals = reachable(compiled.store, each.rules, state);
  return new Set([...terminals].map((terminal) => terminal - 1));
}
