/** Whether what is said is sourced, and whether the sources are kept up. */
import type { Finding } from "../../engine/model/finding.ts";
import type { Fact, RuleSet, Span } from "../../engine/model/rule-set.ts";
import { finding } from "./found.ts";

export interface FactChecks {
  /** ISO date of today. */
  readonly today: string;
  /** Days after which a fact must be checked again; without it, what the rule set says. */
  readonly staleAfter?: number;
}

const DAY = 86_400_000;

/**
 * Checks that rules, traps and cells cite facts, that nothing rests on a fact that does not hold today, and that every
 * fact has a source and a date and is used.
 */
export function checkFacts(
  ruleSet: RuleSet,
  { today, staleAfter = ruleSet.staleAfter }: FactChecks,
): Finding[] {
  const all = citations(ruleSet);
  const facts = new Map(ruleSet.facts.map((fact) => [fact.id, fact]));
  const used = new Set(all.flatMap((each) => each.facts));
  const uncited = all.flatMap(({ uncited: code, args, facts: cited, span }) =>
    code === undefined || cited.length > 0 ? [] : [finding(code, "warning", args, { span })],
  );
  const dated = all.flatMap(({ args, facts: cited, span }) =>
    cited.flatMap((id) => {
      const known = facts.get(id);
      const found = known && outOfTime(known, today);
      if (found === undefined) return [];
      return [finding(found.code, "warning", { ...args, fact: id, ...found.args }, { span })];
    }),
  );
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
  return [...uncited, ...dated, ...own];
}

/** Something that rests on facts. */
interface Citation {
  /** What names it in a sentence. */
  readonly args: Finding["args"];
  readonly facts: readonly string[];
  readonly span?: Span | undefined;
  /** The code for one that cites nothing, where it should. */
  readonly uncited?: string;
}

function citations({ decisions, traps, comparisons, blueprint, claims }: RuleSet): Citation[] {
  return [
    ...decisions.flatMap(({ rules }) =>
      rules.map(({ id, facts, span }) => ({
        args: { rule: id },
        facts,
        span,
        uncited: "rule-without-facts",
      })),
    ),
    ...traps.map(({ id, facts, span }) => ({
      args: { trap: id },
      facts,
      span,
      uncited: "trap-without-facts",
    })),
    ...comparisons.flatMap((comparison) =>
      comparison.rows.flatMap((row) =>
        Object.entries(row.cells).map(([column, { facts, span = row.span }]) => ({
          args: { comparison: comparison.id, row: row.id, column },
          facts,
          span,
          uncited: "cell-without-facts",
        })),
      ),
    ),
    ...blueprint.map(({ id, facts, span }) => ({ args: { step: id }, facts, span })),
    ...claims.map(({ id, facts, span }) => ({ args: { claim: id }, facts, span })),
  ];
}

/** Why a fact does not hold today. */
function outOfTime(
  { from, until }: Fact,
  today: string,
): Pick<Finding, "code" | "args"> | undefined {
  if (until !== undefined && until < today) return { code: "fact-ended", args: { until } };
  if (from !== undefined && from > today) return { code: "fact-not-begun", args: { from } };
  return undefined;
}
