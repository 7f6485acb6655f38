/** Every scenario of the built-in rule set, put to its rules. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { parseScenarios } from "../../src/ruleset/signals/scenarios.ts";
import { compiled, reader, ruleSet } from "../reading/aws.ts";

const text = readFileSync("rules/aws-genai/scenarios.yaml", "utf8");
const scenarios = parseScenarios(text, "scenarios.yaml", ruleSet);

it("there are at least 60, on every decision with one outcome", () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(60);
  const single = ruleSet.decisions.filter(({ hit }) => hit !== "collect").map(({ id }) => id);
  expect(new Set(scenarios.map(({ topic }) => topic))).toEqual(new Set(single));
});

it("no stem stands twice", () => {
  expect(new Set(scenarios.map(({ stem }) => stem)).size).toBe(scenarios.length);
});

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))("%s", (_, each) => {
  const requirements = { ...reader.readsAs, ...each.requirements };
  const advice = advise(compiled, requirements, { brief: true });

  it("has exactly one right option, the one of its key", () => {
    const outcome = advice.decisions[each.topic]?.outcome;
    const right = each.options.filter((option) => option.outcome === outcome);
    expect(right.map(({ letter }) => letter)).toEqual([each.answer]);
  });
});

const withTrap = scenarios.filter(({ trap }) => trap !== undefined);

it("most set a trap", () => {
  expect(withTrap.length * 2).toBeGreaterThan(scenarios.length);
});

it.each(withTrap.map((scenario) => [scenario.id, scenario] as const))(
  "%s: its trap shows, and tempts to a wrong option",
  (_, each) => {
    const requirements = { ...reader.readsAs, ...each.requirements };
    const { traps } = advise(compiled, requirements, { brief: true });
    expect(traps.map(({ id }) => id)).toContain(each.trap);
    const tempts = ruleSet.traps.find(({ id }) => id === each.trap)?.tempts[each.topic] ?? [];
    const wrong = each.options.filter(({ letter }) => letter !== each.answer);
    expect(wrong.some(({ outcome }) => tempts.includes(outcome))).toBe(true);
  },
);
