/** What follows from decisions: what comes with them, and when they would be taken otherwise. */
import type { Advice, DecisionAdvice } from "../../engine/model/advice.ts";
import { currentAnswers } from "../advice/words/explanation.ts";
import { list } from "../words/answers.ts";
import type { Names } from "../words/names.ts";
import type { DecisionSource, Points } from "./content.ts";

/** Flips that are named for one decision. */
const NAMED = 2;

/**
 * Good: what comes with the decisions. Neutral: the changes of answers that would lead elsewhere. Bad: warnings, and what
 * was decided against the rules.
 */
export function consequencesOf(
  sources: readonly DecisionSource[],
  advice: Advice,
  names: Names,
): Points {
  const own = new Set(sources.map(({ decision }) => decision));
  const collected = Object.entries(advice.decisions).flatMap(([id, { rules = [] }]) =>
    own.has(id) ? [] : rules.map((rule) => ({ ...rule, label: names.option(id, rule.outcome) })),
  );
  const words = ({ label, because }: (typeof collected)[number]) => `${label}: ${because}`;
  return {
    good: collected.filter(({ warning }) => !warning).map(words),
    neutral: sources.flatMap((source) => flipsOf(source, advice, names)),
    bad: [
      ...sources.flatMap((source) => deviationOf(source, advice, names)),
      ...collected.filter(({ warning }) => warning).map(words),
    ],
  };
}

function flipsOf({ decision, decided }: DecisionSource, advice: Advice, names: Names): string[] {
  const { flips, outcome: recommended } = advice.decisions[decision] as DecisionAdvice;
  // What was decided against the rules does not hang on their answers.
  if (recommended !== undefined && !decided.includes(recommended)) return [];
  return flips.slice(0, NAMED).map(({ change, outcome }) => {
    const changes = names.changes(change, currentAnswers(advice));
    return `it would be ${names.option(decision, outcome)} if ${list(changes)}`;
  });
}

function deviationOf(
  { decision, decided }: DecisionSource,
  advice: Advice,
  names: Names,
): string[] {
  const { outcome, because } = advice.decisions[decision] as DecisionAdvice;
  if (outcome === undefined || decided.includes(outcome)) return [];
  return [`the rules recommend ${names.option(decision, outcome)}: ${because ?? ""}`];
}
