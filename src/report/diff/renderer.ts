import type { RuleSetDiff } from "../../analysis/diff/rule-sets.ts";
import type { ReportRuleSet } from "../names.ts";
import type { Theme } from "../theme.ts";

export interface DiffOptions {
  readonly theme: Theme;
  /** Shorten nothing. */
  readonly full?: boolean;
}

/** A difference as text that ends with a line end. */
export type DiffRenderer = (
  diff: RuleSetDiff,
  sides: { readonly older: ReportRuleSet; readonly newer: ReportRuleSet },
  options: DiffOptions,
) => string;
