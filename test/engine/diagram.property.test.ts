import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TRUE } from "../../src/engine/diagram/diagram-store.ts";
import { canReach, reachable } from "../../src/engine/diagram/queries.ts";
import {
  type Compiled,
  type CompiledDecision,
  compile,
} from "../../src/engine/evaluation/compile.ts";
import { type State, stateOf } from "../../src/engine/evaluation/domain.ts";
import { canOccur } from "../../src/engine/evaluation/possible-results.ts";
import { exactly, type PossibleRules } from "../../src/engine/evaluation/reference.ts";
import { isCollecting, type RuleSetCore } from "../../src/engine/model/rule-set.ts";
import { completeRequirements, partialRequirements, ruleSets } from "../support/random.ts";

/**
 * What some completion of the state reaches, by decision id: positions of rules, -1 for none; for a `collect` decision
 * positions of the options that can hold. Undefined if no completion can occur.
 */
function possibleResults(
  compiled: Compiled,
  state: State,
): ReadonlyMap<string, ReadonlySet<number>> | undefined {
  if (!canOccur(compiled, state)) return undefined;
  return new Map(
    compiled.decisions.map((each) => [each.decision.id, resultsOf(compiled, each, state)]),
  );
}

function resultsOf(compiled: Compiled, each: CompiledDecision, state: State): ReadonlySet<number> {
  if (isCollecting(each.decision)) {
    const held = each.options.flatMap((option, index) =>
      canReach(compiled.store, option, state, TRUE) ? [index] : [],
    );
    return new Set(held);
  }
  const terminals = reachable(compiled.store, each.rules, state);
  return new Set([...terminals].map((terminal) => terminal - 1));
}

/** Pairs of a rule set and requirements: RUNS rule sets, each with PAIRS requirements. `ADVISE_PAIRS=5000000` runs millions. */
const PAIRS = 100;
const RUNS = Math.ceil(Number(process.env["ADVISE_PAIRS"] ?? 100_000) / PAIRS);

/** The reference's result with the rules of `collect` decisions turned into the options they choose. */
function inOptions(ruleSet: RuleSetCore, result: PossibleRules | undefined) {
  if (!result) return undefined;
  return new Map(
    ruleSet.decisions.map((decision) => {
      const rules = [...(result.get(decision.id) ?? [])];
      const option = (rule: number) =>
        decision.options.findIndex((each) => each.id === decision.rules[rule]?.choose);
      return [decision.id, new Set(decision.hit === "collect" ? rules.map(option) : rules)];
    }),
  );
}

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
            expect(possibleResults(compiled, state)).toEqual(
              inOptions(ruleSet, exactly(ruleSet, compiled.domain, state)),
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
