/** The codes of everything that can be proved to be wrong with a rule set that reads well; their prose is the report's. */
export type CheckCode = RuleCode | ReachCode | ClaimCode | FactCode | "not-complete";

export type RuleCode =
  | "gap"
  | "overlap"
  | "rule-never-holds"
  | "rule-shadowed"
  | "rule-shadowed-together"
  | "rule-without-effect";

export type ReachCode =
  | "option-never-chosen"
  | "input-without-effect"
  | "value-without-effect"
  | "values-alike"
  | "trap-never-shows"
  | "step-never-shows"
  | "row-never-matters";

export type FactCode =
  | "rule-without-facts"
  | "trap-without-facts"
  | "cell-without-facts"
  | "fact-without-source"
  | "fact-without-date"
  | "fact-unused"
  | "fact-stale"
  | "fact-ended"
  | "fact-not-begun";

export type ClaimCode =
  | "claim-broken"
  | "claim-never-so"
  | "claim-not-indifferent"
  | "claim-not-monotone"
  | "claim-about-nothing";
