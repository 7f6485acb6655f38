/**
 * The reference reading of a rule set: rules tried one after another in three-valued logic.
 * It is the specification; the decision diagrams must agree with it, and property tests hold them to it.
 */

import { type Decision, isCollecting, type RuleSetCore } from "../model/rule-set.ts";
import { conditionsOf, visit } from "./condition-parts.ts";
import { copyState, type Domain, fixValue, type State } from "./domain.ts";
import { holds, type Outcomes } from "./three-valued-logic.ts";

/** Rules that may decide, by decision id: positions in `rules`, or -1 where no rule may hold. For `collect`: every rule that may hold. */
export type PossibleRules = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * One pass in three-valued logic. Sound but not exact where answers are missing: it may call a rule possible that no
 * completion of the answers reaches.
 */
export function threeValued(
  ruleSet: RuleSetCore,
  domain: Domain,
  state: State,
): { readonly rules: PossibleRules; readonly outcomes: ReadonlyMap<string, Outcomes> } {
  const rules = new Map<string, ReadonlySet<number>>();
  const outcomes = new Map<string, Outcomes>();
  for (const decision of ruleSet.decisions) {
    const truths = decision.rules.map((rule) => holds(domain, rule.when, state, outcomes));
    if (isCollecting(decision)) {
      const held = decision.rules.filter((_, index) => truths[index] === true);
      const possible = decision.rules.filter((_, index) => truths[index] !== false);
      rules.set(decision.id, new Set(possible.map((rule) => decision.rules.indexOf(rule))));
      outcomes.set(decision.id, {
        kind: "several",
        sure: new Set(held.map((rule) => rule.choose)),
        possible: new Set(possible.map((rule) => rule.choose)),
      });
      continue;
    }
    const certain = truths.indexOf(true);
    const end = certain < 0 ? truths.length : certain + 1;
    const possible = new Set<number>();
    for (let index = 0; index < end; index++) if (truths[index] !== false) possible.add(index);
    if (certain < 0) possible.add(-1);
    rules.set(decision.id, possible);
    outcomes.set(decision.id, {
      kind: "one",
      possible: [...new Set([...possible].map((index) => decision.rules[index]?.choose))],
    });
  }
  return { rules, outcomes };
}

/**
 * The exact answer for missing answers: what some completion of them leads to. Splits on unknown variables, so its
 * time grows with the number of completions; for tests and as the specification. Undefined if no completion is possible.
 */
export function exactly(
  ruleSet: RuleSetCore,
  domain: Domain,
  state: State,
): PossibleRules | undefined {
  const { rules, outcomes } = threeValued(ruleSet, domain, state);
  const excluded = ruleSet.impossible.map((each) => holds(domain, each.when, state, outcomes));
  if (excluded.includes(true)) return undefined;
  const settled =
    !excluded.includes(undefined) &&
    ruleSet.decisions.every((decision) => isSettled(decision, rules, outcomes));
  const split = settled ? -1 : variableToSplit(ruleSet, domain, state);
  if (split < 0) return rules;
  let union: Map<string, Set<number>> | undefined;
  for (let value = state.low[split] as number; value <= (state.high[split] as number); value++) {
    const part = copyState(state);
    fixValue(part, split, value);
    const result = exactly(ruleSet, domain, part);
    if (!result) continue;
    union ??= new Map(ruleSet.decisions.map((decision) => [decision.id, new Set<number>()]));
    for (const [decision, possible] of result) {
      for (const rule of possible) union.get(decision)?.add(rule);
    }
  }
  return union;
}

function isSettled(
  decision: Decision,
  rules: PossibleRules,
  outcomes: ReadonlyMap<string, Outcomes>,
): boolean {
  const known = outcomes.get(decision.id);
  if (known?.kind === "several") {
    // Two rules for one option may differ in which of them is sure, so every rule has to be settled.
    return (
      known.sure.size === known.possible.size && rules.get(decision.id)?.size === known.sure.size
    );
  }
  return rules.get(decision.id)?.size === 1;
}

function variableToSplit(ruleSet: RuleSetCore, domain: Domain, state: State): number {
  const read = new Set<string>();
  for (const condition of conditionsOf(ruleSet)) visit(condition, (atom) => read.add(atom.input));
  return domain.variables.findIndex(
    (variable, index) =>
      read.has(variable.input) && (state.low[index] as number) < (state.high[index] as number),
  );
}
