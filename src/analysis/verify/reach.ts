/** What can never show or never matter: options, inputs, values, traps, blueprint steps, comparison rows. */

import { type Ref, TRUE } from "../../engine/diagram/diagram-store.ts";
import { meets } from "../../engine/diagram/intersection.ts";
import { canReach, reachable } from "../../engine/diagram/queries.ts";
import type { Compilation, Compiled } from "../../engine/evaluation/compile.ts";
import { type State, unknownState } from "../../engine/evaluation/domain.ts";
import type { Finding } from "../../engine/model/finding.ts";
import type { Condition, RuleSet, Span } from "../../engine/model/rule-set.ts";
import { witness } from "../explain/witness.ts";
import { inputsOnly } from "./inputs-only.ts";
import { unreadInputs } from "./unread.ts";

/** Checks what a whole rule set can show. */
export function checkReach(
  compilation: Compilation,
  compiled: Compiled,
  ruleSet: RuleSet,
): Finding[] {
  const conditions: Condition[] = [];
  const state = unknownState(compiled.domain);
  const never = (
    code: string,
    when: Condition,
    args: Finding["args"],
    span: Span | undefined,
  ): Finding[] => {
    conditions.push(when);
    const truth = compilation.truths.compile(when);
    if (meets(compiled.store, compilation.possible, truth)) return [];
    const asked = witness(
      compilation,
      compilation.restrict(compilation.truths.compile(inputsOnly(compiled.domain, when))),
      (point) => point === TRUE,
    );
    return [
      {
        code,
        severity: "error",
        args,
        ...(span && { span }),
        ...(asked && { witness: asked.requirements }),
      },
    ];
  };
  const findings = [
    ...optionsNeverChosen(compiled, state),
    ...ruleSet.traps.flatMap((each) =>
      never("trap-never-shows", each.when, { trap: each.id }, each.span),
    ),
    ...ruleSet.blueprint.flatMap((each) =>
      never("step-never-shows", each.when, { step: each.id }, each.span),
    ),
    ...ruleSet.comparisons.flatMap((comparison) =>
      comparison.rows.flatMap((row) =>
        row.matters.flatMap((each) =>
          never(
            "row-never-matters",
            each.when,
            { comparison: comparison.id, row: row.id, favours: each.favours },
            row.span,
          ),
        ),
      ),
    ),
  ];
  return [...findings, ...unreadInputs(compilation, compiled, conditions)];
}

function optionsNeverChosen(compiled: Compiled, state: State): Finding[] {
  return compiled.decisions.flatMap((each) => {
    const outcomes = reachable(compiled.store, each.outcomes, state);
    return each.decision.options.flatMap((option, index) => {
      const chosen =
        each.decision.hit === "collect"
          ? canReach(compiled.store, each.options[index] as Ref, state, TRUE)
          : outcomes.has(index + 1);
      if (chosen) return [];
      // Where a rule that never decides chooses it, the finding about that rule says it already.
      const named = each.decision.rules.some((rule) => rule.choose === option.id);
      if (named && each.decision.hit !== "collect") return [];
      const args = { decision: each.decision.id, option: option.id };
      return [
        {
          code: "option-never-chosen",
          severity: "error" as const,
          args,
          ...(option.span && { span: option.span }),
        },
      ];
    });
  });
}
