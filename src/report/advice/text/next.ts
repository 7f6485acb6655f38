import type { Advice } from "../../../engine/model/advice.ts";
import { commandLines } from "../../text/layout.ts";
import { list } from "../../words/answers.ts";
import type { Names } from "../../words/names.ts";
import { singleDecisions } from "../words/decisions.ts";
import type { Page } from "./page.ts";

/** The last lines: options of the same command that show more, and other commands to go on with. */
export function nextLines({ theme, advice, names, options, full, shortened }: Page): string[] {
  const { command = "advise", sources } = options;
  const pair = nearest(advice, names);
  const { ruleSet } = names;
  // Comparisons are read when they are first looked at.
  const tables =
    ruleSet.compared ?? ruleSet.comparisons?.map(({ columns }) => columns.map(({ id }) => id));
  const isCompared = tables?.some((columns) => pair?.every((id) => columns.includes(id)));
  const more = [
    ...(full || !shortened ? [] : ["--full"]),
    ...(sources ? [] : ["--sources"]),
    ...(pair === undefined ? [] : [`--why-not ${pair[1]}`]),
  ];
  return commandLines(theme, [
    ...(more.length === 0 ? [] : [`${command} ${list(more, "or")}`]),
    `advise compare${isCompared && pair ? ` ${pair.join(" ")}` : ""}`,
  ]);
}

/** The outcome of the first decision and its nearest alternative, both as option ids. */
function nearest(advice: Advice, names: Names): [chosen: string, other: string] | undefined {
  for (const [, { outcome, flips }] of singleDecisions(advice, names)) {
    const other = flips[0]?.outcome;
    if (outcome !== undefined && other !== undefined && !names.isNone(other)) {
      return [outcome, other];
    }
  }
  return undefined;
}
