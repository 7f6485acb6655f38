import type { DecisionGraph } from "../../analysis/graph/decision-graph.ts";
import type { ReportRuleSet } from "../names.ts";
import type { Theme } from "../theme.ts";

export interface GraphOptions {
  readonly theme: Theme;
}

/** Decision trees as text that ends with a line end. */
export type GraphRenderer = (
  graphs: readonly DecisionGraph[],
  ruleSet: ReportRuleSet,
  options: GraphOptions,
) => string;
