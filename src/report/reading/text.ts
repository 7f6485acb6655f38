import { decisionLines } from "../advice/text/decisions.ts";
import { endingLines } from "../advice/text/ending.ts";
import { Page } from "../advice/text/page.ts";
import { adviceText } from "../advice/text.ts";
import { commandLines, hanging, paragraph, section } from "../text/layout.ts";
import { Names } from "../words/names.ts";
import { ReadingPage } from "./page.ts";
import type { ReadingRenderer } from "./report.ts";
import { stemLines } from "./text/marked-text.ts";
import { optionLines } from "./text/options.ts";
import { contradictionLines, openLines, requirementLines } from "./text/requirements.ts";
import { signalLines } from "./text/signals.ts";

/** The reading for a person: the text with its signals, what follows from them, the options, the advice. */
export const readingText: ReadingRenderer = (report, ruleSet, options) => {
  const { theme, full, quiet, command = "advise read FILE" } = options;
  const names = new Names(ruleSet);
  const page = new ReadingPage(report, names, options);
  const { advice } = report;
  const advicePage = advice && new Page(advice, names, options);
  const decisions = advicePage ? decisionLines(advicePage) : [];
  const ending = advicePage ? endingLines(advicePage) : [];
  if (quiet) return `${[...chosenLines(page), ...decisions].join("\n")}\n`;
  const rest =
    advice && full
      ? [adviceText(advice, ruleSet, options).trimEnd()]
      : commandLines(theme, [`${command} --full`, `${command} --format yaml | advise -`]);
  const lines = [
    "",
    ...stemLines(page),
    ...section(theme, "Signals", signalLines(page)),
    ...section(theme, "Contradictions", contradictionLines(page)),
    ...section(theme, "Requirements", requirementLines(page)),
    ...section(theme, "Still open", openLines(page)),
    ...section(theme, "Answer options", optionLines(page)),
    ...(full ? [] : section(theme, "Advice", [...decisions, ...ending])),
    "",
    ...rest,
  ];
  return `${lines.join("\n")}\n`;
};

function chosenLines({ report, theme }: ReadingPage): string[] {
  const chosen = report.options.find((option) => option.chosen);
  return chosen === undefined
    ? []
    : hanging(`  ${chosen.letter}  `, paragraph(theme, chosen.text, theme.width - 5));
}
