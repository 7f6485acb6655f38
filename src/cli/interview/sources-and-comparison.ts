/** More on an advice: the sources of its facts, and the comparison of its options. */
import { citedFacts } from "../../report/advice/words/cited-facts.ts";
import { comparisonText } from "../../report/comparison/text.ts";
import { factLines } from "../../report/facts/text.ts";
import { Names } from "../../report/words/names.ts";
import { marksFor } from "../../tasks/requirements/comparison-marks.ts";
import type { Conversation } from "./conversation.ts";

/** The facts that the advice cites, with their sources. */
export function sources({ advice, opened, theme }: Conversation): string {
  const lines = factLines(theme, citedFacts(advice, new Names(opened.ruleSet)));
  return `\n${theme.paint.title("Sources")}\n${lines.join("\n")}\n`;
}

/** Lets a comparison be chosen where there are several, and shows it with the rows that matter. */
export async function compare({ asker, opened, theme, answers }: Conversation): Promise<void> {
  const { comparisons } = opened.ruleSet;
  const [only, ...others] = comparisons;
  const id =
    others.length === 0
      ? only?.id
      : await asker.choose(
          "Which comparison?",
          comparisons.map(({ id, title }) => ({ id, label: title })),
        );
  const comparison = comparisons.find((candidate) => candidate.id === id);
  if (comparison === undefined) return;
  const marks = marksFor(comparison, opened.compiled, answers);
  asker.say(`\n${comparisonText(comparison, { theme, marks })}`);
}
