import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createEvaluator,
  type Evaluator,
  evaluateCompiled,
} from "../../src/engine/bulk/evaluator.ts";
import { compile } from "../../src/engine/evaluation/compile.ts";
import { createDomain, stateOf } from "../../src/engine/evaluation/domain.ts";
import { exactly, threeValued } from "../../src/engine/evaluation/reference.ts";
import type { Requirements, RuleSetCore } from "../../src/engine/model/rule-set.ts";
import { allRequirements, ruleSets } from "../support/random.ts";
import { fineRequirements, fineRuleSets } from "../support/random-fine.ts";

/** What an evaluator should return for the rules that the reference found. */
function expected(
  ruleSet: RuleSetCore,
  { decisions }: Evaluator,
  rules: ReadonlyMap<string, ReadonlySet<number>>,
): unknown[] {
  return decisions.map((id) => {
    const decision = ruleSet.decisions.find((each) => each.id === id);
    const [rule, ...others] = rules.get(id) ?? [];
    expect(others).toEqual([]);
    const found = decision?.rules[rule ?? -1];
    return found && { outcome: found.choose, rule: found.id, because: found.because };
  });
}

describe("complete requirements", () => {
  it("get the outcome and rule of the reference from tables and from diagrams", () => {
    let withTables = 0;
    let cannotOccur = 0;
    fc.assert(
      fc.property(ruleSets(true), (ruleSet) => {
        const compiled = compile(ruleSet);
        const tables = createEvaluator(ruleSet);
        if (tables) withTables++;
        const evaluators = [evaluateCompiled(compiled), ...(tables ? [tables] : [])];
        for (const requirements of allRequirements()) {
          const state = stateOf(compiled.domain, requirements);
          const rules = exactly(ruleSet, compiled.domain, state);
          if (!rules) cannotOccur++;
          for (const evaluator of evaluators) {
            const results = evaluator.evaluate(requirements);
            expect(results).toEqual(rules && expected(ruleSet, evaluator, rules));
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(withTables).toBeGreaterThan(10);
    expect(cannotOccur).toBeGreaterThan(100);
  });

  it("get them from hundreds of rules over finely cut numbers and long lists of values", () => {
    let decided = 0;
    let finelyCut = 0;
    fc.assert(
      fc.property(
        fineRuleSets,
        fc.array(fineRequirements, { minLength: 100, maxLength: 100 }),
        (ruleSet, many) => {
          const tables = createEvaluator(ruleSet);
          if (!tables) return;
          const domain = createDomain(ruleSet);
          if (domain.variables.some(({ size }) => size > 256)) finelyCut++;
          for (const requirements of many) {
            const { rules } = threeValued(ruleSet, domain, stateOf(domain, requirements));
            const wanted = expected(ruleSet, tables, rules);
            expect(tables.evaluate(requirements)).toEqual(wanted);
            decided += wanted.filter((each) => each !== undefined).length;
          }
        },
      ),
      { numRuns: 30 },
    );
    expect(finelyCut).toBeGreaterThan(3);
    expect(decided).toBeGreaterThan(2000);
  });
});

describe("requirements that bulk evaluation leaves to others", () => {
  const [ruleSet] = fc.sample(ruleSets(false), { numRuns: 1, seed: 3 }) as [RuleSetCore];
  const withDefault: RuleSetCore = {
    ...ruleSet,
    inputs: ruleSet.inputs.map((input) =>
      input.id === "urgent" ? { ...input, default: { value: true, because: "b" } } : input,
    ),
  };
  const complete = { color: "red", size: 5, extras: ["bell"], urgent: true, grade: "low" };
  const { urgent: _, ...withoutUrgent } = complete;
  const evaluators = [
    ["tables", createEvaluator(withDefault, { beside: ["id"] }) as Evaluator],
    ["diagrams", evaluateCompiled(compile(withDefault), { beside: ["id"] })],
  ] as const;

  describe.each(evaluators)("%s", (_, { evaluate }) => {
    it.each([
      ["an unknown value", { ...complete, color: "pink" }],
      ["a value of another type", { ...complete, color: true }],
      ["a word for a boolean", { ...complete, urgent: "true" }],
      ["a word for a number", { ...complete, size: "5" }],
      ["a negative number", { ...complete, size: -1 }],
      ["no number", { ...complete, size: Number.NaN }],
      ["a number without end", { ...complete, size: Number.POSITIVE_INFINITY }],
      ["a list for a number", { ...complete, size: [5] }],
      ["null", { ...complete, size: null }],
      ["a word for a list", { ...complete, extras: "bell" }],
      ["a list with an unknown value", { ...complete, extras: ["bell", "horn"] }],
      ["a value listed twice", { ...complete, extras: ["bell", "bell"] }],
      ["a list with a number", { ...complete, extras: [1] }],
      ["a missing answer without default", { ...complete, grade: undefined }],
      ["a key that is no input", { ...complete, wheels: 4 }],
    ])("%s", (_, requirements) => {
      expect(evaluate(requirements as unknown as Requirements)).toBeUndefined();
    });

    it.each([
      ["a default for a missing answer", withoutUrgent],
      ["another order of the keys", Object.fromEntries(Object.entries(complete).reverse())],
      ["a key that is allowed beside the answers", { id: "a", ...complete }],
    ])("but takes %s", (_, requirements) => {
      expect(evaluate(requirements as Requirements)).toEqual(evaluate(complete));
    });
  });
});
