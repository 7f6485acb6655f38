/** One decision of hit policy `collect`: every option that holds, each with the rule behind it. */
import type { DecisionAdvice } from "../engine/advice.ts";
import type { Compiled, CompiledDecision } from "../engine/compile.ts";
import { holds, type Outcomes } from "../engine/condition.ts";
import { type Ref, TRUE } from "../engine/diagram.ts";
import type { State } from "../engine/domain.ts";
import { levelsOf, reachable, restrict } from "../engine/walk.ts";
import { type Answers, answeredGroups, defaultedGroups } from "./answers.ts";
import type { Made } from "./make.ts";
import { smallestReason } from "./reason.ts";
import { reasonsOf } from "./words.ts";

export function collectAdvice(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  brief: boolean,
  earlier: ReadonlyMap<string, Outcomes>,
): Made {
  const { store } = compiled;
  const { decision } = each;
  const truth = (root: Ref, state: State): boolean | undefined => {
    const terminals = reachable(store, root, state, 2);
    return terminals.size === 1 ? terminals.has(TRUE) : undefined;
  };
  const states = each.options.map((root) => {
    const byGiven = truth(root, answers.given);
    return { byGiven, byAssumed: byGiven ?? truth(root, answers.assumed) };
  });
  const at = (test: (state: (typeof states)[number]) => boolean) =>
    decision.options.flatMap((option, index) =>
      test(states[index] as (typeof states)[number]) ? [option.id] : [],
    );
  const held = at((state) => state.byAssumed === true);
  const undecided = states.some((state) => state.byAssumed === undefined);
  const firm = states.every((state) => state.byGiven !== undefined);
  const assumed = new Set<string>();
  const open = new Set<string>();
  each.options.forEach((root, index) => {
    const state = states[index] as (typeof states)[number];
    if (state.byAssumed === undefined) {
      const levels = levelsOf(store, restrict(store, root, answers.assumed));
      for (const level of levels) open.add(compiled.domain.variables[level]?.input ?? "");
    } else if (state.byGiven === undefined && state.byAssumed) {
      // Defaults that merely keep an addition away are no news; those that bring one are.
      for (const id of defaultsBehind(compiled, root, answers)) assumed.add(id);
    }
  });
  const rules = held.map((outcome) => {
    const choosing = decision.rules.filter((candidate) => candidate.choose === outcome);
    const rule =
      choosing.find((each) => holds(compiled.domain, each.when, answers.assumed, earlier)) ??
      choosing[0];
    const option = decision.options.find((candidate) => candidate.id === outcome);
    return {
      outcome,
      rule: rule?.id ?? "",
      because: rule?.because ?? "",
      facts: rule?.facts ?? [],
      warning: option?.warning ?? false,
    };
  });
  const reason = brief ? [] : reasonOf(compiled, each, answers, held);
  const advice: DecisionAdvice = {
    outcomes: held,
    status: undecided ? "undecided" : firm ? "decided" : "assumed",
    possible: at((state) => state.byGiven !== false),
    facts: [...new Set(rules.flatMap((rule) => rule.facts))],
    rules,
    decidedBy: reason.map((part) => part.input),
    reason,
    flips: [],
    robustness: { nearThresholds: [] },
  };
  return { id: decision.id, advice, assumed: [...assumed], open: [...open] };
}

const holdsTrue = (terminal: number) => terminal === TRUE;

function defaultsBehind(compiled: Compiled, root: Ref, answers: Answers): string[] {
  const groups = smallestReason(
    compiled,
    root,
    answers.assumed,
    defaultedGroups(compiled, answers),
    holdsTrue,
    new Set(answeredGroups(compiled, answers)),
  );
  return (groups ?? []).map((group) => compiled.domain.inputs[group]?.id ?? "");
}

/** The answers behind the options that hold, each option's smallest reason once. */
function reasonOf(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  held: readonly string[],
): DecisionAdvice["reason"] {
  const groups = new Set<number>();
  const all = [...answeredGroups(compiled, answers), ...defaultedGroups(compiled, answers)];
  const roots = each.options.filter((_, index) =>
    held.includes(each.decision.options[index]?.id ?? ""),
  );
  for (const root of roots) {
    for (const group of smallestReason(compiled, root, answers.assumed, all, holdsTrue) ?? []) {
      groups.add(group);
    }
  }
  const ordered = [...groups].sort((a, b) => a - b);
  return reasonsOf(compiled, each.outcomes, answers, ordered, () => true).map(
    ({ includes: _includes, excludes: _excludes, ...reason }) => reason,
  );
}
