/** Which rows of a comparison matter to the requirements at hand, and whom they favour. */
import { advise } from "../analysis/advise.ts";
import { withDefaults } from "../analysis/answers.ts";
import type { Compiled } from "../engine/compile.ts";
import { holds, type Outcomes } from "../engine/condition.ts";
import { createDomain, stateOf } from "../engine/domain.ts";
import type { Answer, Comparison, Requirements } from "../engine/model.ts";
import type { Marks } from "../report/comparison/index.ts";

/** The columns favoured, by the id of each row that matters. Throws InputError on answers that cannot hold together. */
export function marksFor(
  comparison: Comparison,
  compiled: Compiled,
  requirements: Requirements,
): Marks {
  const conditions = comparison.rows.flatMap(({ matters }) => matters.map(({ when }) => when));
  // The rows' own thresholds cut the numbers too.
  const domain = createDomain(compiled.ruleSet, conditions);
  const state = stateOf(domain, assumed(compiled, requirements));
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

/** The answers with the defaults that stand in for those that are missing. */
function assumed(compiled: Compiled, requirements: Requirements): Requirements {
  const { defaulted } = withDefaults(compiled, requirements, false);
  const defaults = compiled.ruleSet.inputs.flatMap((input, group): [string, Answer][] =>
    input.default && defaulted.includes(group) ? [[input.id, input.default.value]] : [],
  );
  return { ...Object.fromEntries(defaults), ...requirements };
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
