import type { Advice } from "../../engine/model/advice.ts";
import { factsMarkdown } from "../facts/markdown.ts";
import { citation, markdown, markdownRows } from "../markup/markdown.ts";
import { markdownDocument, markdownSection } from "../markup/markdown-document.ts";
import { stepsFlowchart } from "../markup/mermaid.ts";
import { list } from "../words/answers.ts";
import { Names } from "../words/names.ts";
import type { AdviceRenderer } from "./options.ts";
import { pathFlowchart } from "./path-flowchart.ts";
import { citedFacts } from "./words/cited-facts.ts";
import { alternatives, collectedViews, decisionViews } from "./words/decisions.ts";
import { endingSentence } from "./words/ending.ts";
import { changeViews, whyViews } from "./words/explanation.ts";
import { lensView } from "./words/lens.ts";
import { assumedViews, openViews } from "./words/missing-answers.ts";

/** The advice as a document: nothing is shortened, and the blueprint is a picture too. */
export const adviceMarkdown: AdviceRenderer = (advice, ruleSet, options) => {
  const names = new Names(ruleSet);
  const section = (title: string, lines: readonly string[]) => markdownSection(2, title, lines);
  const start = [`# ${markdown(ruleSet.title)}`, "", ...decisionTable(advice, names)];
  if (options.quiet) return markdownDocument(start);
  const ending = endingSentence(advice.ending);
  return markdownDocument([
    ...start,
    "",
    ...(ending === undefined ? [] : [markdown(ending), ""]),
    ...section("Still open", openItems(advice, names)),
    ...section("Why", withPicture(pathFlowchart(advice, names), whyItems(advice, names))),
    ...section("Assumed", assumedTable(advice, names)),
    ...section("What would change it", changeTable(advice, names)),
    ...lensSection(advice, names),
    ...section("Traps for you", trapItems(advice)),
    ...section("Build it", blueprint(advice)),
    ...section("Additions and warnings", additionItems(advice, names)),
    ...section("Sources", options.sources ? factsMarkdown(citedFacts(advice, names)) : []),
    `Decided by the rule set ${markdown(advice.ruleSet.id)} ${markdown(advice.ruleSet.version)}.`,
  ]);
};

type Part = (advice: Advice, names: Names) => string[];

const strong = (text: string): string => `**${markdown(text)}**`;

const additionName = ({ label, warning }: { label: string; warning: boolean }): string =>
  markdown(warning ? `Warning: ${label}` : label);

/** A picture above the words that say the same. */
const withPicture = (picture: readonly string[], words: readonly string[]): string[] =>
  picture.length === 0 || words.length === 0 ? [...words] : [...picture, "", ...words];

const decisionTable: Part = (advice, names) => {
  const single = decisionViews(advice, names).map(({ label, outcome, possible, basis }) => [
    markdown(label),
    outcome === undefined ? markdown(alternatives(possible)) : strong(outcome),
    markdown(basis[0]),
  ]);
  const collected = collectedViews(advice, names)
    .filter(({ items }) => items.length > 0)
    .map(({ label, items }) => [markdown(label), items.map(additionName).join("<br>"), ""]);
  const headers = ["Decision", "Recommendation", "How it stands"];
  return markdownRows(headers, [...single, ...collected]);
};

const openItems: Part = (advice, names) =>
  openViews(advice, names).map(
    ({ ask, decisions }) => `- ${markdown(ask)} (${markdown(list(decisions))})`,
  );

const whyItems: Part = (advice, names) =>
  whyViews(advice, names).map(({ decision, outcome, given, assumed, because, facts }) => {
    const said = (who: string, words: readonly string[]) =>
      words.length === 0 ? "" : ` ${markdown(`${who} ${words.join("; ")}.`)}`;
    const answers = said("You said:", given) + said("Assuming", assumed);
    return `- **${markdown(decision)}: ${markdown(outcome)}.**${answers} ${markdown(because)}${citation(facts)}`;
  });

const assumedTable: Part = (advice, names) => {
  const rows = assumedViews(advice, names).map(({ input, answer, because, decisions }) =>
    [input, answer, because, list(decisions)].map(markdown),
  );
  return rows.length === 0 ? [] : markdownRows(["Input", "Assumed", "Why", "For"], rows);
};

const changeTable: Part = (advice, names) => {
  const views = changeViews(advice, names);
  const rows = views.flatMap(({ decision, flips }) =>
    flips.map(({ changes, outcome }) => [decision, changes, outcome].map(markdown)),
  );
  const notes = views.flatMap(({ decision, notes: list }) =>
    list.map((note) => `- ${strong(decision)}: ${markdown(note)}`),
  );
  const table = rows.length === 0 ? [] : markdownRows(["Decision", "If", "Then"], rows);
  return notes.length === 0 ? table : [...table, ...(table.length > 0 ? [""] : []), ...notes];
};

const lensSection: Part = (advice, names) => {
  const { title, others } = lensView(advice, names) ?? { title: "", others: [] };
  const items = others.flatMap(({ view, differences }) =>
    differences.length === 0
      ? [`- ${strong(view)}: the same.`]
      : differences.map(({ decision, here, there, because, facts }) => {
          const words = `${decision} would be ${there}, not ${here}. ${because}`;
          return `- ${strong(view)}: ${markdown(words)}${citation(facts)}`;
        }),
  );
  return markdownSection(2, markdown(title), items);
};

const trapItems = ({ traps }: Advice): string[] =>
  traps.flatMap(({ belief, why, instead, tells, facts }) => [
    `- ${strong(belief)} ${markdown(why)}`,
    `  Instead: ${markdown(instead)}${citation(facts)}`,
    ...(tells.length === 0 ? [] : [`  It shows in: ${markdown(list(tells))}.`]),
  ]);

/** The steps as a picture, and as a list for those who cannot see it. */
function blueprint(advice: Advice): string[] {
  const items = advice.blueprint.map(({ step, detail, facts }, index) => {
    const more = detail === undefined ? "" : ` ${markdown(detail)}`;
    return `${index + 1}. ${strong(step)}${more}${citation(facts)}`;
  });
  return withPicture(stepsFlowchart(advice.blueprint.map(({ step }) => step)), items);
}

const additionItems: Part = (advice, names) =>
  collectedViews(advice, names).flatMap(({ items, possible }) => [
    ...items.map(
      (item) => `- **${additionName(item)}**: ${markdown(item.because)}${citation(item.facts)}`,
    ),
    ...(possible.length === 0 ? [] : [`- Still possible: ${markdown(list(possible))}`]),
  ]);
