/** Makes the decisions one after another; later ones see the outcomes of earlier ones. */
import type { DecisionAdvice } from "../engine/advice.ts";
import type { Compiled } from "../engine/compile.ts";
import type { Answers } from "./answers.ts";
import { collectAdvice } from "./collect.ts";
import { decisionAdvice } from "./decide.ts";

/** What one decision's evaluation says to the whole: the defaults it rests on, the inputs that would still settle it. */
export interface Made {
  readonly id: string;
  readonly advice: DecisionAdvice;
  readonly assumed: readonly string[];
  readonly open: readonly string[];
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
  const made: Made[] = [];
  for (const each of compiled.decisions) {
    made.push(
      each.decision.hit === "collect"
        ? collectAdvice(compiled, each, answers, !explain.reasons, [...made])
        : decisionAdvice(compiled, each, answers, explain),
    );
  }
  return made;
}
