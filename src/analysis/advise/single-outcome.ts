/** One decision of hit policy `first` or `unique`: outcome, how firm it is, why, and what would change it. */

import { forces, onlyTerminal } from "../../engine/diagram/queries.ts";
import { type Compiled, type CompiledDecision, GAP } from "../../engine/evaluation/compile.ts";
import type { DecisionAdvice } from "../../engine/model/advice.ts";
import { lazy } from "../../engine/model/lazy.ts";
import { flips, robustness } from "../explain/counterfactuals.ts";
import { reasonsOf } from "../explain/step-answers.ts";
import { smallestSufficientReason } from "../explain/sufficient-reason.ts";
import type { Answers } from "./answers.ts";
import type { DecisionResult, Explain } from "./made-decision.ts";
import { openAt, possibleAt, ruleAt } from "./outcome.ts";

type Explanation = Pick<DecisionAdvice, "decidedBy" | "reason" | "flips" | "robustness">;

const NOTHING: Explanation = {
  decidedBy: [],
  reason: [],
  flips: [],
  robustness: { nearThresholds: [] },
};

/** Evaluates it; what explains it is left empty unless asked for. */
export function decisionAdvice(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  explain: Explain,
): DecisionResult {
  const { store } = compiled;
  const { decision } = each;
  const terminal = onlyTerminal(store, each.outcomes, answers.assumed);
  const possible = lazy(() => possibleAt(compiled, each, answers.given));
  if (terminal === undefined || terminal === GAP) {
    const advice = { ...NOTHING, possible: possible(), status: "undecided" as const, facts: [] };
    return {
      id: decision.id,
      advice,
      assumed: [],
      open: openAt(compiled, each.outcomes, answers.assumed),
    };
  }
  const isFirm = forces(store, each.outcomes, answers.given, terminal);
  const rule = ruleAt(compiled, each, answers.assumed);
  const defaults = isFirm ? [] : answers.defaulted;
  const reason =
    isFirm && !explain.reasons
      ? []
      : (smallestSufficientReason(
          compiled,
          each.outcomes,
          answers.assumed,
          terminal,
          answers.answered,
          defaults,
        ) ?? []);
  const advice: DecisionAdvice = {
    outcome: decision.options[terminal - 1]?.id ?? "",
    status: isFirm ? "decided" : "assumed",
    // Few renderings show it of a decision that stands.
    get possible() {
      return possible();
    },
    ...(rule && { rule: rule.id, because: rule.because }),
    facts: rule?.facts ?? [],
    ...(explain.reasons
      ? explained(compiled, each, answers, reason, terminal, explain.flips)
      : NOTHING),
  };
  const assumed = reason.filter((group) => defaults.includes(group));
  const assumedIds = assumed.map((group) => compiled.domain.inputs[group]?.id ?? "");
  return { id: decision.id, advice, assumed: assumedIds, open: [] };
}

/** Why it stands, and what would change it; `smallest` are the answers and defaults that it rests on. */
function explained(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  smallest: readonly number[],
  terminal: number,
  most: number,
): Explanation {
  const reason = reasonsOf(compiled, each.outcomes, answers, smallest, terminal);
  const changes = flips(compiled, each, answers, terminal, most);
  return {
    decidedBy: reason.map((part) => part.input),
    reason,
    flips: changes,
    robustness: robustness(compiled, each, answers, terminal, reason, changes),
  };
}
