/** One decision of hit policy `collect`: every option that holds, each with the rule behind it. */

import { type DiagramStore, FALSE, type Ref, TRUE } from "../../engine/diagram/diagram-store.ts";
import {
  canReach,
  canReachFrom,
  levelsOf,
  onlyTerminals,
  restrict,
} from "../../engine/diagram/queries.ts";
import type { Compiled, CompiledDecision } from "../../engine/evaluation/compile.ts";
import type { State } from "../../engine/evaluation/domain.ts";
import { holds, type Outcomes } from "../../engine/evaluation/three-valued.ts";
import type { DecisionAdvice } from "../../engine/model/advice.ts";
import { once } from "../../engine/model/lazy.ts";
import type { Decision, Rule } from "../../engine/model/rule-set.ts";
import { reasonOf } from "../explain/step-answers.ts";
import { smallestReason } from "../explain/sufficient-reason.ts";
import type { Answers } from "./answers.ts";
import type { MadeDecision } from "./made-decision.ts";
import { outcomesMade } from "./made-decision.ts";

export function collectAdvice(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  brief: boolean,
  before: readonly MadeDecision[],
): MadeDecision {
  const { store } = compiled;
  const { decision } = each;
  const choosing = rulesByOption(decision);
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
    reasons[index] ??= smallestReason(compiled, root, state, TRUE, answered, defaulted) ?? [];
    return reasons[index];
  };
  const at = (test: (index: number) => boolean) =>
    decision.options.filter((_, index) => test(index)).map(({ id }) => id);
  const held = at((index) => truths[index] === true);
  const undecided = truths.includes(undefined);
  const assumed = new Set<string>();
  const open = new Set<string>();
  each.options.forEach((root, index) => {
    if (truths[index] === undefined) {
      const levels = levelsOf(store, restrict(store, root, answers.assumed));
      for (const level of levels) open.add(compiled.domain.variables[level]?.input ?? "");
    } else if (truths[index] && !isFirm(index)) {
      // Defaults that merely keep an addition away are no news; those that bring one are.
      for (const group of reasonFor(index)) {
        if (answers.defaulted.includes(group)) {
          assumed.add(compiled.domain.inputs[group]?.id ?? "");
        }
      }
    }
  });
  const earlier = outcomesMade(before);
  const rules = held.map((outcome) => {
    const rule = ruleFor(compiled, choosing.get(outcome), answers.assumed, earlier);
    const option = decision.options.find((candidate) => candidate.id === outcome);
    return {
      outcome,
      rule: rule?.id ?? "",
      because: rule?.because ?? "",
      facts: rule?.facts ?? [],
      warning: option?.warning ?? false,
    };
  });
  // Few renderings show these, and each is a search for every option.
  const reason = once(() => {
    if (brief) return [];
    const groups = new Set(truths.flatMap((truth, index) => (truth ? reasonFor(index) : [])));
    return [...groups].sort((a, b) => a - b).map((group) => reasonOf(compiled, answers, group));
  });
  const possible = once(() => {
    const can = canReachFrom(store, each.options, answers.given, TRUE);
    return at((index) => can[index] as boolean);
  });
  const advice: DecisionAdvice = {
    outcomes: held,
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
  const { store } = compiled;
  const truths = truthsAt(store, each.options, state);
  const held = each.decision.options.filter((_, index) => truths[index]);
  const outcomes = held.map(({ id }) => id);
  const choosing = rulesByOption(each.decision);
  const rules = outcomes.flatMap(
    (outcome) => ruleFor(compiled, choosing.get(outcome), state, earlier) ?? [],
  );
  return { outcomes, rules };
}

const choosingRules = new WeakMap<Decision, ReadonlyMap<string, readonly Rule[]>>();

/** The rules for each option. */
function rulesByOption(decision: Decision): ReadonlyMap<string, readonly Rule[]> {
  const known = choosingRules.get(decision);
  if (known) return known;
  const choosing = new Map<string, Rule[]>();
  decision.rules.forEach((rule) => {
    const before = choosing.get(rule.choose);
    if (before) before.push(rule);
    else choosing.set(rule.choose, [rule]);
  });
  choosingRules.set(decision, choosing);
  return choosing;
}

/** Of the rules for an option the first that holds. */
function ruleFor(
  compiled: Compiled,
  choosing: readonly Rule[] | undefined,
  state: State,
  earlier: ReadonlyMap<string, Outcomes>,
): Rule | undefined {
  const holding = choosing?.find((each) => holds(compiled.domain, each.when, state, earlier));
  return holding ?? choosing?.[0];
}

/** Of each option whether it holds in every completion of a state or in none; undefined between. */
function truthsAt(
  store: DiagramStore,
  roots: readonly Ref[],
  state: State,
): readonly (boolean | undefined)[] {
  return onlyTerminals(store, roots, state).map((only) =>
    only === undefined ? undefined : only === TRUE,
  );
}
