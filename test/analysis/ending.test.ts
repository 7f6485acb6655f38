/** Facts with an end, behind an advice: told as seen from a day, and nothing changes with the day. */
import { expect, test } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { compile } from "../../src/engine/evaluation/compile.ts";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/files/index.ts";

const open = (kind: string) =>
  compile(parseRuleSet(readRuleSetFiles(`fixtures/rulesets/defects/${kind}`)));
const rule = open("rule-on-ended-fact");
const step = open("step-on-ended-fact");
const trap = open("trap-on-ended-fact");

const crowd = { weather: "sun", guests: 40 };
const few = { weather: "sun", guests: 3 };

// F1 holds until 2026-11-22, F2 until the day before.
test.each([
  ["long before", "2025-11-20", []],
  ["a year before the first", "2025-11-21", [["F2", false]]],
  [
    "on the last day of the first",
    "2026-11-21",
    [
      ["F2", false],
      ["F1", false],
    ],
  ],
  [
    "a day later",
    "2026-11-22",
    [
      ["F2", true],
      ["F1", false],
    ],
  ],
  [
    "when both have ended",
    "2028-02-29",
    [
      ["F2", true],
      ["F1", true],
    ],
  ],
])("%s", (_, today, expected) => {
  const { ending = [] } = advise(rule, crowd, { today });
  expect(ending.map(({ fact, ended }) => [fact, ended])).toEqual(expected);
});

test.each([
  ["the rule that decides", rule, crowd, ["F2", "F1"]],
  ["another rule", rule, few, ["F1"]],
  ["a step that shows", step, few, ["F2", "F1"]],
  ["a step that does not", step, crowd, ["F1"]],
  ["a trap, which decides nothing", trap, { weather: "rain", guests: 3 }, ["F1"]],
])("it is told of %s", (_, compiled, requirements, facts) => {
  const { ending = [] } = advise(compiled, requirements, { today: "2026-11-22" });
  expect(ending.map(({ fact }) => fact)).toEqual(facts);
});

test("the rest of an advice is the same on every day", () => {
  const { ending, ...later } = advise(rule, crowd, { today: "2028-02-29" });
  expect(ending).toHaveLength(2);
  expect(later).toEqual(advise(rule, crowd));
});
