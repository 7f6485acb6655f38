/** What conditions of later decisions may know of the decisions before them. */
import type { DecisionAdvice } from "../engine/advice.ts";
import type { Outcomes } from "../engine/condition.ts";
import type { Made } from "./make.ts";

/** What conditions may know of decisions that were made. */
export function outcomesMade(made: readonly Made[]): ReadonlyMap<string, Outcomes> {
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
