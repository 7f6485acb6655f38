import type { DecisionGraph } from "../../analysis/graph.ts";
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

/** Every format of decision trees; its module is loaded when it is asked for. */
export const GRAPH_FORMATS = {
  text: async () => (await import("./text.ts")).graphText,
  mermaid: async () => (await import("./mermaid.ts")).graphMermaid,
  dot: async () => (await import("./dot.ts")).graphDot,
} as const satisfies Record<string, () => Promise<GraphRenderer>>;

export type GraphFormat = keyof typeof GRAPH_FORMATS;
