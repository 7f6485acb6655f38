/** One decision of hit policy `first` or `unique`: outcome, how firm it is, why, and what would change it. */
import type { DecisionAdvice } from "../engine/advice.ts";
import { type Compiled, type CompiledDecision, GAP } from "../engine/compile.ts";
import type { State } from "../engine/domain.ts";
import { once } from "../engine/once.ts";
import { forces, levelsOf, onlyTerminal, restrict } from "../engine/walk.ts";
import { type Answers, answeredGroups, defaultedGroups } from "./answers.ts";
import { flips, robustness } from "./flip.ts";
import type { Explain, Made } from "./make.ts";
import { possibleAt, ruleAt } from "./outcome.ts";
import { smallestReason } from "./reason.ts";
import { reasonsOf } from "./words.ts";

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
): Made {
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
  const given = answeredGroups(compiled, answers);
  const assumed = isFirm ? [] : assumedFor(compiled, each, answers, given, terminal);
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
      ? explained(compiled, each, answers, [...given, ...assumed], terminal, explain.flips)
      : NOTHING),
  };
  const assumedIds = assumed.map((group) => compiled.domain.inputs[group]?.id ?? "");
  return { id: decision.id, advice, assumed: assumedIds, open: [] };
}

/** Positions of the defaults that the outcome rests on, beside the answers. */
function assumedFor(
  compiled: Compiled,
  { outcomes }: CompiledDecision,
  answers: Answers,
  given: readonly number[],
  terminal: number,
): readonly number[] {
  const defaults = defaultedGroups(compiled, answers);
  const pinned = new Set(given);
  return smallestReason(compiled, outcomes, answers.assumed, defaults, terminal, pinned) ?? [];
}

/** Why it stands, and what would change it; `groups` are the answers and defaults that it rests on. */
function explained(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  groups: readonly number[],
  terminal: number,
  most: number,
): Explanation {
  const smallest = smallestReason(compiled, each.outcomes, answers.assumed, groups, terminal) ?? [];
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
