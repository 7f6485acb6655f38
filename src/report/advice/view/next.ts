import type { Advice } from "../../../engine/model/advice.ts";
import type { Names } from "../../names.ts";
import { inOrder, isCollected } from "./decisions.ts";

/** The outcome of the first decision and its nearest alternative, both as option ids. */
function nearest(advice: Advice, names: Names): [chosen: string, other: string] | undefined {
  for (const [, decision] of inOrder(advice, names)) {
    const other = decision.flips[0]?.outcome;
    if (isCollected(decision) || decision.outcome === undefined || other === undefined) continue;
    if (!names.isNone(decision.outcome) && !names.isNone(other)) return [decision.outcome, other];
  }
  return undefined;
}

/** Options of the same command that show more, and other commands to go on with. */
export function nextCommands(
  advice: Advice,
  names: Names,
  shown: { readonly sources: boolean; readonly full: boolean; readonly shortened: boolean },
): { readonly options: readonly string[]; readonly commands: readonly string[] } {
  const pair = nearest(advice, names);
  const { ruleSet } = names;
  const tables =
    ruleSet.compared ??
    ruleSet.comparisons?.map(({ columns }) => columns.map((column) => column.id));
  const compared = tables?.some((columns) => pair?.every((id) => columns.includes(id)));
  return {
    options: [
      ...(shown.full || !shown.shortened ? [] : ["--full"]),
      ...(shown.sources ? [] : ["--sources"]),
      ...(pair === undefined ? [] : [`--why-not ${pair[1]}`]),
    ],
    commands: [compared && pair ? `compare ${pair.join(" ")}` : "compare"],
  };
}
