import type { Coverage, Missing } from "../../analysis/examples/coverage.ts";
import type { ReportRuleSet } from "../names.ts";
import type { Theme } from "../theme.ts";

/** The result of running a rule set's examples. */
export interface ExamplesReport extends Coverage {
  readonly subject: string;
  /** Examples made for what none covers; only where they are asked for. */
  readonly generated?: readonly Missing[];
}

export interface ExamplesOptions {
  readonly theme: Theme;
}

/** The result as text that ends with a line end. */
export type ExamplesRenderer = (
  report: ExamplesReport,
  ruleSet: ReportRuleSet,
  options: ExamplesOptions,
) => string;
