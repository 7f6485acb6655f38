/** What can never show or never matter: options, inputs, values, traps, blueprint steps, comparison rows. */

import { type Ref, TRUE } from "../../engine/diagram/diagram-store.ts";
import { intersects } from "../../engine/diagram/intersection.ts";
import { canReach, reachable } from "../../engine/diagram/queries.ts";
import type { Compilation, Compiled } from "../../engine/evaluation/compile.ts";
import { type State, unknownState } from "../../engine/evaluation/domain.ts";
import type { Finding } from "../../engine/model/finding.ts";
import {
  type Condition,
  isCollecting,
  type RuleSet,
  type Span,
} from "../../engine/model/rule-set.ts";
import { witness } from "../explain/witness.ts";
import { finding } from "./found.ts";
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
  const never = (code: string, when: Condition, args: Finding["args"], span?: Span): Finding[] => {
    conditions.push(when);
    const truth = compilation.truths.compile(when);
    if (intersects(compiled.store, compilation.possible, truth)) return [];
    const asked = compilation.truthWherePossible(inputsOnly(compiled.domain, when));
    const example = witness(compilation, asked, (point) => point === TRUE);
    return [finding(code, "error", args, { span, witness: example })];
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

function optionsNeverChosen({ store, decisions }: Compiled, state: State): Finding[] {
  return decisions.flatMap(({ decision, outcomes, options }) => {
    const collects = isCollecting(decision);
    const chosen = reachable(store, outcomes, state);
    return decision.options.flatMap(({ id, span }, index) => {
      const isChosen = collects
        ? canReach(store, options[index] as Ref, state, TRUE)
        : chosen.has(index + 1);
      // Where a rule that never decides chooses it, the finding about that rule says it already.
      if (isChosen || (!collects && decision.rules.some(({ choose }) => choose === id))) return [];
      return [
        finding("option-never-chosen", "error", { decision: decision.id, option: id }, { span }),
      ];
    });
  });
}
