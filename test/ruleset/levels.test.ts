/** Words for numbers that are known in kind only. */
import { expect, test } from "vitest";
import { InputError } from "../../src/engine/model/finding.ts";
import { parseRuleSet } from "../../src/ruleset/files/index.ts";
import { requirementsSchema } from "../../src/ruleset/json-schema/index.ts";
import { parseAssignments } from "../../src/ruleset/requirements/assignments.ts";
import { parseRequirements } from "../../src/ruleset/requirements/parse.ts";

const text = (levels: string) => `
ruleset: { id: bread, version: 1.0.0, title: Bread, about: What to bake. }
inputs:
  flour:
    ask: How much flour is there?
    type: number
    unit: g
    units: { kg: 1000 }
    levels: ${levels}
decisions:
  - id: bread
    label: Bread
    ask: Which?
    hit: first
    options: { loaf: { label: Loaf }, roll: { label: Roll } }
    rules:
      - { id: enough, when: { flour: ">= 500" }, choose: loaf, because: It fills a tin. }
      - { id: small, choose: roll, because: It is little. }
`;
const open = (levels: string) => parseRuleSet(new Map([["bread.yaml", text(levels)]]));
const ruleSet = open("{ none: 0, little: < 500, plenty: at least 1 kg }");

test.each([
  ["none", 0],
  ["little", { to: 500, toOpen: true }],
  ["plenty", { from: 1000 }],
  ["700", 700],
])("%s stands for its range, in a file and on the command line", (word, answer) => {
  expect(parseRequirements(`flour: ${word}\n`, "needs.yaml", ruleSet)).toEqual({ flour: answer });
  expect(parseAssignments([`flour=${word}`], ruleSet)).toEqual({ flour: answer });
});

const findingsOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.findings;
    throw error;
  }
  return [];
};

test("a level misspelt is met with the one that was meant, at its place", () => {
  expect(
    findingsOf(() => parseRequirements("flour: litle\n", "needs.yaml", ruleSet)),
  ).toMatchObject([
    {
      code: "unknown-value",
      args: {
        value: "litle",
        suggestion: "little",
        expected: ["a number", "none", "little", "plenty"],
      },
      span: { file: "needs.yaml", line: 1, column: 8 },
    },
  ]);
});

test.each([
  ["{ little: much }", "wrong-type"],
  ["{ Little: 5 }", "bad-id"],
  ["{ little: 500..100 }", "empty-range"],
  ["{ little: 5 tons }", "wrong-unit"],
])("%s is no set of levels: %s", (levels, code) => {
  expect(findingsOf(() => open(levels)).map((each) => each.code)).toEqual([code]);
});

test("the schema offers them and says what they stand for", () => {
  const schema = JSON.stringify(requirementsSchema(ruleSet));
  expect(schema).toContain('"enum":["none","little","plenty","unknown",null]');
  expect(schema).toContain("none (0), little (< 500), plenty (>= 1000)");
});
