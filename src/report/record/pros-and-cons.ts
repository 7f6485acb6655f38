/** What speaks for and against each option. */
import type { WhyNot } from "../../analysis/explain/why-not.ts";
import type { Advice, DecisionAdvice } from "../../engine/model/advice.ts";
import { whyNotView } from "../whynot/words.ts";
import { list } from "../words/answers.ts";
import type { Names } from "../words/names.ts";
import type { DecisionSource, FavouringRow, OptionView } from "./content.ts";

/** Rules and their lacks that are named; the nearest come first. */
const NAMED = 2;

/** Every option of a decision with its points; `prefix` stands before its name. */
export function optionViews(
  source: DecisionSource,
  advice: Advice,
  names: Names,
  prefix: string,
): OptionView[] {
  return source.options.map((explained) => {
    const { option } = explained;
    const compared = comparedPoints(source, option, names);
    const ruled = ruledPoints(source, explained, advice, names);
    return {
      title: `${prefix}${names.option(source.decision, option)}`,
      good: [...ruled.good, ...compared.good],
      neutral: ruled.neutral,
      bad: [...ruled.bad, ...compared.bad],
    };
  });
}

/** What the rows that matter say: those that favour the option, and those that favour another one. */
function comparedPoints({ rows, decision }: DecisionSource, option: string, names: Names) {
  const own = rows.filter(({ row }) => row.cells[option] !== undefined);
  const isFor = ({ favoured }: FavouringRow) => favoured.includes(option);
  const words = ({ row }: FavouringRow, ahead: string) =>
    `in "${row.dimension}" ${ahead} ahead: ${row.cells[option]?.text ?? ""}`;
  return {
    good: own.filter(isFor).map((each) => words(each, "it is")),
    bad: own
      .filter((each) => !isFor(each))
      .map((each) => {
        const others = list(names.options(decision, each.favoured));
        return words(each, `${others} ${each.favoured.length === 1 ? "is" : "are"}`);
      }),
  };
}

function ruledPoints(source: DecisionSource, explained: WhyNot, advice: Advice, names: Names) {
  const { decision, decided, deviation } = source;
  const { option } = explained;
  const view = whyNotView(explained, names);
  const isRecommended = explained.status === "chosen";
  const made = advice.decisions[decision] as DecisionAdvice;
  const because = made.rules?.find(({ outcome }) => outcome === option)?.because ?? made.because;
  if (isRecommended) {
    const flips = made.flips.slice(0, NAMED).map(({ outcome }) => names.option(decision, outcome));
    const near = flips.length === 0 ? [] : [`the nearest alternatives are ${list(flips)}`];
    return { good: because === undefined ? [] : [because], neutral: near, bad: [] };
  }
  const accepted =
    deviation && decided.includes(option)
      ? [`${deviation.because.replace(/\.$/, "")} (accepted until ${deviation.until})`]
      : [];
  const change = view.change === undefined ? [] : [`it would be recommended if ${view.change}`];
  const lacks = view.rules.slice(0, 1).flatMap((rule) =>
    rule.lacks
      .filter(({ depth, given }) => depth === 0 && given !== "")
      .slice(0, NAMED)
      .map(({ words, given }) => `it asks for ${words} (${given})`),
  );
  return {
    good: accepted,
    neutral: change,
    bad: lacks.length > 0 ? lacks : [view.summary.replace(/\.$/, "")],
  };
}
