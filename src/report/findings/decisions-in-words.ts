/** How decisions taken stand, in words; every format says the same. */
import type { DecisionStanding, Standing } from "../../analysis/advise/taken-decisions.ts";
import { list, shortList } from "../words/answers.ts";
import { Names } from "../words/names.ts";
import type { FindingsOptions, FindingsReport } from "./report.ts";

/** The decisions of every file; nothing where no decisions were checked. */
export function decisionsInWords({ files = [] }: FindingsReport, { ruleSet }: FindingsOptions) {
  const names = ruleSet && new Names(ruleSet);
  return files.map(({ file, decisions }) => ({
    file,
    decisions: decisions.map((each) => view(each, names)),
  }));
}

function view(each: DecisionStanding, names: Names | undefined) {
  const { decision, standing, decided } = each;
  const labels = (options: readonly string[]) =>
    names?.optionsOrNothing(decision, options) ?? options;
  return {
    label: names?.decision(decision) ?? decision,
    standing,
    decided: decidedWords(standing, decided && labels(decided)),
    words: WORDS[standing](each, labels),
  };
}

function decidedWords(standing: Standing, decided: readonly string[] | undefined): string {
  if (decided !== undefined) return list(decided);
  return standing === "agrees" ? "nothing" : "not decided";
}

type Labels = (options: readonly string[]) => readonly string[];

const WORDS = {
  agrees: () => "agrees",
  differs: (each, labels) => `differs; ${instead(each, labels)}`,
  accepted: ({ deviation }) => `deviates, accepted until ${deviation?.until}`,
  expired: (each, labels) =>
    `deviates, accepted until ${each.deviation?.until} only; ${instead(each, labels)}`,
  undecided: (each, labels) => instead(each, labels),
} as const satisfies Record<Standing, (each: DecisionStanding, labels: Labels) => string>;

/** What is recommended; of several only what comes and what goes. */
function instead(
  { decided = [], recommended, possible, added, dropped }: DecisionStanding,
  labels: Labels,
) {
  if (recommended === undefined) return `open: ${shortList(labels(possible), "or")}`;
  if (decided.length < 2 && recommended.length < 2)
    return `recommended: ${list(labels(recommended))}`;
  const parts = [
    ...(added.length > 0 ? [`recommended too: ${shortList(labels(added))}`] : []),
    ...(dropped.length > 0 ? [`no longer: ${shortList(labels(dropped))}`] : []),
  ];
  return parts.join("; ");
}
