/** The content of a decision record, whatever its template. */
import type { Advice, DecisionAdvice } from "../../engine/model/advice.ts";
import { endingSentence } from "../advice/words/ending.ts";
import { code } from "../markup/markdown.ts";
import { list } from "../words/answers.ts";
import type { Names } from "../words/names.ts";
import { clause } from "./because-clause.ts";
import { consequencesOf } from "./consequences.ts";
import type { Confirmation, DecisionSource, RecordView } from "./content.ts";
import { optionViews } from "./pros-and-cons.ts";

export type { Confirmation, DecisionSource, FavouringRow } from "./content.ts";

/** The record of some decisions of an advice. */
export function recordView(
  sources: readonly DecisionSource[],
  advice: Advice,
  names: Names,
  { confirmation, title }: { readonly confirmation: Confirmation; readonly title?: string },
): RecordView {
  const several = sources.length > 1;
  const prefix = (decision: string) => (several ? `${names.decision(decision)}: ` : "");
  const facts = new Set(sources.flatMap((source) => factsOf(source, advice)));
  const { id, version } = advice.ruleSet;
  const ending = endingSentence(advice.ending?.filter(({ fact }) => facts.has(fact)));
  return {
    title: title ?? titleOf(sources, names),
    context: contextOf(sources, names),
    drivers: driversOf(sources, advice, names),
    options: sources.flatMap((source) =>
      optionViews(source, advice, names, prefix(source.decision)),
    ),
    chosen: sources.flatMap((source) => chosenOf(source, advice, names, prefix(source.decision))),
    consequences: consequencesOf(sources, advice, names),
    confirmation: confirmationWords(confirmation),
    more: [
      `Checked against the rule set ${id} ${version}${rulesOf(sources, advice)}.`,
      ...(ending === undefined ? [] : [ending]),
      ...advice.traps.map((trap) => `Trap ${trap.id} was considered: ${trap.belief} ${trap.why}`),
    ],
    sources: names.facts(facts),
  };
}

function confirmationWords({ check, first }: Confirmation): string {
  const compares = `${code(check)} compares this decision with the requirements and the rules, and fails as soon as they part.`;
  if (first === undefined) return compares;
  return `${code(first.recommend)} recommends it again. ${code(first.init)} writes it down; then ${compares}`;
}

const adviceOf = ({ decision }: DecisionSource, { decisions }: Advice): DecisionAdvice =>
  decisions[decision] as DecisionAdvice;

function titleOf(sources: readonly DecisionSource[], names: Names): string {
  const labels = ({ decision, decided }: DecisionSource) =>
    list(names.optionsOrNothing(decision, decided));
  const [first] = sources;
  if (first === undefined) return names.ruleSet.title;
  if (sources.length === 1) return `${names.decision(first.decision)}: ${labels(first)}`;
  return `${names.ruleSet.title}: ${labels(first)}`;
}

function contextOf(sources: readonly DecisionSource[], names: Names): string[] {
  const asked = sources.map(
    ({ decision }) => names.ruleSet.decisions.find(({ id }) => id === decision)?.ask ?? decision,
  );
  return [names.ruleSet.about, asked.join(" ")];
}

function driversOf(sources: readonly DecisionSource[], advice: Advice, names: Names): string[] {
  const reasons = sources.flatMap((source) => adviceOf(source, advice).reason);
  // What was answered weighs more than what is assumed.
  const sorted = reasons.toSorted((a, b) => Number(a.assumed) - Number(b.assumed));
  const words = sorted.map((reason) => {
    const said = names.reason(reason);
    if (!reason.assumed) return said;
    const why = names.input(reason.input)?.default?.because ?? "not answered";
    return `${said} (assumed: ${clause(why).replace(/\.$/, "")})`;
  });
  return [...new Set(words)];
}

function chosenOf(source: DecisionSource, advice: Advice, names: Names, prefix: string) {
  const { decision, decided, deviation } = source;
  const { outcome, because, rules } = adviceOf(source, advice);
  return decided.map((option) => {
    const recommended =
      option === outcome ? because : rules?.find((rule) => rule.outcome === option)?.because;
    const reason = recommended ?? deviation?.because ?? "the team decided so";
    return { title: `${prefix}${names.option(decision, option)}`, because: reason };
  });
}

function factsOf(source: DecisionSource, advice: Advice): string[] {
  const { decided, rows } = source;
  const { facts, rules = [] } = adviceOf(source, advice);
  return [
    ...facts,
    ...rules.filter(({ outcome }) => decided.includes(outcome)).flatMap((rule) => rule.facts),
    ...rows.flatMap(({ row }) => Object.values(row.cells).flatMap((cell) => cell.facts)),
  ];
}

function rulesOf(sources: readonly DecisionSource[], advice: Advice): string {
  const rules = sources.flatMap((source) => {
    const { rule, rules: several = [] } = adviceOf(source, advice);
    return rule === undefined ? several.map((each) => each.rule) : [rule];
  });
  const names = [...new Set(rules)];
  return names.length === 0 ? "" : `, rule${names.length > 1 ? "s" : ""} ${list(names)}`;
}
