import { describe, expect, it } from "vitest";
import { InputError } from "../../src/engine/model/finding.ts";
import { parseRuleSet } from "../../src/ruleset/files/parse.ts";
import { readRuleSetFiles } from "../../src/ruleset/files/read.ts";
import { parseScenarios } from "../../src/ruleset/signals/scenarios.ts";

const ruleSet = parseRuleSet(readRuleSetFiles("fixtures/rulesets/quiz"));

const good = `- id: one
  topic: method
  stem: Which?
  options:
    A: { outcome: espresso, text: One }
    B: { outcome: instant, text: Two }
  answer: A
  requirements: { strength: strong, gear: [machine] }
  trap: T1
`;

function errors(text: string): string[] {
  try {
    parseScenarios(text, "scenarios.yaml", ruleSet);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.findings.map(({ code, span }) => `${span?.line}:${span?.column} ${code}`);
  }
}

describe("scenarios", () => {
  it("are read", () => {
    expect(parseScenarios(good, "scenarios.yaml", ruleSet)).toEqual([
      {
        id: "one",
        topic: "method",
        stem: "Which?",
        options: [
          { letter: "A", text: "One", outcome: "espresso" },
          { letter: "B", text: "Two", outcome: "instant" },
        ],
        answer: "A",
        requirements: { strength: "strong", gear: ["machine"] },
        trap: "T1",
      },
    ]);
  });

  it.each([
    ["topic: method", "topic: methods", ["2:10 unknown-decision"]],
    ["outcome: espresso", "outcome: expresso", ["5:19 unknown-option"]],
    ["answer: A", "answer: C", ["7:11 unknown-value"]],
    ["answer: A", "answer: 7", ["7:11 unknown-value"]],
    ["strength: strong", "strenght: strong", ["8:19 unknown-input"]],
    ["trap: T1", "trap: T9", ["9:9 unknown-trap"]],
    ["stem: Which?", "stem: ' '", ["3:9 empty-text"]],
    ["stem: Which?", "stm: Which?", ["3:3 unknown-key"]],
    [/^[\s\S]*$/, "a: b", ["1:1 wrong-type"]],
    [/^[\s\S]*$/, good + good, ["10:7 duplicate-id"]],
  ])("%s as %j", (from, to, expected) => {
    expect(errors(good.replace(from, to))).toEqual(expected);
  });
});
