/** A tree as numbered nodes and edges, for the languages that draw graphs. */
import type { DecisionGraph, Tree } from "../../analysis/graph/decision-graph.ts";
import type { Names } from "../names.ts";
import { branchWords, endWords, testWords } from "./words.ts";

export interface GraphNode {
  readonly number: number;
  readonly kind: Tree["kind"];
  readonly text: string;
  readonly marked: boolean;
}

export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Nodes and edges of a tree, numbered from `first`, a node before what lies below it. */
export function flatten(
  graph: DecisionGraph,
  names: Names,
  first: number,
): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const add = (tree: Tree, marked: boolean): number => {
    const number = first + nodes.length;
    if (tree.kind !== "test") {
      nodes.push({ number, kind: tree.kind, text: endWords(tree, graph, names), marked });
      return number;
    }
    nodes.push({ number, kind: "test", text: `${testWords(tree, names)}?`, marked });
    for (const branch of tree.branches) {
      const place = edges.length;
      const text = branchWords(branch, tree, names);
      edges.push({ from: number, to: number, text, marked: branch.taken });
      edges[place] = { ...(edges[place] as GraphEdge), to: add(branch.tree, branch.taken) };
    }
    return number;
  };
  const { tree } = graph;
  const onPath =
    tree.kind === "test" && (tree.open || tree.branches.some((branch) => branch.taken));
  add(tree, onPath);
  return { nodes, edges };
}
