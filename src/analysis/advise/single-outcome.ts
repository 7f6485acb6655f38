/** One decision of hit policy `first` or `unique`: outcome, how firm it is, why, and what would change it. */

import { forces, levelsOf, onlyTerminal, restrict } from "../../engine/diagram/queries.ts";
import { type Compiled, type CompiledDecision, GAP } from "../../engine/evaluation/compile.ts";
import type { State } from "../../engine/evaluation/domain.ts";
import type { DecisionAdvice } from "../../engine/model/advice.ts";
import { once } from "../../engine/model/lazy.ts";
import { flips, robustness } from "../explain/counterfactuals.ts";
import { reasonsOf } from "../explain/step-answers.ts";
import { smallestReason } from "../explain/sufficient-reason.ts";
import type { Answers } from "./answers.ts";
import type { Explain, MadeDecision } from "./made-decision.ts";
import { possibleAt, ruleAt } from "./outcome.ts";

type Explanation = Pick<DecisionAdvice, "decidedBy" | "reason" | "flips" | "robustness">;

const NOTHING: Explanation = {
  decidedBy: [],
  reason: [],
  flips: [],
  robustness: { nearThresholds: [] },
};

export function decisionAdvice(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  explain: Explain,
): MadeDecision {
  const { store } = compiled;
  const { decision } = each;
  const terminal = onlyTerminal(store, each.outcomes, answers.assumed);
  const possible = once(() => possibleAt(compiled, each, answers.given));
  if (terminal === undefined || terminal === GAP) {
    const advice = { ...NOTHING, possible: possible(), status: "undecided" as const, facts: [] };
    return { id: decision.id, advice, assumed: [], open: openOf(compiled, each, answers.assumed) };
  }
  const isFirm = forces(store, each.outcomes, answers.given, terminal);
  const rule = ruleAt(compiled, each, answers.assumed);
  const defaults = isFirm ? [] : answers.defaulted;
  const reason =
    isFirm && !explain.reasons
      ? []
      : (smallestReason(
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

/** Inputs whose answer can still change the outcome. */
function openOf(compiled: Compiled, each: CompiledDecision, state: State): string[] {
  const rest = restrict(compiled.store, each.outcomes, state);
  const levels = levelsOf(compiled.store, rest);
  return [...new Set([...levels].map((level) => compiled.domain.variables[level]?.input ?? ""))];
}
