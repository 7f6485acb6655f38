/** One decision of hit policy `collect`: every option that holds, each with the rule behind it. */

import { type DiagramStore, FALSE, type Ref, TRUE } from "../../engine/diagram/diagram-store.ts";
import { canReach, onlyTerminal } from "../../engine/diagram/queries.ts";
import type { Compiled, CompiledDecision } from "../../engine/evaluation/compile.ts";
import type { State } from "../../engine/evaluation/domain.ts";
import { holds, type Outcomes } from "../../engine/evaluation/three-valued-logic.ts";
import type { DecisionAdvice } from "../../engine/model/advice.ts";
import { lazy } from "../../engine/model/lazy.ts";
import type { Decision, Rule } from "../../engine/model/rule-set.ts";
import { reasonOf } from "../explain/step-answers.ts";
import { smallestSufficientReason } from "../explain/sufficient-reason.ts";
import type { Answers } from "./answers.ts";
import { type DecisionResult, knownOutcomes } from "./made-decision.ts";
import { openAt, possibleAt } from "./outcome.ts";

/** Evaluates it after the decisions `before` it; `brief` leaves the reason empty. */
export function collectAdvice(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  brief: boolean,
  before: readonly DecisionResult[],
): DecisionResult {
  const { store } = compiled;
  const { decision } = each;
  const truths = truthsAt(store, each.options, answers.assumed);
  // With the defaults it is so; without them it is, unless the contrary can be reached as well.
  const isFirm = (index: number): boolean => {
    const truth = truths[index];
    const root = each.options[index] as Ref;
    return truth !== undefined && !canReach(store, root, answers.given, truth ? FALSE : TRUE);
  };
  const reasons: (readonly number[])[] = [];
  /** The smallest reason for an option that holds. */
  const reasonFor = (index: number): readonly number[] => {
    const { assumed: state, answered, defaulted } = answers;
    const root = each.options[index] as Ref;
    reasons[index] ??=
      smallestSufficientReason(compiled, root, state, TRUE, answered, defaulted) ?? [];
    return reasons[index];
  };
  const held = decision.options.filter((_, index) => truths[index]);
  const undecided = truths.includes(undefined);
  const assumed = new Set<string>();
  const open = new Set<string>();
  each.options.forEach((root, index) => {
    if (truths[index] === undefined) {
      for (const input of openAt(compiled, root, answers.assumed)) open.add(input);
    } else if (truths[index] && !isFirm(index)) {
      // Defaults that merely keep an addition away are no news; those that bring one are.
      for (const group of reasonFor(index)) {
        if (answers.defaulted.includes(group)) {
          assumed.add(compiled.domain.inputs[group]?.id ?? "");
        }
      }
    }
  });
  const earlier = knownOutcomes(before);
  const rules = held.map(({ id: outcome, warning = false }) => {
    const rule = ruleFor(compiled, decision, outcome, answers.assumed, earlier);
    return {
      outcome,
      rule: rule?.id ?? "",
      because: rule?.because ?? "",
      facts: rule?.facts ?? [],
      warning,
    };
  });
  // Few renderings show these, and each is a search for every option.
  const reason = lazy(() => {
    if (brief) return [];
    const groups = new Set(truths.flatMap((truth, index) => (truth ? reasonFor(index) : [])));
    return [...groups].sort((a, b) => a - b).map((group) => reasonOf(compiled, answers, group));
  });
  const possible = lazy(() => possibleAt(compiled, each, answers.given));
  const advice: DecisionAdvice = {
    outcomes: held.map(({ id }) => id),
    status: undecided
      ? "undecided"
      : truths.every((_, index) => isFirm(index))
        ? "decided"
        : "assumed",
    get possible() {
      return possible();
    },
    facts: [...new Set(rules.flatMap((rule) => rule.facts))],
    rules,
    get decidedBy() {
      return reason().map((part) => part.input);
    },
    get reason() {
      return reason();
    },
    flips: [],
    robustness: { nearThresholds: [] },
  };
  return { id: decision.id, advice, assumed: [...assumed], open: [...open] };
}

/** The options that hold for sure in a state, and the rules behind them. */
export function heldAt(
  compiled: Compiled,
  each: CompiledDecision,
  state: State,
  earlier: ReadonlyMap<string, Outcomes>,
): { readonly outcomes: readonly string[]; readonly rules: readonly Rule[] } {
  const { decision } = each;
  const truths = truthsAt(compiled.store, each.options, state);
  const held = decision.options.filter((_, index) => truths[index]);
  const outcomes = held.map(({ id }) => id);
  const rules = outcomes.flatMap(
    (outcome) => ruleFor(compiled, decision, outcome, state, earlier) ?? [],
  );
  return { outcomes, rules };
}

/** Of the rules for an option the first that holds. */
function ruleFor(
  { domain }: Compiled,
  { rules }: Decision,
  option: string,
  state: State,
  earlier: ReadonlyMap<string, Outcomes>,
): Rule | undefined {
  const choosing = rules.filter(({ choose }) => choose === option);
  return choosing.find(({ when }) => holds(domain, when, state, earlier)) ?? choosing[0];
}

/** Of each option whether it holds in every completion of a state or in none; undefined between. */
function truthsAt(
  store: DiagramStore,
  roots: readonly Ref[],
  state: State,
): readonly (boolean | undefined)[] {
  return roots.map((root) => {
    const only = onlyTerminal(store, root, state);
    return only === undefined ? undefined : only === TRUE;
  });
}
