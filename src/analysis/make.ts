/** Makes the decisions one after another; later ones see the outcomes of earlier ones. */
import type { DecisionAdvice } from "../engine/advice.ts";
import type { Compiled } from "../engine/compile.ts";
import type { Outcomes } from "../engine/condition.ts";
import type { Answers } from "./answers.ts";
import { collectAdvice } from "./collect.ts";
import { decisionAdvice } from "./decide.ts";
import { outcomesOf } from "./known-outcomes.ts";

/** What one decision's evaluation says to the whole: the defaults it rests on, the inputs that would still settle it. */
export interface Made {
  readonly id: string;
  readonly advice: DecisionAdvice;
  readonly assumed: readonly string[];
  readonly open: readonly string[];
}

/** What is made of earlier decisions, and what conditions may know of them. */
export interface Before {
  readonly earlier: ReadonlyMap<string, Outcomes>;
  readonly made: readonly Made[];
}

/** How much to explain, since explaining takes longer than deciding. */
export interface Explain {
  readonly reasons: boolean;
  /** Other outcomes for which the nearest change is looked for, nearest first. */
  readonly flips: number;
}

/** Every decision of the rule set. */
export function makeDecisions(
  compiled: Compiled,
  answers: Answers,
  explain: Explain,
): readonly Made[] {
  const earlier = new Map<string, Outcomes>();
  const all: Made[] = [];
  for (const each of compiled.decisions) {
    const made =
      each.decision.hit === "collect"
        ? collectAdvice(compiled, each, answers, !explain.reasons, { earlier, made: [...all] })
        : decisionAdvice(compiled, each, answers, explain);
    earlier.set(made.id, outcomesOf(made.advice));
    all.push(made);
  }
  return all;
}
