import { factLines } from "../facts/text.ts";
import { section } from "../text/layout.ts";
import { Names } from "../words/names.ts";
import type { AdviceRenderer } from "./options.ts";
import { additionLines, buildLines } from "./text/build.ts";
import { decisionLines } from "./text/decisions.ts";
import { endingLines } from "./text/ending.ts";
import { changeLines, whyLines } from "./text/explanation.ts";
import { assumedLines, openLines } from "./text/missing-answers.ts";
import { nextLines } from "./text/next.ts";
import { Page } from "./text/page.ts";
import { lensLines, trapLines } from "./text/traps.ts";
import { citedFacts } from "./words/cited-facts.ts";
import { lensView } from "./words/lens.ts";

/** The advice for a person: the decisions first, then what each rests on, least needed last. */
export const adviceText: AdviceRenderer = (advice, ruleSet, options) => {
  const { theme } = options;
  const names = new Names(ruleSet);
  const page = new Page(advice, names, options);
  const decisions = decisionLines(page);
  if (options.quiet) return `${decisions.join("\n")}\n`;
  const lines = [
    "",
    ...decisions,
    ...endingLines(page),
    ...section(theme, "Still open", openLines(page)),
    ...section(theme, "Why", whyLines(page)),
    ...section(theme, "Assumed", assumedLines(page)),
    ...section(theme, "What would change it", changeLines(page)),
    ...section(theme, lensView(advice, names)?.title ?? "", lensLines(page)),
    ...section(theme, "Traps for you", trapLines(page)),
    ...section(theme, "Build it", buildLines(page)),
    ...section(theme, "Additions and warnings", additionLines(page)),
    ...(options.sources
      ? section(theme, "Sources", factLines(theme, citedFacts(advice, names)))
      : []),
    "",
    ...nextLines(page),
  ];
  return `${lines.join("\n")}\n`;
};
