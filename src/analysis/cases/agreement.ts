/** Runs the cases of a rule set: whether what the rules recommend is what a strong architect accepts. */
import type { Compiled } from "../../engine/evaluation/compile.ts";
import type { Case, Rule } from "../../engine/model/rule-set.ts";
import { decidingRules } from "../advise/deciding-rules.ts";

/** What came out for one decision of a case. */
export interface CaseOutcome {
  readonly decision: string;
  readonly accepted: readonly string[];
  /** Absent where no rule decides, or the answers cannot hold together. */
  readonly rule?: Rule;
  readonly agrees: boolean;
}

export interface CaseResult {
  readonly case: Case;
  readonly outcomes: readonly CaseOutcome[];
}

/** How many cases the rules agree with, by decision; a case counts once, and by its weight. */
export interface Agreement {
  readonly decision: string;
  readonly agreed: number;
  readonly of: number;
  /** Share of the weight that agrees, 0 to 1. */
  readonly weighed: number;
}

export function runCases(compiled: Compiled, cases: readonly Case[]): CaseResult[] {
  const decisions = compiled.ruleSet.decisions.filter(({ hit }) => hit !== "collect");
  return cases.map((each) => {
    const rules = decidingRules(compiled, each.answers, false) ?? [];
    const outcomes = decisions.flatMap(({ id }, index): CaseOutcome[] => {
      const accepted = each.accept[id];
      if (accepted === undefined) return [];
      const rule = rules[index];
      const agrees = rule !== undefined && accepted.includes(rule.choose);
      return [{ decision: id, accepted, agrees, ...(rule && { rule }) }];
    });
    return { case: each, outcomes };
  });
}

/** The agreement of each decision that a case speaks of, in the order in which they are met. */
export function agreements(results: readonly CaseResult[]): Agreement[] {
  const sums = new Map<string, { agreed: number; of: number; good: number; all: number }>();
  for (const { case: each, outcomes } of results) {
    for (const { decision, agrees } of outcomes) {
      const sum = sums.get(decision) ?? { agreed: 0, of: 0, good: 0, all: 0 };
      sums.set(decision, sum);
      sum.of += 1;
      sum.all += each.weight;
      if (!agrees) continue;
      sum.agreed += 1;
      sum.good += each.weight;
    }
  }
  return [...sums].map(([decision, { agreed, of, good, all }]) => ({
    decision,
    agreed,
    of,
    weighed: good / all,
  }));
}
