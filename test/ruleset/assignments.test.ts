import { describe, expect, test } from "vitest";
import { parseAnswer, parseAssignments } from "../../src/ruleset/requirements/assignments.ts";
import { coffee, coffeeInput, complaints, errorOf } from "./support.ts";

describe("an answer that a person typed", () => {
  test.each([
    ["strength", "strong", "strong"],
    ["strength", "  strong ", "strong"],
    ["strength", "unknown", undefined],
    ["strength", "", undefined],
    ["gear", "kettle,machine", ["kettle", "machine"]],
    ["gear", "[ kettle , machine ]", ["kettle", "machine"]],
    ["gear", "kettle", ["kettle"]],
    ["gear", "[]", []],
    ["gear", "none", []],
    ["gear", "", undefined],
    ["milk", "true", true],
    ["milk", "False", false],
    ["milk", "yes", true],
    ["milk", "n", false],
    ["milk", "unknown", undefined],
    ["minutes", "20", 20],
    ["minutes", "about 20k", 20_000],
    ["minutes", "90 seconds", 1.5],
    ["minutes", "100..2000", { from: 100, to: 2000 }],
    ["minutes", ">= 100", { from: 100 }],
    ["minutes", "at least 2 hours", { from: 120 }],
  ])("%s: %j is %j", (id, text, answer) => {
    expect(parseAnswer(coffeeInput(id), text)).toEqual(answer);
  });

  test.each([
    [
      "strength",
      "storng",
      '1:1 unknown-value {"key":"strength","value":"storng","expected":["mild","strong"],"suggestion":"strong"}',
    ],
    [
      "gear",
      "kettle, mashine",
      '1:9 unknown-value {"key":"gear","value":"mashine","expected":["grinder","kettle","machine"],"suggestion":"machine"}',
    ],
    [
      "gear",
      "kettle,",
      '1:8 unknown-value {"key":"gear","value":"","expected":["grinder","kettle","machine"]}',
    ],
    [
      "milk",
      "maybe",
      '1:1 wrong-type {"key":"milk","expected":"boolean","found":"text","value":"maybe"}',
    ],
    [
      "minutes",
      " soon",
      '1:2 wrong-type {"key":"minutes","expected":"number","found":"text","value":"soon"}',
    ],
    [
      "minutes",
      "5 ml",
      '1:1 wrong-unit {"key":"minutes","value":"5 ml","unit":"ml","expected":["minutes","seconds","hours"]}',
    ],
  ])("%s: %j is wrong", (id, text, complaint) => {
    expect(complaints(() => parseAnswer(coffeeInput(id), text))).toEqual([complaint]);
  });
});

describe("assignments", () => {
  const parse = (...assignments: string[]) =>
    parseAssignments(assignments, coffee, { strength: "mild", milk: true });

  test("add to the answers given and replace them", () => {
    expect(parse("strength=strong", "minutes = 2..5", "gear=kettle,machine")).toEqual({
      strength: "strong",
      milk: true,
      minutes: { from: 2, to: 5 },
      gear: ["kettle", "machine"],
    });
  });

  test("the last one wins, and `unknown` takes an answer away", () => {
    expect(parse("minutes=1", "minutes=2", "milk=unknown", "strength=")).toEqual({ minutes: 2 });
    expect(parseAssignments([], coffee)).toEqual({});
  });

  test("a comparison may hold a sign of equality", () => {
    expect(parse("minutes=>=5")).toMatchObject({ minutes: { from: 5 } });
  });

  test("name all errors, each in the line of its number", () => {
    const error = errorOf(() => parse("strenght=mild", "milk", "=x", "minutes=5 ml", "gear=a\nb"));
    expect(error.findings.map((finding) => finding.span?.file)).toEqual(Array(5).fill("--answer"));
    expect(
      complaints(() => parse("strenght=mild", "milk", "=x", "minutes=5 ml", "gear=a\nb")),
    ).toEqual([
      '1:1 unknown-input {"id":"strenght","suggestion":"strength"}',
      '2:1 bad-assignment {"argument":"milk"}',
      '3:1 bad-assignment {"argument":"=x"}',
      '4:9 wrong-unit {"key":"minutes","value":"5 ml","unit":"ml","expected":["minutes","seconds","hours"]}',
      '5:6 unknown-value {"key":"gear","value":"a b","expected":["grinder","kettle","machine"]}',
    ]);
    expect(error.sources.get("--answer")).toBe("strenght=mild\nmilk\n=x\nminutes=5 ml\ngear=a b");
  });
});
