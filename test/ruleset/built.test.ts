import { expect, test } from "vitest";
import { readCore, writeCore } from "../../src/ruleset/built.ts";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/index.ts";

const whole = parseRuleSet(readRuleSetFiles("rules/aws-genai"));
const plain = JSON.parse(
  JSON.stringify(whole, (key, value) => (key === "span" ? undefined : value)),
);
test("what was written is read, part by part", () => {
  const core = readCore(writeCore(whole));
  expect(JSON.parse(JSON.stringify(core))).toEqual(plain);
  core.decisions.forEach(({ rules }, decision) => {
    rules.forEach(({ id, when, choose, because, facts }, index) => {
      expect({ id, when, choose, because, facts }).toEqual(plain.decisions[decision].rules[index]);
    });
  });
  core.traps.forEach(({ id, belief, why, instead, tells, tempts, when, facts }, index) => {
    const trap = { id, belief, why, instead, tells, tempts, when, facts };
    expect(trap).toEqual(plain.traps[index]);
  });
  core.blueprint.forEach(({ id, step, detail, when, facts }, index) => {
    expect({ id, step, detail, when, facts }).toEqual(plain.blueprint[index]);
  });
});

test("a letter is a byte", () => {
  expect(writeCore(whole)).toMatch(/^[\0-\x7f]*$/);
});

test("a part that nobody asks for is not parsed", () => {
  const [first = "", rest = ""] = writeCore(whole).split("\n");
  const core = readCore(`${first}\n${rest.replaceAll("{", "no JSON")}`);
  const rule = core.decisions[0]?.rules[0];
  expect(rule?.id).toBe(plain.decisions[0].rules[0].id);
  expect(() => rule?.because).toThrow(SyntaxError);
});
