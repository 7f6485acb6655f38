/** What was made of one decision, and what conditions of later ones may know of it. */

import type { Outcomes } from "../../engine/evaluation/three-valued.ts";
import type { DecisionAdvice } from "../../engine/model/advice.ts";

/** What one decision's evaluation says to the whole: the defaults it rests on, the inputs that would still settle it. */
export interface MadeDecision {
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

/** What conditions may know of decisions that were made. */
export function outcomesMade(made: readonly MadeDecision[]): ReadonlyMap<string, Outcomes> {
  return new Map(made.map(({ id, advice }) => [id, outcomesOf(advice)]));
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
    possible: outcome === undefined ? [...advice.possible, undefined] : [outcome],
  };
}
