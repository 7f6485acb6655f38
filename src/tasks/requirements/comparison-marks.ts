/** Which rows of a comparison matter to the requirements at hand, and whom they favour. */
import { advise } from "../../analysis/advise/advise.ts";
import { assumedAnswers, withDefaults } from "../../analysis/advise/answers.ts";
import { outcomesOf } from "../../analysis/advise/made-decision.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { createDomain, stateOf } from "../../engine/evaluation/domain.ts";
import { holds } from "../../engine/evaluation/three-valued-logic.ts";
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
  const { decisions } = advise(compiled, requirements, { brief: true });
  const outcomes = new Map(Object.entries(decisions).map(([id, made]) => [id, outcomesOf(made)]));
  return new Map(
    comparison.rows.flatMap(({ id, matters }) => {
      const favoured = matters
        .filter(({ when }) => holds(domain, when, state, outcomes) === true)
        .map(({ favours }) => favours);
      return favoured.length === 0 ? [] : [[id, [...new Set(favoured)]]];
    }),
  );
}
