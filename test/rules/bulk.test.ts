/** The built-in rule set in bulk: tables and diagrams answer its examples alike, and as an advice does. */
import { expect, test } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { createEvaluator, evaluateCompiled } from "../../src/engine/bulk/evaluator.ts";
import { compiled, ruleSet } from "./support.ts";

test("every example gets the outcome and the rule of its advice", () => {
  const tables = createEvaluator(ruleSet);
  const diagrams = evaluateCompiled(compiled);
  let answered = 0;
  for (const { requirements } of ruleSet.examples) {
    const results = tables?.evaluate(requirements);
    expect(results).toEqual(diagrams.evaluate(requirements));
    if (results === undefined) continue;
    answered++;
    const { decisions } = advise(compiled, requirements, { brief: true });
    const made = diagrams.decisions.map((id) => {
      const { outcome, rule, because } = decisions[id] ?? {};
      return { outcome, rule, because };
    });
    expect(results).toEqual(made);
  }
  expect(answered).toBeGreaterThan(ruleSet.examples.length / 2);
});
