import { compile } from "../../src/engine/evaluation/compile.ts";
import type { Advice } from "../../src/engine/model/advice.ts";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/files/index.ts";

/** The built-in rule set, as its sources are now. */
export const ruleSet = parseRuleSet(readRuleSetFiles("rules/aws-genai"));

export const compiled = compile(ruleSet);

/** The outcome of a decision as a list: of `collect` decisions several, undecided none. */
export function outcomesOf(advice: Advice, decision: string): readonly string[] {
  const { outcomes, outcome } = advice.decisions[decision]!;
  return outcomes ?? (outcome === undefined ? [] : [outcome]);
}

export const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

/** The wanted ones that are there, in the order in which they are there. */
export const among = (found: readonly string[], wanted: readonly string[]): string[] =>
  found.filter((id) => wanted.includes(id));
