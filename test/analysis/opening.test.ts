/** The first question is found when the rule set is compiled; it must be the one that an interview would find. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { progress } from "../../src/analysis/interview/next-question.ts";
import { canEnd, opening } from "../../src/analysis/interview/opening.ts";
import { compiled, ruleSet } from "../reading/aws.ts";

it("begins with the question that tells most", () => {
  const begins = opening(compiled);
  expect(begins.progress).toEqual(progress(compiled, {}, new Set()));
  expect(ruleSet.inputs.map(({ id }) => id)).toContain(begins.progress.next?.input);
  expect(begins.canEnd).toBe(canEnd(compiled, {}));
});

it("stands in the built program as it is found here", () => {
  const built = readFileSync(`dist/rulesets/${ruleSet.id}/opening.json`, "utf8");
  expect(JSON.parse(built)).toEqual(JSON.parse(JSON.stringify(opening(compiled))));
});
