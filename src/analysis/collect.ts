/** One decision of hit policy `collect`: every option that holds, each with the rule behind it. */
import type { DecisionAdvice } from "../engine/advice.ts";
import { type Compiled, type CompiledDecision, GAP } from "../engine/compile.ts";
import { holds, type Outcomes } from "../engine/condition.ts";
import { type DiagramStore, FALSE, type Ref, TRUE } from "../engine/diagram.ts";
import type { State } from "../engine/domain.ts";
import type { Decision, Rule } from "../engine/model.ts";
import { once } from "../engine/once.ts";
import { canReach, levelsOf, onlyTerminal, restrict } from "../engine/walk.ts";
import { type Answers, answeredGroups, defaultedGroups } from "./answers.ts";
import { outcomesMade } from "./known-outcomes.ts";
import type { Made } from "./make.ts";
import { smallestReason } from "./reason.ts";
import { reasonsOf } from "./words.ts";

export function collectAdvice(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  brief: boolean,
  before: readonly Made[],
): Made {
  const { store } = compiled;
  const { decision } = each;
  const choosing = rulesByOption(decision);
  const states = each.options.map((root) => stateOf(store, root, answers));
  const at = (test: (state: OptionState) => boolean) =>
    decision.options.flatMap(({ id }, index) => (test(states[index] as OptionState) ? [id] : []));
  const held = at((state) => state.byAssumed === true);
  const undecided = states.some((state) => state.byAssumed === undefined);
  const assumed = new Set<string>();
  const open = new Set<string>();
  each.options.forEach((root, index) => {
    const { byAssumed, isFirm } = states[index] as OptionState;
    if (byAssumed === undefined) {
      const levels = levelsOf(store, restrict(store, root, answers.assumed));
      for (const level of levels) open.add(compiled.domain.variables[level]?.input ?? "");
    } else if (byAssumed && !isFirm()) {
      // Defaults that merely keep an addition away are no news; those that bring one are.
      for (const id of defaultsBehind(compiled, root, answers)) assumed.add(id);
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
  const reason = once(() => (brief ? [] : reasonOf(compiled, each, answers, held)));
  const possible = once(() => at(({ byAssumed, isFirm }) => byAssumed !== false || !isFirm()));
  const advice: DecisionAdvice = {
    outcomes: held,
    status: undecided
      ? "undecided"
      : states.every(({ isFirm }) => isFirm())
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

/** Where one option stands. */
interface OptionState {
  /** With the defaults; undefined where they leave it open. */
  readonly byAssumed: boolean | undefined;
  /** Whether it is so without the defaults. */
  readonly isFirm: () => boolean;
}

function stateOf(store: DiagramStore, root: Ref, { assumed, given }: Answers): OptionState {
  const byAssumed = truthAt(store, root, assumed);
  if (byAssumed === undefined) return { byAssumed, isFirm: () => false };
  // With the defaults it is so; without them it is, unless the contrary can be reached as well.
  const contrary = byAssumed ? FALSE : TRUE;
  return { byAssumed, isFirm: once(() => !canReach(store, root, given, contrary)) };
}

/** The options that hold for sure in a state, and the rules behind them. */
export function heldAt(
  compiled: Compiled,
  each: CompiledDecision,
  state: State,
  earlier: ReadonlyMap<string, Outcomes>,
): { readonly outcomes: readonly string[]; readonly rules: readonly Rule[] } {
  const { store } = compiled;
  const held = each.decision.options.filter(
    (_, index) => truthAt(store, each.options[index] as Ref, state) === true,
  );
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
  for (const rule of decision.rules) {
    const before = choosing.get(rule.choose);
    if (before) before.push(rule);
    else choosing.set(rule.choose, [rule]);
  }
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

/** Whether an option holds in every completion of a state or in none; undefined between. */
function truthAt(store: DiagramStore, root: Ref, state: State): boolean | undefined {
  const only = onlyTerminal(store, root, state);
  return only === undefined ? undefined : only === TRUE;
}

function defaultsBehind(compiled: Compiled, root: Ref, answers: Answers): string[] {
  const defaults = defaultedGroups(compiled, answers);
  return reasonFor(compiled, root, answers, defaults)
    .filter((group) => defaults.includes(group))
    .map((group) => compiled.domain.inputs[group]?.id ?? "");
}

/** The smallest reason for an option that holds. */
function reasonFor(
  compiled: Compiled,
  root: Ref,
  answers: Answers,
  defaults: readonly number[],
): readonly number[] {
  const given = answeredGroups(compiled, answers);
  return smallestReason(compiled, root, answers.assumed, TRUE, given, defaults) ?? [];
}

/** The answers behind the options that hold, each option's smallest reason once. */
function reasonOf(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  held: readonly string[],
): DecisionAdvice["reason"] {
  const groups = new Set<number>();
  const defaults = defaultedGroups(compiled, answers);
  const roots = each.options.filter((_, index) =>
    held.includes(each.decision.options[index]?.id ?? ""),
  );
  for (const root of roots) {
    for (const group of reasonFor(compiled, root, answers, defaults)) groups.add(group);
  }
  const ordered = [...groups].sort((a, b) => a - b);
  return reasonsOf(compiled, each.outcomes, answers, ordered, GAP).map(
    ({ includes: _includes, excludes: _excludes, ...reason }) => reason,
  );
}
