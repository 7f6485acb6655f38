import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/engine/compile.ts";
import { stateOf } from "../../src/engine/domain.ts";
import { possibleRules } from "../../src/engine/evaluate.ts";
import { exactly } from "../../src/engine/reference.ts";
import { completeRequirements, partialRequirements, ruleSets } from "../support/random.ts";

/** Pairs of a rule set and requirements: RUNS rule sets, each with PAIRS requirements. `ADVISE_PAIRS=5000000` runs millions. */
const PAIRS = 100;
const RUNS = Math.ceil(Number(process.env["ADVISE_PAIRS"] ?? 100_000) / PAIRS);

describe("the diagram and the reference", () => {
  it("give the same rules for partial, unknown and complete requirements", () => {
    let pairs = 0;
    fc.assert(
      fc.property(
        ruleSets(true),
        fc.array(fc.oneof(partialRequirements, completeRequirements), {
          minLength: PAIRS,
          maxLength: PAIRS,
        }),
        (ruleSet, all) => {
          const compiled = compile(ruleSet);
          for (const requirements of all) {
            const state = stateOf(compiled.domain, requirements);
            expect(possibleRules(compiled, state)).toEqual(
              exactly(ruleSet, compiled.domain, state),
            );
            pairs++;
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect(pairs).toBeGreaterThanOrEqual(RUNS * PAIRS);
  });
});
