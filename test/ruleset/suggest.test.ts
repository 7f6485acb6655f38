import { expect, test } from "vitest";
import { distance, suggest } from "../../src/ruleset/document/suggest.ts";

test.each([
  ["", "", 0],
  ["same", "same", 0],
  ["", "abc", 3],
  ["kettel", "kettle", 1],
  ["strengh", "strength", 1],
  ["kitten", "sitting", 3],
  ["ca", "abc", 3],
])("from %j to %j it takes %i edits", (from, to, edits) => {
  expect(distance(from, to)).toBe(edits);
  expect(distance(to, from)).toBe(edits);
});

test.each([
  ["strenght", ["milk", "strength"], "strength"],
  ["knowledge-change", ["knowledge_change"], "knowledge_change"],
  ["MILK", ["milk"], "milk"],
  ["gear", ["year", "gear"], "gear"],
  ["a", ["b"], undefined],
  ["minutes", ["strength", "milk"], undefined],
  ["anything", [], undefined],
])("for %j out of %j it suggests %j", (word, candidates, expected) => {
  expect(suggest(word, candidates)).toBe(expected);
});

test("a word of a megabyte is like nothing", () => {
  expect(suggest("x".repeat(2 ** 20), ["milk", "strength"])).toBeUndefined();
});
