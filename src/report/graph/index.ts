import type { DecisionGraph } from "../../analysis/graph/decision-graph.ts";
import type { Formats, Renderer } from "../renderer.ts";

/** Every format of decision trees; its module is loaded when it is asked for. */
export const GRAPH_FORMATS = {
  text: async () => (await import("./text.ts")).graphText,
  mermaid: async () => (await import("./mermaid.ts")).graphMermaid,
  dot: async () => (await import("./dot.ts")).graphDot,
} as const satisfies Formats<Renderer<readonly DecisionGraph[]>>;

export type GraphFormat = keyof typeof GRAPH_FORMATS;
