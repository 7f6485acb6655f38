import type { Advice } from "../../engine/model/advice.ts";
import type { ReportRuleSet } from "../names.ts";
import type { Theme } from "../theme.ts";

export interface AdviceOptions {
  readonly theme: Theme;
  /** List the facts cited, with their sources; the rule set must then have its facts. */
  readonly sources?: boolean;
  /** Shorten nothing. */
  readonly full?: boolean;
  /** Only one line a decision. */
  readonly quiet?: boolean;
  /** The command that gave this advice, repeated where the next ones are named. */
  readonly command?: string;
}

/** Advice as text that ends with a line end. */
export type AdviceRenderer = (
  advice: Advice,
  ruleSet: ReportRuleSet,
  options: AdviceOptions,
) => string;
