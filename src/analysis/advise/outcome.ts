/** The outcome of a decision in a state, the rule behind it, and what is possible, without reasons. */

import { type Ref, TRUE } from "../../engine/diagram/diagram-store.ts";
import {
  canReach,
  levelsOf,
  onlyTerminal,
  reachable,
  restrict,
} from "../../engine/diagram/queries.ts";
import { type Compiled, type CompiledDecision, GAP } from "../../engine/evaluation/compile.ts";
import type { State } from "../../engine/evaluation/domain.ts";
import { isCollecting, type Rule } from "../../engine/model/rule-set.ts";

/** The rule behind the outcome; where several rules with that outcome remain, the first of them. */
export function ruleAt(compiled: Compiled, each: CompiledDecision, state: State): Rule | undefined {
  let first = Number.POSITIVE_INFINITY;
  for (const terminal of reachable(compiled.store, each.rules, state)) {
    if (terminal !== GAP && terminal < first) first = terminal;
  }
  return each.decision.rules[first - 1];
}

/** The one outcome in a state, with the rule behind it; nothing where the state leaves it open. */
export function outcomeAt(
  compiled: Compiled,
  each: CompiledDecision,
  state: State,
): { readonly outcomes: readonly string[]; readonly rules: readonly Rule[] } {
  const terminal = onlyTerminal(compiled.store, each.outcomes, state);
  if (terminal === undefined || terminal === GAP) return { outcomes: [], rules: [] };
  const outcome = each.decision.options[terminal - 1]?.id ?? "";
  const rule = ruleAt(compiled, each, state);
  return { outcomes: [outcome], rules: rule ? [rule] : [] };
}

/** The options that some completion of a state leads to: their ids, in the order of the decision. */
export function possibleAt(
  { store }: Compiled,
  { decision, outcomes, options }: CompiledDecision,
  state: State,
): string[] {
  const found = reachable(store, outcomes, state);
  const isPossible = isCollecting(decision)
    ? (index: number) => canReach(store, options[index] as Ref, state, TRUE)
    : (index: number) => found.has(index + 1);
  return decision.options.filter((_, index) => isPossible(index)).map(({ id }) => id);
}

/** Ids of the inputs whose answers can still change where a diagram leads to from a state. */
export function openAt({ store, domain }: Compiled, root: Ref, state: State): string[] {
  const levels = levelsOf(store, restrict(store, root, state));
  return [...new Set([...levels].map((level) => domain.variables[level]?.input ?? ""))];
}
