/** What would change a decision: the fewest answers to change for each other outcome, and how close the call was. */

import { forces } from "../../engine/diagram/queries.ts";
import type { Compiled, CompiledDecision } from "../../engine/evaluation/compile.ts";
import { copyState, fixValue, setAnswer } from "../../engine/evaluation/domain.ts";
import type { Flip, Reason, Robustness } from "../../engine/model/advice.ts";
import type { Answers } from "../advise/answers.ts";
import { ruleAt } from "../advise/outcome.ts";
import {
  type Counterfactual,
  counterfactualsByCost,
  price,
  pricesOf,
} from "./nearest-requirements.ts";
import { changedAnswers } from "./step-answers.ts";

/** A number closer to a threshold than this share of it stands near. */
const NEAR = 0.1;

/**
 * For each other option that any requirements lead to, the nearest ones that do; nearest first, `most` of them. Equally
 * near ones come in the order in which the decision has its options.
 */
export function flips(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  terminal: number,
  most: number,
): readonly Flip[] {
  const { decision } = each;
  const lens = compiled.domain.inputs.findIndex((input) => input.lens);
  const others = new Set(decision.options.keys());
  others.delete(terminal - 1);
  const found: Counterfactual[] = [];
  if (most === 0) return [];
  // An answer that was given concerns the reader more than one that was assumed.
  const prices = pricesOf(compiled.domain, price.reluctant);
  for (const group of answers.answered) prices[group] = price.answer;
  // The lens is a point of view, not a requirement that could be otherwise.
  if (lens >= 0) prices[lens] = price.locked;
  const search = { prices, narrowingCounts: true };
  counterfactualsByCost(compiled, each.outcomes, answers.assumed, search, (path) => {
    const farthest = found[most - 1];
    if (farthest && path.cost > farthest.cost) return true;
    if (others.delete(path.terminal - 1)) found.push(path);
    return others.size === 0;
  });
  found.sort((a, b) => a.cost - b.cost || a.terminal - b.terminal);
  return found.slice(0, most).map((path) => flipOf(compiled, each, answers, path));
}

function flipOf(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  path: Counterfactual,
): Flip {
  const outcome = each.decision.options[path.terminal - 1]?.id ?? "";
  const change = changedAnswers(compiled, answers.assumed, path.steps);
  // The state of the answers named, which can be narrower than the path: of several values the first is named.
  const after = copyState(answers.assumed);
  for (const [id, answer] of Object.entries(change)) setAnswer(compiled.domain, after, id, answer);
  return { outcome, rule: ruleAt(compiled, each, after)?.id ?? "", change };
}

/** How close the call was. */
export function robustness(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  terminal: number,
  reason: readonly Reason[],
  changes: readonly Flip[],
): Robustness {
  const nearestFlip = changes[0];
  const only = reason.length === 1 ? reason[0] : undefined;
  return {
    ...(nearestFlip && { distance: Object.keys(nearestFlip.change).length }),
    ...(only && { hangsOn: only.input }),
    nearThresholds: nearThresholds(compiled, each, answers, terminal),
  };
}

function nearThresholds(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  terminal: number,
): { input: string; value: number; threshold: number }[] {
  const numbers = compiled.domain.inputs.filter(
    ({ id }) => typeof answers.requirements[id] === "number",
  );
  return numbers.flatMap((input) => {
    const value = answers.requirements[input.id] as number;
    const level = compiled.domain.first.get(input.id) as number;
    const cuts = compiled.domain.variables[level]?.cuts ?? [];
    const band = answers.assumed.low[level] as number;
    return cuts.flatMap((cut, index) => {
      if (cut.at === 0 || Math.abs(value - cut.at) > NEAR * cut.at) return [];
      const across = copyState(answers.assumed);
      fixValue(across, level, index < band ? index : index + 1);
      const stays = forces(compiled.store, each.outcomes, across, terminal);
      return stays ? [] : [{ input: input.id, value, threshold: cut.at }];
    });
  });
}
