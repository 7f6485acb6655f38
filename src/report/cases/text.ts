import type { Agreement, CaseResult } from "../../analysis/cases/agreement.ts";
import type { Renderer } from "../renderer.ts";
import { heading, indented, section } from "../text/layout.ts";
import type { Theme } from "../text/theme.ts";
import { list } from "../words/answers.ts";
import { Names } from "../words/names.ts";
import { countWords } from "../words/numbers.ts";
import type { CasesReport } from "./report.ts";

/** How far the rules agree with the cases, by decision, then every miss; and what acts how widely. */
export const casesText: Renderer<CasesReport> = (report, ruleSet, { theme }) => {
  const names = new Names(ruleSet);
  const { results, agreements, influences } = report;
  const lines = [
    ...heading(theme, `${report.subject}: ${countWords(results.length, "case")}`),
    ...section(theme, "Agreement", agreementRows(agreements)),
    ...section(
      theme,
      "Disagreements",
      results.flatMap((result) => missLines(theme, result, names)),
    ),
    ...(influences === undefined
      ? []
      : section(theme, "Influence of answers left open", [
          ...influences.map(({ input, decision, cases, instance }) => {
            const { case: id, answer, from, to } = instance;
            const moves = `${id}: ${JSON.stringify(answer)} moves ${from} to ${to}`;
            return `  ${input.padEnd(24)}${decision.padEnd(18)}${String(cases).padStart(4)}  ${moves}`;
          }),
        ])),
  ];
  return `${lines.join("\n")}\n`;
};

/** A row for each decision: in how many cases the rules choose what the case accepts. */
export const agreementRows = (agreements: readonly Agreement[]): string[] =>
  agreements.map(({ decision, agreed, of, weighed }) => {
    const share = `${((100 * agreed) / of).toFixed(1)} %`;
    const byWeight = `${(100 * weighed).toFixed(1)} % by weight`;
    return `  ${decision.padEnd(18)}${String(agreed).padStart(4)} of ${of}  ${share.padStart(7)}  ${byWeight}`;
  });

function missLines(theme: Theme, { case: each, outcomes }: CaseResult, names: Names): string[] {
  const misses = outcomes.filter(({ agrees }) => !agrees);
  if (misses.length === 0) return [];
  return [
    ...indented(theme, each.id, 2, { role: "error" }),
    ...misses.flatMap(({ decision, accepted, rule }) => {
      const got = rule === undefined ? "nothing" : `${rule.choose} by rule ${rule.id}`;
      return indented(
        theme,
        `${names.decision(decision)}: accepts ${list(accepted)}, got ${got}`,
        4,
      );
    }),
  ];
}
