import type { ExampleResult } from "../../analysis/examples/coverage.ts";
import type { Span } from "../../engine/model/rule-set.ts";
import { agreementRows } from "../cases/text.ts";
import type { Renderer } from "../renderer.ts";
import { heading, indented, section } from "../text/layout.ts";
import { glyph, type Theme } from "../text/theme.ts";
import { Names } from "../words/names.ts";
import { countWords } from "../words/numbers.ts";
import { type ExamplesReport, isTested, KIND_NOUNS, mismatchWords, targetName } from "./words.ts";

/** Examples that do not hold, each with the reason; then what the examples cover and what they do not. */
export const examplesText: Renderer<ExamplesReport> = (report, ruleSet, { theme }) => {
  const names = new Names(ruleSet);
  const failed = report.results.filter((result) => result.mismatches.length > 0);
  const head = `${report.subject}: ${countWords(report.results.length, "example")}`;
  const lines = [
    ...heading(theme, head),
    ...section(
      theme,
      "Do not hold",
      failed.flatMap((result) => failedLines(theme, result, names)),
    ),
    ...section(theme, "Covered", coveredLines(theme, report)),
    ...section(theme, "Covered by no example", missingLines(theme, report)),
    ...section(theme, "Agreement with the cases", agreementRows(report.agreements ?? [])),
    "",
    verdict(theme, report, failed.length),
  ];
  return `${lines.join("\n")}\n`;
};

function verdict(theme: Theme, report: ExamplesReport, failed: number): string {
  if (!isTested(report)) {
    return theme.paint.error("nothing tested: the rule set has no example and no case");
  }
  return failed === 0
    ? theme.paint.good(`passed: ${allHold(report.results.length)}`)
    : theme.paint.error(`failed: ${countWords(failed, "example")}`);
}

const allHold = (count: number): string =>
  count === 0
    ? "no example, but cases"
    : count === 1
      ? "the example holds"
      : `all ${count} examples hold`;

const place = (span: Span | undefined): string =>
  span === undefined ? "" : `${span.file}:${span.line}:${span.column}: `;

function failedLines(theme: Theme, { example, mismatches }: ExampleResult, names: Names): string[] {
  const head = `${place(example.span)}${example.id}`;
  return [
    ...indented(theme, head, 2, { role: "error" }),
    ...mismatches.flatMap((each) => [
      ...indented(theme, mismatchWords(each, names), 4),
      ...(each.because === undefined ? [] : indented(theme, each.because, 6, { role: "muted" })),
    ]),
  ];
}

function coveredLines(theme: Theme, { kinds }: ExamplesReport): string[] {
  return Object.entries(KIND_NOUNS).flatMap(([kind, noun]) => {
    const { total, missing } = kinds[kind as keyof typeof KIND_NOUNS];
    const mark = missing.length === 0 ? theme.paint.good(glyph(theme, "check")) : " ";
    return total === 0 ? [] : [`  ${mark} ${noun.padEnd(16)}${total - missing.length} of ${total}`];
  });
}

function missingLines(theme: Theme, { kinds }: ExamplesReport): string[] {
  return Object.entries(KIND_NOUNS).flatMap(([kind, noun]) =>
    kinds[kind as keyof typeof KIND_NOUNS].missing.flatMap((target) => {
      const where = place(target.span);
      const words = `${noun.replace(/s$/, "")} ${targetName(target)}`;
      return indented(theme, `${where}${words}`, 2);
    }),
  );
}
