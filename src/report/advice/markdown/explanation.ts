import type { Advice } from "../../../engine/model/advice.ts";
import type { Names } from "../../names.ts";
import { markdownSection } from "../../text/document.ts";
import { markdown, markdownRows } from "../../text/markdown.ts";
import { list } from "../../words.ts";
import { pathFlowchart } from "../path.ts";
import { assumedViews, changeViews, whyViews } from "../view/explanation.ts";
import { citation } from "./citation.ts";

/** Why, what was assumed, and what would change it. */
export function explanationMarkdown(advice: Advice, names: Names): string[] {
  return [
    ...markdownSection(2, "Why", withPicture(pathFlowchart(advice, names), why(advice, names))),
    ...markdownSection(2, "Assumed", assumed(advice, names)),
    ...markdownSection(2, "What would change it", changes(advice, names)),
  ];
}

/** A picture above the words that say the same. */
function withPicture(picture: readonly string[], words: readonly string[]): string[] {
  return picture.length === 0 || words.length === 0 ? [...words] : [...picture, "", ...words];
}

function why(advice: Advice, names: Names): string[] {
  return whyViews(advice, names)
    .filter(({ none }) => !none)
    .map((view) => {
      const said = (who: string, words: readonly string[]) =>
        words.length === 0 ? "" : ` ${markdown(`${who} ${words.join("; ")}.`)}`;
      const answers = said("You said:", view.given) + said("Assuming", view.assumed);
      const because = `${markdown(view.because)}${citation(view.facts)}`;
      return `- **${markdown(view.decision)}: ${markdown(view.outcome)}.**${answers} ${because}`;
    });
}

function assumed(advice: Advice, names: Names): string[] {
  const views = assumedViews(advice, names);
  if (views.length === 0) return [];
  return markdownRows(
    ["Input", "Assumed", "Why", "For"],
    views.map(({ input, answer, because, decisions }) =>
      [input, answer, because, list(decisions)].map(markdown),
    ),
  );
}

function changes(advice: Advice, names: Names): string[] {
  const views = changeViews(advice, names).filter(({ none }) => !none);
  const rows = views.flatMap(({ decision, flips }) =>
    flips.map(({ changes: changed, outcome }) => [decision, changed, outcome].map(markdown)),
  );
  const notes = views.flatMap(({ decision, notes: list }) =>
    list.map((note) => `- **${markdown(decision)}**: ${markdown(note)}`),
  );
  const table = rows.length === 0 ? [] : markdownRows(["Decision", "If", "Then"], rows);
  return [...table, ...(table.length > 0 && notes.length > 0 ? [""] : []), ...notes];
}
