import type { DecisionGraph, Tree } from "../../analysis/graph/decision-graph.ts";
import type { Renderer } from "../renderer.ts";
import { heading } from "../text/layout.ts";
import { glyph, type Theme } from "../text/theme.ts";
import { wrap } from "../text/wrap.ts";
import { Names } from "../words/names.ts";
import { branchWords, endWords, isOnWay, testWords, titleWords } from "./words.ts";

interface Style {
  readonly theme: Theme;
  readonly names: Names;
  readonly graph: DecisionGraph;
}

/** Decision trees with one branch a line; the path that requirements take is marked at the margin. */
export const graphText: Renderer<readonly DecisionGraph[]> = (graphs, ruleSet, { theme }) => {
  const names = new Names(ruleSet);
  const blocks = graphs.map((graph) => {
    return [
      ...heading(theme, titleWords(graph, names)),
      ...treeLines({ theme, names, graph }, graph.tree, "", true),
    ].join("\n");
  });
  const taken = graphs.some((graph) => isOnWay(graph.tree));
  const key = taken ? [`${glyph(theme, "mark")} the way of your answers`] : [];
  return `${[...blocks, ...key].join("\n\n")}\n`;
};

function treeLines(style: Style, tree: Tree, lead: string, onPath: boolean): string[] {
  const { theme, names, graph } = style;
  if (tree.kind !== "test") return [row(style, lead, endWords(tree, graph, names), false)];
  const open = tree.open && onPath ? " (open)" : "";
  const head = row(style, lead, `${testWords(tree, names)}?${open}`, tree.open);
  const below = tree.branches.flatMap((branch, index) => {
    const last = index === tree.branches.length - 1;
    const words = branchWords(branch, tree, names);
    const fork = `${lead}${glyph(theme, last ? "corner" : "fork")} `;
    const beside = `${lead}${last ? " " : glyph(theme, "bar")}  `;
    if (branch.tree.kind !== "test") {
      const end = endWords(branch.tree, graph, names);
      return rows(style, fork, beside, `${words} ${glyph(theme, "arrow")} ${end}`, branch.taken);
    }
    return [
      ...rows(style, fork, beside, words, branch.taken),
      ...treeLines(style, branch.tree, beside, branch.taken),
    ];
  });
  return [head, ...below];
}

function row(style: Style, lead: string, text: string, marked: boolean): string {
  return rows(style, lead, lead, text, marked).join("\n");
}

/** A text behind a fork, its further lines beside the line that goes on below. */
function rows(
  { theme }: Style,
  fork: string,
  beside: string,
  text: string,
  marked: boolean,
): string[] {
  const room = Math.max(20, theme.width - fork.length - 2);
  return wrap(theme, text, room).map((line, index) => {
    const mark = marked && index === 0 ? theme.paint.good(glyph(theme, "mark")) : " ";
    const shown = marked ? theme.paint.good(line) : line;
    return `${mark} ${theme.paint.muted(index === 0 ? fork : beside)}${shown}`;
  });
}
