import type { Advice, DecisionAdvice } from "../../../engine/model/advice.ts";
import type { Names } from "../../names.ts";
import { answerShort, list } from "../../words.ts";

/** How one decision stands; every format shows the same. */
export interface DecisionView {
  readonly id: string;
  readonly label: string;
  readonly status: DecisionAdvice["status"];
  /** Option label; absent while undecided and for decisions with several outcomes. */
  readonly outcome?: string;
  /** Labels of the outcomes still possible. */
  readonly possible: readonly string[];
  /** How firmly it stands: the same in words, longest first. */
  readonly standing: readonly string[];
  /** The outcome says that nothing of the kind is needed. */
  readonly none: boolean;
}

function decided(advice: DecisionAdvice, answers: number): string[] {
  const count = advice.decidedBy.length;
  if (count === 0) return ["holds whatever the answers are", "holds in any case", "always"];
  if (answers === 1) return ["fixed by your answer"];
  if (count === answers) return [`fixed by your ${count} answers`, `by ${count} answers`];
  return [
    `fixed by ${count} of your ${answers} answers`,
    `fixed by ${count} of ${answers} answers`,
    `by ${count} of ${answers} answers`,
  ];
}

function assumed(advice: DecisionAdvice, names: Names): string[] {
  const given = advice.reason.filter((reason) => !reason.assumed).length;
  const [first, ...more] = advice.reason.filter((reason) => reason.assumed);
  if (first === undefined) return ["assumed"];
  const input = names.input(first.input);
  const words = input === undefined ? first.input : answerShort(input, first.answer);
  const defaults = more.length === 0 ? "1 default" : `${more.length + 1} defaults`;
  if (given === 0) {
    return more.length === 0 ? [`assumed: ${words}`, "assumed"] : [`assumed: ${defaults}`];
  }
  const answers = given === 1 ? "1 answer" : `${given} answers`;
  return [
    ...(more.length === 0 ? [`by ${answers}, assuming ${words}`] : []),
    `by ${answers} of yours and ${defaults}`,
    `by ${answers}, ${defaults}`,
    "assumed",
  ];
}

function undecided(advice: DecisionAdvice): string[] {
  return advice.possible.length === 0 ? ["no rule covers these answers"] : ["open"];
}

/** Whether a decision can have several outcomes at once. */
export const isCollected = (advice: DecisionAdvice): boolean => advice.outcomes !== undefined;

/** Decisions with one outcome each, in the order of the rule set. */
export function decisionViews(advice: Advice, names: Names): DecisionView[] {
  const answers = Object.keys(advice.requirements).length;
  return inOrder(advice, names)
    .filter(([, decision]) => !isCollected(decision))
    .map(([id, decision]) => {
      const standing = {
        decided: () => decided(decision, answers),
        assumed: () => assumed(decision, names),
        undecided: () => undecided(decision),
      } as const satisfies Record<DecisionAdvice["status"], () => string[]>;
      return {
        id,
        label: names.decision(id),
        status: decision.status,
        ...(decision.outcome !== undefined && { outcome: names.option(id, decision.outcome) }),
        get possible() {
          return decision.possible.map((option) => names.option(id, option));
        },
        standing: standing[decision.status](),
        none: names.isNone(decision.outcome),
      };
    });
}

/** The advice's decisions in the order of the rule set. */
export function inOrder(advice: Advice, names: Names): [string, DecisionAdvice][] {
  return names.ruleSet.decisions.flatMap(({ id }): [string, DecisionAdvice][] => {
    const decision = advice.decisions[id];
    return decision === undefined ? [] : [[id, decision]];
  });
}

/** `A or B`, for outcomes still possible. */
export const alternatives = (labels: readonly string[]): string => list(labels, "or");
