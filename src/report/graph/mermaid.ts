import type { DecisionGraph } from "../../analysis/graph/decision-graph.ts";
import { mermaidLabel } from "../advice/mermaid.ts";
import { Names } from "../names.ts";
import type { Renderer } from "../renderer.ts";
import { flatten, type GraphNode } from "./nodes.ts";
import { titleWords } from "./words.ts";

const SHAPES = {
  test: ["{{", "}}"],
  outcome: ["([", "])"],
  folded: ["[", "]"],
} as const satisfies Record<GraphNode["kind"], readonly [string, string]>;

/** Decision trees as one Mermaid flowchart, a subgraph a tree; the path that requirements take is drawn thick. */
export const graphMermaid: Renderer<readonly DecisionGraph[]> = (graphs, ruleSet) => {
  const names = new Names(ruleSet);
  const marked: string[] = [];
  const thick: number[] = [];
  let first = 1;
  let edgeCount = 0;
  const trees = graphs.flatMap((graph, index) => {
    const { nodes, edges } = flatten(graph, names, first);
    first += nodes.length;
    for (const node of nodes) if (node.marked) marked.push(`n${node.number}`);
    for (const edge of edges) {
      if (edge.marked) thick.push(edgeCount);
      edgeCount++;
    }
    return [
      `  subgraph s${index + 1}[${mermaidLabel(titleWords(graph, names))}]`,
      ...nodes.map(({ number, kind, text }) => {
        const [open, close] = SHAPES[kind];
        return `    n${number}${open}${mermaidLabel(text)}${close}`;
      }),
      ...edges.map(({ from, to, text }) => `    n${from} -->|${mermaidLabel(text)}| n${to}`),
      "  end",
    ];
  });
  const style = [
    ...(marked.length > 0
      ? ["  classDef taken stroke-width:4px", `  class ${marked.join(",")} taken`]
      : []),
    ...(thick.length > 0 ? [`  linkStyle ${thick.join(",")} stroke-width:4px`] : []),
  ];
  return `${["flowchart TD", ...trees, ...style].join("\n")}\n`;
};
