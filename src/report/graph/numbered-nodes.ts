/** Trees as numbered nodes and edges, for the languages that draw graphs. */
import type { DecisionGraph, Tree } from "../../analysis/graph/decision-graph.ts";
import type { Names } from "../words/names.ts";
import { branchWords, endWords, isOnWay, testWords, titleWords } from "./words.ts";

export interface GraphNode {
  readonly number: number;
  readonly kind: Tree["kind"];
  readonly text: string;
  readonly marked: boolean;
}

interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Nodes and edges of each tree, numbered throughout from 1, a node before what lies below it. */
export function flatten(graphs: readonly DecisionGraph[], names: Names) {
  let count = 0;
  return graphs.map((graph) => {
    const nodes: GraphNode[] = [];
    const edges: GraphEdge[] = [];
    const add = (tree: Tree, marked: boolean): void => {
      count++;
      const number = count;
      if (tree.kind !== "test") {
        nodes.push({ number, kind: tree.kind, text: endWords(tree, graph, names), marked });
        return;
      }
      nodes.push({ number, kind: "test", text: `${testWords(tree, names)}?`, marked });
      for (const branch of tree.branches) {
        const text = branchWords(branch, tree, names);
        edges.push({ from: number, to: count + 1, text, marked: branch.taken });
        add(branch.tree, branch.taken);
      }
    };
    add(graph.tree, isOnWay(graph.tree));
    return { title: titleWords(graph, names), nodes, edges };
  });
}
