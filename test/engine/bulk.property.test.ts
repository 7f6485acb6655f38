import fc from "fast-check";
import { expect, it } from "vitest";
import { createEvaluator, evaluateCompiled } from "../../src/engine/bulk.ts";
import { compile } from "../../src/engine/compile.ts";
import { points } from "../support/brute.ts";
import { ruleSets } from "../support/random.ts";

it("tables and diagrams give the outcome and rule of the reference for complete requirements", () => {
  let withTables = 0;
  fc.assert(
    fc.property(ruleSets(false), (ruleSet) => {
      const compiled = compile(ruleSet);
      const tables = createEvaluator(ruleSet);
      if (tables) withTables++;
      const evaluations = [evaluateCompiled(compiled), ...(tables ? [tables] : [])];
      for (const point of points(compiled)) {
        for (const evaluate of evaluations) {
          const results = evaluate.evaluate(point.requirements);
          for (const decision of ruleSet.decisions) {
            if (decision.hit === "collect") continue;
            const rule = decision.rules[point.rules[decision.id]?.[0] ?? -1];
            expect(results?.[evaluate.decisions.indexOf(decision.id)]).toEqual(
              rule && { outcome: rule.choose, rule: rule.id },
            );
          }
        }
      }
    }),
    { numRuns: 100 },
  );
  expect(withTables).toBeGreaterThan(20);
});
