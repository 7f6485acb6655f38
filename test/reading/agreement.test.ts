import { describe, expect, it } from "vitest";
import { createEvaluator, evaluate } from "../eval/evaluate.ts";
import { readStems } from "../eval/stems.ts";
import { ruleSet, signals } from "./aws.ts";

const evaluator = createEvaluator(ruleSet, signals);

// What was reached once is held; `npm run eval:read` tells how far it says anything of other stems.
describe.each([
  ["fixtures/practice/stems.yaml", 0.95],
  ["fixtures/stems/own.yaml", 0.9],
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
