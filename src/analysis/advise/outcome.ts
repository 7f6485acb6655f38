/** The outcome of a decision in a state, the rule behind it, and what is possible, without reasons. */

import { onlyTerminal, reachable } from "../../engine/diagram/queries.ts";
import { type Compiled, type CompiledDecision, GAP } from "../../engine/evaluation/compile.ts";
import type { State } from "../../engine/evaluation/domain.ts";
import type { Rule } from "../../engine/model/rule-set.ts";

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

/** The outcomes that some completion of a state leads to: ids of options, in the order of the decision. */
export function possibleAt(
  { store }: Compiled,
  { decision, outcomes }: CompiledDecision,
  state: State,
): string[] {
  const found = reachable(store, outcomes, state);
  return decision.options.flatMap(({ id }, index) => (found.has(index + 1) ? [id] : []));
}
