import { code, markdown, markdownRows } from "../markup/markdown.ts";
import { markdownDocument, markdownSection } from "../markup/markdown-document.ts";
import { type DecisionView, type DiffRenderer, diffView } from "./words.ts";

/** The difference as a document with a table a decision, for a pull request. */
export const diffMarkdown: DiffRenderer = (diff, sides) => {
  const view = diffView(diff, sides);
  return markdownDocument([
    ...markdownSection(2, markdown(view.title), [markdown(view.compared)]),
    ...view.changed.flatMap(decisionSection),
    ...markdownSection(3, "Claims that no longer hold", [
      ...view.claims.broken.map(({ summary, witnesses }) => {
        const shown = witnesses.map((lines) => lines.map(code).join(", ")).join(" and ");
        return `- ${markdown(summary)}${shown === "" ? "" : `: ${shown}`}`;
      }),
      ...view.claims.notComparable.map((line) => `- ${markdown(line)}`),
    ]),
    ...markdownSection(
      3,
      "Declared otherwise",
      view.structure.map((line) => `- ${markdown(line)}`),
    ),
    ...(view.same === undefined ? [] : [markdown(view.same)]),
  ]);
};

function decisionSection({ label, summary, changes }: DecisionView): string[] {
  const rows = changes.map(({ share, older, newer, rules, witness }) => [
    markdown(share),
    markdown(older),
    markdown(newer),
    markdown(rules),
    witness.map(code).join("<br>"),
  ]);
  const headers = ["Share", "Before", "Now", "Rules", "Shows with"];
  const table = rows.length === 0 ? [] : ["", ...markdownRows(headers, rows)];
  return markdownSection(3, markdown(label), [markdown(summary), ...table]);
}
