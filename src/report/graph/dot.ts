import type { DecisionGraph } from "../../analysis/graph/decision-graph.ts";
import type { Renderer } from "../renderer.ts";
import { safeLine } from "../text/safe.ts";
import { breakLines } from "../text/wrap.ts";
import { Names } from "../words/names.ts";
import { flatten, type GraphNode } from "./numbered-nodes.ts";

const SHAPES = {
  test: "box",
  outcome: "oval",
  folded: "note",
} as const satisfies Record<GraphNode["kind"], string>;

/** Columns of a line in a node. */
const COLUMNS = 30;

/** Untrusted text as a quoted string of the DOT language. */
export function dotString(text: string): string {
  const lines = breakLines(safeLine(text), COLUMNS);
  return `"${lines.map((line) => line.replaceAll("\\", "\\\\").replaceAll('"', '\\"')).join("\\n")}"`;
}

const bold = (marked: boolean): string => (marked ? ", penwidth=3" : "");

/** Decision trees in the DOT language of Graphviz, a cluster a tree; the path that requirements take is drawn thick. */
export const graphDot: Renderer<readonly DecisionGraph[]> = (graphs, ruleSet) => {
  const clusters = flatten(graphs, new Names(ruleSet)).flatMap(({ title, nodes, edges }, index) => [
    `  subgraph cluster_${index + 1} {`,
    `    label=${dotString(title)};`,
    ...nodes.map(
      ({ number, kind, text, marked }) =>
        `    n${number} [label=${dotString(text)}, shape=${SHAPES[kind]}${bold(marked)}];`,
    ),
    ...edges.map(
      ({ from, to, text, marked }) =>
        `    n${from} -> n${to} [label=${dotString(text)}${bold(marked)}];`,
    ),
    "  }",
  ]);
  return `${["digraph decisions {", ...clusters, "}"].join("\n")}\n`;
};
