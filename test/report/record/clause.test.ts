import { expect, test } from "vitest";
import { clause } from "../../../src/report/record/because-clause.ts";

test.each([
  ["The model lacks your facts.", "the model lacks your facts."],
  ["You named none.", "you named none."],
  ["You've named none.", "you've named none."],
  ["A. Smith said so.", "A. Smith said so."],
  ["ACME recommends it.", "ACME recommends it."],
  ["Milan has none.", "Milan has none."],
  ["already small", "already small"],
  ["", ""],
])("%j goes on as %j", (sentence, expected) => {
  expect(clause(sentence)).toBe(expected);
});
