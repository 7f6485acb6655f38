import { describe, expect, it } from "vitest";
import { createEvaluator, evaluate } from "../eval/evaluate.ts";
import { readStems } from "../eval/stems.ts";
import { ruleSet, signals } from "./aws.ts";

const evaluator = createEvaluator(ruleSet, signals);

// What was reached once is held; `npm run eval:read` tells how far it says anything of other stems.
describe.each([
  ["fixtures/practice/stems.yaml", 0.97],
  ["fixtures/stems/own.yaml", 0.95],
  ["fixtures/stems/blind.yaml", 0.95],
])("agreement with the keys of %s", (file, least) => {
  const results = readStems(file).flatMap((stem) => evaluate(evaluator, stem));

  it("from the stem alone", () => {
    const right = results.filter(({ aloneRight }) => aloneRight).length;
    expect(right / results.length).toBeGreaterThanOrEqual(least);
  });

  it("with the options", () => {
    const right = results.filter(({ withOptionsRight }) => withOptionsRight).length;
    expect(right / results.length).toBeGreaterThanOrEqual(least);
  });
});

it("learns from these stems under the names of their sets, so that a measurement can leave a set out", () => {
  const files = [
    "fixtures/practice/stems.yaml",
    "fixtures/stems/own.yaml",
    "fixtures/stems/blind.yaml",
  ];
  const stems = files.flatMap(readStems).map(({ stem, set, expected }) => ({
    text: stem.replace(/\s+/g, " ").trim(),
    outcomes: expected,
    from: [set],
  }));
  expect(signals.texts.filter(({ from }) => !from.includes("short"))).toEqual(stems);
});
