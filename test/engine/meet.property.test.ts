/** The search for a common place, against the diagrams that say the same. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { implies, intersects } from "../../src/engine/diagram/intersection.ts";
import { isNever } from "../../src/engine/diagram/truth-functions.ts";
import { Compilation } from "../../src/engine/evaluation/compile.ts";
import { conditionsOf } from "../../src/engine/evaluation/condition-parts.ts";
import { ruleSets } from "../support/random.ts";

it("finds where two conditions hold together, and where one holds alone", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(ruleSets(true), (ruleSet) => {
      const compilation = new Compilation(ruleSet);
      compilation.run();
      const { store, truths } = compilation;
      const all = conditionsOf(ruleSet)
        .slice(0, 8)
        .map((each) => truths.compile(each));
      for (const a of all) {
        for (const b of all) {
          const together = !isNever(truths.and(a, b));
          const alone = !isNever(truths.and(a, truths.not(b)));
          expect([intersects(store, a, b), !implies(store, a, b)]).toEqual([together, alone]);
          seen.add(`${together} ${alone}`);
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(seen.size).toBe(4);
});
