/** Which rows of a comparison matter to the requirements at hand, and whom they favour. */
import { advise } from "../../analysis/advise/advise.ts";
import { assumedAnswers, withDefaults } from "../../analysis/advise/answers.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { createDomain, stateOf } from "../../engine/evaluation/domain.ts";
import { holds, type Outcomes } from "../../engine/evaluation/three-valued-logic.ts";
import type { Comparison, Requirements } from "../../engine/model/rule-set.ts";
import type { Marks } from "../../report/comparison/index.ts";

/** The columns favoured, by the id of each row that matters. Throws InputError on answers that cannot hold together. */
export function marksFor(
  comparison: Comparison,
  compiled: Compiled,
  requirements: Requirements,
): Marks {
  const conditions = comparison.rows.flatMap(({ matters }) => matters.map(({ when }) => when));
  // The rows' own thresholds cut the numbers too.
  const domain = createDomain(compiled.ruleSet, conditions);
  // The defaults stand in for the answers that are missing.
  const assumed = assumedAnswers(compiled, withDefaults(compiled, requirements, false));
  const state = stateOf(domain, { ...assumed, ...requirements });
  const outcomes = outcomesOf(compiled, requirements);
  return new Map(
    comparison.rows.flatMap(({ id, matters }) => {
      const favoured = matters
        .filter(({ when }) => holds(domain, when, state, outcomes) === true)
        .map(({ favours }) => favours);
      return favoured.length === 0 ? [] : [[id, [...new Set(favoured)]]];
    }),
  );
}

function outcomesOf(compiled: Compiled, requirements: Requirements): Map<string, Outcomes> {
  const { decisions } = advise(compiled, requirements, { brief: true });
  return new Map(
    Object.entries(decisions).map(([id, { outcome, outcomes: several, possible }]) => [
      id,
      several === undefined
        ? { kind: "one", possible: outcome === undefined ? possible : [outcome] }
        : { kind: "several", sure: new Set(several), possible: new Set([...several, ...possible]) },
    ]),
  );
}
