/** The parts of conditions. */
import type { Condition, RuleSetCore } from "../model/rule-set.ts";

/** A condition without parts. */
export type Atom = Exclude<Condition, { kind: "all" | "any" | "not" }>;

/** Calls `see` for every atom of a condition, in order. */
export function visit(condition: Condition, see: (atom: Atom) => void): void {
  if (condition.kind === "all" || condition.kind === "any") {
    for (const part of condition.of) visit(part, see);
  } else if (condition.kind === "not") visit(condition.of, see);
  else see(condition);
}

/** Every condition that the core of a rule set holds. */
export function conditionsOf(ruleSet: RuleSetCore): Condition[] {
  return [
    ...ruleSet.decisions.flatMap((decision) => decision.rules.map((rule) => rule.when)),
    ...ruleSet.impossible.map((each) => each.when),
    ...ruleSet.traps.map((trap) => trap.when),
    ...ruleSet.blueprint.map((step) => step.when),
  ];
}
