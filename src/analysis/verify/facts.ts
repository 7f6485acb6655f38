/** Whether what is said is sourced, and whether the sources are kept up. */
import type { Finding } from "../../engine/model/finding.ts";
import type { RuleSet, Span } from "../../engine/model/rule-set.ts";
import { finding } from "./found.ts";

export interface FactChecks {
  /** ISO date of today. */
  readonly today: string;
  /** Days after which a fact must be checked again; without it, what the rule set says. */
  readonly staleAfter?: number;
}

const DAY = 86_400_000;

/** Checks that rules, traps and cells cite facts, and that every fact has a source and a date and is used. */
export function checkFacts(
  ruleSet: RuleSet,
  { today, staleAfter = ruleSet.staleAfter }: FactChecks,
): Finding[] {
  const used = new Set<string>();
  const citing = (code: string, args: Finding["args"], facts: readonly string[], span?: Span) => {
    for (const fact of facts) used.add(fact);
    if (facts.length > 0) return [];
    return [finding(code, "warning", args, { span })];
  };
  const uncited = [
    ...ruleSet.decisions.flatMap((decision) =>
      decision.rules.flatMap((rule) =>
        citing("rule-without-facts", { rule: rule.id }, rule.facts, rule.span),
      ),
    ),
    ...ruleSet.traps.flatMap((trap) =>
      citing("trap-without-facts", { trap: trap.id }, trap.facts, trap.span),
    ),
    ...ruleSet.comparisons.flatMap((comparison) =>
      comparison.rows.flatMap((row) =>
        Object.entries(row.cells).flatMap(([column, cell]) =>
          citing(
            "cell-without-facts",
            { comparison: comparison.id, row: row.id, column },
            cell.facts,
            cell.span ?? row.span,
          ),
        ),
      ),
    ),
  ];
  for (const each of [...ruleSet.blueprint, ...ruleSet.claims]) {
    for (const fact of each.facts) used.add(fact);
  }
  const own = ruleSet.facts.flatMap((fact) => {
    const say = (code: string, args: Finding["args"] = {}): Finding =>
      finding(code, "warning", { fact: fact.id, ...args }, fact);
    const age = Math.floor((Date.parse(today) - Date.parse(fact.checked)) / DAY);
    const stale = staleAfter !== undefined && age > staleAfter;
    return [
      ...(fact.source === "" ? [say("fact-without-source")] : []),
      ...(fact.checked === "" ? [say("fact-without-date")] : []),
      ...(used.has(fact.id) ? [] : [say("fact-unused")]),
      ...(stale ? [say("fact-stale", { checked: fact.checked, days: age })] : []),
    ];
  });
  return [...uncited, ...own];
}
