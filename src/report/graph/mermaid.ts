import type { DecisionGraph } from "../../analysis/graph/decision-graph.ts";
import { mermaidLabel } from "../markup/mermaid.ts";
import type { Renderer } from "../renderer.ts";
import { Names } from "../words/names.ts";
import { flatten, type GraphNode } from "./numbered-nodes.ts";

const SHAPES = {
  test: ["{{", "}}"],
  outcome: ["([", "])"],
  folded: ["[", "]"],
} as const satisfies Record<GraphNode["kind"], readonly [string, string]>;

/** Decision trees as one Mermaid flowchart, a subgraph a tree; the path that requirements take is drawn thick. */
export const graphMermaid: Renderer<readonly DecisionGraph[]> = (graphs, ruleSet) => {
  const flat = flatten(graphs, new Names(ruleSet));
  const trees = flat.flatMap(({ title, nodes, edges }, index) => [
    `  subgraph s${index + 1}[${mermaidLabel(title)}]`,
    ...nodes.map(({ number, kind, text }) => {
      const [open, close] = SHAPES[kind];
      return `    n${number}${open}${mermaidLabel(text)}${close}`;
    }),
    ...edges.map(({ from, to, text }) => `    n${from} -->|${mermaidLabel(text)}| n${to}`),
    "  end",
  ]);
  const marked = flat.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node.marked ? [`n${node.number}`] : [])),
  );
  // Mermaid counts the edges of all trees from 0.
  const thick = flat
    .flatMap(({ edges }) => edges)
    .flatMap((edge, index) => (edge.marked ? [index] : []));
  const style = [
    ...(marked.length > 0
      ? ["  classDef taken stroke-width:4px", `  class ${marked.join(",")} taken`]
      : []),
    ...(thick.length > 0 ? [`  linkStyle ${thick.join(",")} stroke-width:4px`] : []),
  ];
  return `${["flowchart TD", ...trees, ...style].join("\n")}\n`;
};
