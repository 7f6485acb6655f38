import type { WhyNot } from "../../analysis/explain/why-not.ts";
import type { ReportRuleSet } from "../names.ts";
import type { Theme } from "../theme.ts";

export interface WhyNotOptions {
  readonly theme: Theme;
  /** Shorten nothing. */
  readonly full?: boolean;
}

/** Explanations of options as text that ends with a line end. */
export type WhyNotRenderer = (
  explained: readonly WhyNot[],
  ruleSet: ReportRuleSet,
  options: WhyNotOptions,
) => string;
