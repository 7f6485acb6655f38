/** One decision of hit policy `first` or `unique`: outcome, how firm it is, why, and what would change it. */
import type { DecisionAdvice, Flip, Status } from "../engine/advice.ts";
import { type Compiled, type CompiledDecision, GAP } from "../engine/compile.ts";
import type { State } from "../engine/domain.ts";
import { levelsOf, reachable, restrict } from "../engine/walk.ts";
import { type Answers, answeredGroups, defaultedGroups } from "./answers.ts";
import { flips, robustness } from "./flip.ts";
import type { Explain, Made } from "./make.ts";
import { ruleAt } from "./outcome.ts";
import { smallestReason } from "./reason.ts";
import { reasonsOf } from "./words.ts";

const NOTHING: Pick<DecisionAdvice, "decidedBy" | "reason" | "flips" | "robustness"> = {
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
): Made {
  const { store } = compiled;
  const { decision } = each;
  const byGiven = reachable(store, each.outcomes, answers.given);
  const byAssumed = byGiven.size === 1 ? byGiven : reachable(store, each.outcomes, answers.assumed);
  const [terminal] = byAssumed;
  const possible = decision.options.filter((_, index) => byGiven.has(index + 1));
  const base = { possible: possible.map((option) => option.id) };
  if (byAssumed.size !== 1 || terminal === undefined || terminal === GAP) {
    const advice = { ...NOTHING, ...base, status: "undecided" as const, facts: [] };
    return { id: decision.id, advice, assumed: [], open: openOf(compiled, each, answers.assumed) };
  }
  const status: Status = byGiven.size === 1 ? "decided" : "assumed";
  const rule = ruleAt(compiled, each, answers.assumed);
  const head = {
    outcome: decision.options[terminal - 1]?.id ?? "",
    status,
    ...base,
    ...(rule && { rule: rule.id, because: rule.because }),
    facts: rule?.facts ?? [],
  };
  const accept = (value: number) => value === terminal;
  const given = answeredGroups(compiled, answers);
  const assumed =
    status === "decided"
      ? []
      : (smallestReason(
          compiled,
          each.outcomes,
          answers.assumed,
          defaultedGroups(compiled, answers),
          accept,
          new Set(given),
        ) ?? []);
  const assumedIds = assumed.map((group) => compiled.domain.inputs[group]?.id ?? "");
  if (!explain.reasons) {
    return { id: decision.id, advice: { ...NOTHING, ...head }, assumed: assumedIds, open: [] };
  }
  const groups =
    smallestReason(compiled, each.outcomes, answers.assumed, [...given, ...assumed], accept) ?? [];
  const reason = reasonsOf(compiled, each.outcomes, answers, groups, accept);
  const changes: readonly Flip[] = flips(compiled, each, answers, terminal, explain.flips);
  const advice: DecisionAdvice = {
    ...head,
    decidedBy: reason.map((part) => part.input),
    reason,
    flips: changes,
    robustness: robustness(compiled, each, answers, terminal, reason, changes),
  };
  return { id: decision.id, advice, assumed: assumedIds, open: [] };
}

/** Inputs whose answer can still change the outcome. */
function openOf(compiled: Compiled, each: CompiledDecision, state: State): string[] {
  const rest = restrict(compiled.store, each.outcomes, state);
  const levels = levelsOf(compiled.store, rest);
  return [...new Set([...levels].map((level) => compiled.domain.variables[level]?.input ?? ""))];
}
