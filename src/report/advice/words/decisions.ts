import type { Advice, DecisionAdvice, Status } from "../../../engine/model/advice.ts";
import { list } from "../../words/answers.ts";
import type { Names } from "../../words/names.ts";

/** A decision with one outcome; every format shows the same. */
export interface DecisionView {
  readonly label: string;
  readonly status: Status;
  /** Option label; absent while undecided. */
  readonly outcome?: string;
  /** Labels of the outcomes still possible. */
  readonly possible: readonly string[];
  /** What it rests on: the same in several wordings, longest first, never none. */
  readonly basis: readonly [string, ...string[]];
}

/** The advice's decisions in the order of the rule set. */
export function inOrder(advice: Advice, names: Names): [string, DecisionAdvice][] {
  return names.ruleSet.decisions.flatMap(({ id }): [string, DecisionAdvice][] => {
    const decision = advice.decisions[id];
    return decision === undefined ? [] : [[id, decision]];
  });
}

/** Those with one outcome each; without `all`, not those that say that nothing of the kind is needed. */
export function singleDecisions(
  advice: Advice,
  names: Names,
  all = false,
): [string, DecisionAdvice][] {
  return inOrder(advice, names).filter(
    ([, { outcome, outcomes }]) => outcomes === undefined && (all || !names.isNone(outcome)),
  );
}

/** Decisions with one outcome each, without those that say that nothing of the kind is needed. */
export function decisionViews(advice: Advice, names: Names): DecisionView[] {
  const answers = Object.keys(advice.requirements).length;
  return singleDecisions(advice, names).map(([id, decision]) => ({
    label: names.decision(id),
    status: decision.status,
    ...(decision.outcome !== undefined && { outcome: names.option(id, decision.outcome) }),
    possible: names.options(id, decision.possible),
    basis: BASIS[decision.status](decision, answers, names),
  }));
}

type Basis = (advice: DecisionAdvice, answers: number, names: Names) => DecisionView["basis"];

const BASIS = {
  decided: ({ decidedBy: { length: count } }, answers) => {
    if (count === 0) return ["holds whatever the answers are", "holds in any case", "always"];
    if (answers === 1) return ["fixed by your answer"];
    if (count === answers) return [`fixed by your ${count} answers`, `by ${count} answers`];
    return [
      `fixed by ${count} of your ${answers} answers`,
      `fixed by ${count} of ${answers} answers`,
      `by ${count} of ${answers} answers`,
    ];
  },
  assumed: ({ reason }, _, names) => {
    const given = reason.filter((each) => !each.assumed).length;
    const [first, ...more] = reason.filter((each) => each.assumed);
    if (first === undefined) return ["assumed"];
    const words = names.answerShort(first.input, first.answer);
    const defaults = more.length === 0 ? "1 default" : `${more.length + 1} defaults`;
    if (given === 0) {
      return more.length === 0 ? [`assumed: ${words}`, "assumed"] : [`assumed: ${defaults}`];
    }
    const answers = given === 1 ? "1 answer" : `${given} answers`;
    const counted = [
      `by ${answers} of yours and ${defaults}`,
      `by ${answers}, ${defaults}`,
    ] as const;
    return more.length === 0
      ? [`by ${answers}, assuming ${words}`, ...counted, "assumed"]
      : [...counted, "assumed"];
  },
  undecided: ({ possible }) => [possible.length === 0 ? "no rule covers these answers" : "open"],
} as const satisfies Record<Status, Basis>;

/**
 * Decisions with several outcomes, in the order of the rule set: their additions, then their warnings, and the labels
 * of what more answers could still add.
 */
export function collectedViews(advice: Advice, names: Names) {
  return inOrder(advice, names).flatMap(([id, { outcomes, rules, status, possible }]) => {
    if (outcomes === undefined) return [];
    const items = outcomes.map((outcome) => {
      const rule = rules?.find((each) => each.outcome === outcome);
      return {
        label: names.option(id, outcome),
        because: rule?.because ?? "",
        facts: rule?.facts ?? [],
        warning: rule?.warning ?? names.findOption(id, outcome)?.warning ?? false,
      };
    });
    const more = possible.filter((option) => !outcomes.includes(option));
    return [
      {
        label: names.decision(id),
        items: [...items.filter((item) => !item.warning), ...items.filter((item) => item.warning)],
        possible: status === "undecided" ? names.options(id, more) : [],
      },
    ];
  });
}

/** `A or B`, for outcomes still possible. */
export const alternatives = (labels: readonly string[]): string => list(labels, "or");
