/** What evaluating a decision says to the decisions after it. */

import type { Outcomes } from "../../engine/evaluation/three-valued-logic.ts";
import type { DecisionAdvice } from "../../engine/model/advice.ts";

/** One decision's advice, and what the whole needs of it. */
export interface DecisionResult {
  readonly id: string;
  readonly advice: DecisionAdvice;
  /** Ids of the inputs whose default it rests on. */
  readonly assumed: readonly string[];
  /** Ids of the inputs that would still settle it. */
  readonly open: readonly string[];
}

/** How much to explain, since explaining takes longer than deciding. */
export interface Explain {
  readonly reasons: boolean;
  /** Other outcomes for which the nearest change is looked for, nearest first. */
  readonly flips: number;
}

/** What conditions may know of decisions, by decision id. */
export function knownOutcomes(results: readonly DecisionResult[]): ReadonlyMap<string, Outcomes> {
  return new Map(results.map(({ id, advice }) => [id, outcomesOf(advice)]));
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
