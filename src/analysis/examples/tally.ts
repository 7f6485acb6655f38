/** What a rule set holds that examples can cover, and what advices cover of it. */
import type { Advice } from "../../engine/model/advice.ts";
import { recommendedOptions } from "../../engine/model/recommended-options.ts";
import { isCollecting, type RuleSetCore, type Span } from "../../engine/model/rule-set.ts";

export type CoveredKind = "rule" | "option" | "addition" | "trap" | "step";

/** A rule that can decide, an option that can be chosen or added, a trap or a blueprint step that can show. */
export interface Target {
  readonly kind: CoveredKind;
  readonly id: string;
  /** Of rules, options and additions. */
  readonly decision?: string;
  readonly span?: Span;
}

/** Everything that examples can cover, in the rule set's order. Options of `collect` decisions are additions. */
export function targetsOf(ruleSet: RuleSetCore): Target[] {
  const place = ({ id, span }: { readonly id: string; readonly span?: Span }) => ({
    id,
    ...(span && { span }),
  });
  return [
    ...ruleSet.decisions.flatMap(({ id: decision, rules }) =>
      rules.map((rule): Target => ({ kind: "rule", decision, ...place(rule) })),
    ),
    ...ruleSet.decisions.flatMap((decision) => {
      const kind = isCollecting(decision) ? "addition" : "option";
      return decision.options.map(
        (option): Target => ({ kind, decision: decision.id, ...place(option) }),
      );
    }),
    ...ruleSet.traps.map((trap): Target => ({ kind: "trap", ...place(trap) })),
    ...ruleSet.blueprint.map((step): Target => ({ kind: "step", ...place(step) })),
  ];
}

/** What tells a target from all others. */
export const keyOf = ({ kind, decision = "", id }: Omit<Target, "span">): string =>
  `${kind} ${decision} ${id}`;

/** Keys of what an advice covers; `collected` are the rules that hold of each `collect` decision, by decision id. */
export function coveredBy(
  advice: Advice,
  collected: Readonly<Record<string, readonly string[]>>,
): string[] {
  return [
    ...Object.entries(advice.decisions).flatMap(([decision, each]) => {
      const rules = collected[decision] ?? (each.rule === undefined ? [] : [each.rule]);
      const options = recommendedOptions(each) ?? [];
      const kind = each.outcomes ? ("addition" as const) : ("option" as const);
      return [
        ...rules.map((id) => keyOf({ kind: "rule", decision, id })),
        ...options.map((id) => keyOf({ kind, decision, id })),
      ];
    }),
    ...advice.traps.map(({ id }) => keyOf({ kind: "trap", id })),
    ...advice.blueprint.map(({ id }) => keyOf({ kind: "step", id })),
  ];
}
