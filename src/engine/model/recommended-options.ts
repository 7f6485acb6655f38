import type { DecisionAdvice } from "./advice.ts";

/** The options recommended; undefined while a decision that does not collect is open. */
export const recommendedOptions = ({
  outcome,
  outcomes,
}: Pick<DecisionAdvice, "outcome" | "outcomes">): readonly string[] | undefined =>
  outcomes ?? (outcome === undefined ? undefined : [outcome]);
