import { factsMarkdown } from "../facts/markdown-lines.ts";
import { Names } from "../names.ts";
import { markdownDocument, markdownSection } from "../text/document.ts";
import { markdown, markdownRows } from "../text/markdown.ts";
import { list } from "../words.ts";
import { blueprintMarkdown } from "./markdown/blueprint.ts";
import { citation } from "./markdown/citation.ts";
import { explanationMarkdown } from "./markdown/explanation.ts";
import type { AdviceRenderer } from "./options.ts";
import { collectedViews } from "./view/collected.ts";
import { alternatives, decisionViews } from "./view/decisions.ts";
import { lensView } from "./view/lens.ts";
import { openViews } from "./view/open.ts";
import { citedFacts } from "./view/sources.ts";

/** The advice as a document: nothing is shortened, and the blueprint is a picture too. */
export const adviceMarkdown: AdviceRenderer = (advice, ruleSet, options) => {
  const names = new Names(ruleSet);
  const title = [`# ${markdown(ruleSet.title)}`, ""];
  const decisions = decisionTable(advice, names);
  if (options.quiet) return markdownDocument([...title, ...decisions]);
  return markdownDocument([
    ...title,
    ...decisions,
    "",
    ...markdownSection(2, "Still open", openItems(advice, names)),
    ...explanationMarkdown(advice, names),
    ...lensMarkdown(advice, names),
    ...markdownSection(2, "Traps for you", trapItems(advice)),
    ...markdownSection(2, "Build it", blueprintMarkdown(advice)),
    ...markdownSection(2, "Additions and warnings", additionItems(advice, names)),
    ...markdownSection(
      2,
      "Sources",
      options.sources ? factsMarkdown(citedFacts(advice, names)) : [],
    ),
    `Decided by the rule set ${markdown(advice.ruleSet.id)} ${markdown(advice.ruleSet.version)}.`,
  ]);
};

type Part = (advice: Parameters<AdviceRenderer>[0], names: Names) => string[];

const decisionTable: Part = (advice, names) =>
  markdownRows(
    ["Decision", "Recommendation", "How it stands"],
    [
      ...decisionViews(advice, names)
        .filter(({ none }) => !none)
        .map((view) => [
          markdown(view.label),
          view.outcome === undefined
            ? markdown(alternatives(view.possible))
            : `**${markdown(view.outcome)}**`,
          markdown(view.standing[0] ?? ""),
        ]),
      ...collectedViews(advice, names)
        .filter(({ items }) => items.length > 0)
        .map((view) => [
          markdown(view.label),
          view.items
            .map((item) => markdown(item.warning ? `Warning: ${item.label}` : item.label))
            .join("<br>"),
          "",
        ]),
    ],
  );

const openItems: Part = (advice, names) =>
  openViews(advice, names).map(
    ({ ask, decisions }) => `- ${markdown(ask)} (${markdown(list(decisions))})`,
  );

const lensMarkdown: Part = (advice, names) => {
  const view = lensView(advice, names);
  if (view === undefined) return [];
  const items = view.others.flatMap((other) =>
    other.differences.length === 0
      ? [`- **${markdown(other.view)}**: the same.`]
      : other.differences.map(
          (difference) =>
            `- **${markdown(other.view)}**: ${markdown(`${difference.decision} would be ${difference.there}, not ${difference.here}. ${difference.because}`)}${citation(difference.facts)}`,
        ),
  );
  return markdownSection(2, markdown(view.title), items);
};

const trapItems = (advice: Parameters<AdviceRenderer>[0]): string[] =>
  advice.traps.flatMap((trap) => [
    `- **${markdown(trap.belief)}** ${markdown(trap.why)}`,
    `  Instead: ${markdown(trap.instead)}${citation(trap.facts)}`,
    ...(trap.tells.length === 0 ? [] : [`  It shows in: ${markdown(list(trap.tells))}.`]),
  ]);

const additionItems: Part = (advice, names) =>
  collectedViews(advice, names).flatMap((view) => [
    ...view.items.map(
      (item) =>
        `- **${markdown(item.warning ? `Warning: ${item.label}` : item.label)}**: ${markdown(item.because)}${citation(item.facts)}`,
    ),
    ...(view.status !== "undecided" || view.possible.length === 0
      ? []
      : [`- Still possible: ${markdown(list(view.possible))}`]),
  ]);
