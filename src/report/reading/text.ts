import { decisionLines } from "../advice/text/decisions.ts";
import { Page } from "../advice/text/page.ts";
import { adviceText } from "../advice/text.ts";
import { Names } from "../names.ts";
import { hanging, paragraph, section } from "../text/layout.ts";
import type { ReadingOptions, ReadingRenderer } from "./options.ts";
import { Sheet } from "./sheet.ts";
import { optionLines } from "./text/options.ts";
import { contradictionLines, openLines, requirementLines } from "./text/requirements.ts";
import { signalLines } from "./text/signals.ts";
import { stemLines } from "./text/stem.ts";

const HEAD = "More: ";

/** The reading for a person: the text with its signals, what follows from them, the options, the advice. */
export const readingText: ReadingRenderer = (report, ruleSet, options) => {
  const { theme } = options;
  const names = new Names(ruleSet);
  const sheet = new Sheet(report, names, options);
  const { advice } = report;
  const page = advice && new Page(advice, names, options);
  const decisions = page ? decisionLines(page) : [];
  if (options.quiet) return `${[...chosenLines(sheet), ...decisions].join("\n")}\n`;
  const lines = [
    "",
    ...stemLines(sheet),
    ...section(theme, "Signals", signalLines(sheet)),
    ...section(theme, "Contradictions", contradictionLines(sheet)),
    ...section(theme, "Requirements", requirementLines(sheet)),
    ...section(theme, "Still open", openLines(sheet)),
    ...section(theme, "Answer options", optionLines(sheet)),
    ...(options.full ? [] : section(theme, "Advice", decisions)),
    "",
  ];
  const rest = advice && options.full ? adviceText(advice, ruleSet, options).trimEnd() : undefined;
  return `${[...lines, rest ?? nextLines(options)].flat().join("\n")}\n`;
};

function chosenLines({ report, theme }: Sheet): string[] {
  const chosen = report.options.find((option) => option.chosen);
  return chosen === undefined
    ? []
    : hanging(`  ${chosen.letter}  `, paragraph(theme, chosen.text, theme.width - 5));
}

function nextLines({ theme, command = "advise read FILE" }: ReadingOptions): string[] {
  const texts = [`${command} --full`, `${command} --format yaml | advise -`];
  const lines = texts.flatMap((text) =>
    paragraph(theme, text, theme.width - HEAD.length, { role: "code" }),
  );
  return hanging(HEAD, lines);
}
