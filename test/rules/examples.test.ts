/** The built-in rule set's examples: each gives what it expects, and together they reach everything. */
import { describe, expect, test } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { among, compiled, ids, outcomesOf, ruleSet } from "./support.ts";

const advised = ruleSet.examples.map((example) => ({
  example,
  advice: advise(compiled, example.requirements, { brief: true }),
}));

describe("an example gives what it expects", () => {
  test.each(advised.map((each) => [each.example.id, each] as const))("%s", (_, each) => {
    const { example, advice } = each;
    const missing = Object.entries(example.expect).flatMap(([decision, expected]) => {
      const found = outcomesOf(advice, decision);
      return [expected].flat().filter((option) => !found.includes(option));
    });
    expect(missing).toEqual([]);
    expect(ids(advice.traps)).toEqual(expect.arrayContaining([...example.traps]));
    expect(among(ids(advice.blueprint), example.blueprint)).toEqual(example.blueprint);
  });
});

describe("examples reach", () => {
  const reached = (of: (each: (typeof advised)[number]) => readonly string[]) =>
    new Set(advised.flatMap(of));

  test.each(ids(ruleSet.decisions))("every rule of %s", (id) => {
    const decision = ruleSet.decisions.find((each) => each.id === id)!;
    const deciding = reached(({ advice }) => {
      const { rule, rules } = advice.decisions[id]!;
      return rules?.map((each) => each.rule) ?? (rule === undefined ? [] : [rule]);
    });
    expect(ids(decision.rules).filter((rule) => !deciding.has(rule))).toEqual([]);
  });

  test.each(ids(ruleSet.decisions))("every option of %s", (id) => {
    const decision = ruleSet.decisions.find((each) => each.id === id)!;
    const chosen = reached(({ advice }) => outcomesOf(advice, id));
    expect(ids(decision.options).filter((option) => !chosen.has(option))).toEqual([]);
  });

  test("every trap", () => {
    const shown = reached(({ advice }) => ids(advice.traps));
    expect(ids(ruleSet.traps).filter((trap) => !shown.has(trap))).toEqual([]);
  });

  test("every step of the blueprint", () => {
    const shown = reached(({ advice }) => ids(advice.blueprint));
    expect(ids(ruleSet.blueprint).filter((step) => !shown.has(step))).toEqual([]);
  });
});

test("there are at least 80 examples, each with a title of its own", () => {
  expect(ruleSet.examples.length).toBeGreaterThanOrEqual(80);
  const titles = ruleSet.examples.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

test("what belongs to a custom model: style, training and registry come in the seed's order", () => {
  const { advice } = advised.find(({ example }) => example.id === "domain-model-full-pipeline")!;
  const canonical = ["tune-on-sagemaker", "register-model", "import-into-bedrock"];
  const steps = [...canonical, "build-on-bedrock"];
  expect(among(ids(advice.blueprint), steps)).toEqual(steps);
});
