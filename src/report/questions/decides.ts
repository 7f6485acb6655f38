import type { Condition, Decision, RuleSetCore } from "../../engine/model/rule-set.ts";

/** Ids that a condition names: inputs and earlier decisions. */
export function named(condition: Condition): string[] {
  if (condition.kind === "all" || condition.kind === "any") return condition.of.flatMap(named);
  return condition.kind === "not" ? named(condition.of) : [condition.input];
}

/** Decisions whose rules name each input, by input id, in the order of the rule set. */
export function decisionsByInput(ruleSet: RuleSetCore): ReadonlyMap<string, readonly Decision[]> {
  const found = new Map<string, Decision[]>();
  for (const decision of ruleSet.decisions) {
    for (const id of new Set(decision.rules.flatMap((rule) => named(rule.when)))) {
      found.set(id, [...(found.get(id) ?? []), decision]);
    }
  }
  return found;
}
