import type { WhyNot } from "../../analysis/explain/why-not.ts";
import { code, markdown } from "../markup/markdown.ts";
import { markdownDocument, markdownSection } from "../markup/markdown-document.ts";
import type { Renderer } from "../renderer.ts";
import { Names } from "../words/names.ts";
import { type LackView, whyNotView } from "./words.ts";

/** The explanations as Markdown, with every rule. */
export const whyNotMarkdown: Renderer<readonly WhyNot[]> = (explained, ruleSet) => {
  const names = new Names(ruleSet);
  return markdownDocument(
    explained.flatMap((each) => {
      const view = whyNotView(each, names);
      const change = view.change === undefined ? [] : [markdown(view.change)];
      return [
        ...markdownSection(2, markdown(view.title), [markdown(view.summary)]),
        ...markdownSection(3, "Smallest change", change),
        ...markdownSection(
          3,
          "Rules that choose it, the nearest first",
          view.rules.flatMap(({ rule, state, because, lacks }) => [
            `- ${code(rule)}: ${markdown(state)}. ${markdown(because)}`,
            ...lacks.map(lackItem),
          ]),
        ),
      ];
    }),
  );
};

const lackItem = ({ words, given, depth }: LackView): string =>
  `${"  ".repeat(1 + depth)}- ${given === "" ? markdown(words) : `${markdown(words)} (${markdown(given)})`}`;
