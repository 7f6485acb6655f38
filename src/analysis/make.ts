/** Makes the decisions one after another; later ones see the outcomes of earlier ones. */
import type { DecisionAdvice } from "../engine/advice.ts";
import type { Compiled } from "../engine/compile.ts";
import type { Outcomes } from "../engine/condition.ts";
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
  const earlier = new Map<string, Outcomes>();
  return compiled.decisions.map((each) => {
    const made =
      each.decision.hit === "collect"
        ? collectAdvice(compiled, each, answers, !explain.reasons, earlier)
        : decisionAdvice(compiled, each, answers, explain);
    earlier.set(made.id, outcomesOf(made.advice));
    return made;
  });
}

/** What conditions may know of a decision; one that is open may also end without any rule. */
export function outcomesOf(
  advice: Pick<DecisionAdvice, "outcome" | "outcomes" | "possible">,
): Outcomes {
  const { outcome, outcomes } = advice;
  if (outcomes) {
    return {
      kind: "several",
      sure: new Set(outcomes),
      get possible() {
        return new Set([...outcomes, ...advice.possible]);
      },
    };
  }
  return {
    kind: "one",
    possible: new Set(outcome === undefined ? [...advice.possible, undefined] : [outcome]),
  };
}
