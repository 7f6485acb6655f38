import { expect, test } from "vitest";
import { changedLines } from "../../../src/cli/output/changed-lines.ts";

test.each([
  ["a\nb\n", "a\nb\n", ""],
  ["a\nb\nc\n", "a\nx\nc\n", "- b\n+ x\n"],
  ["a\nb\nc\nd\ne\n", "a\nx\nc\ne\n", "- b\n+ x\n- d\n"],
  ["a\n", "a\nb\n", "+ b\n"],
  ["a\nb\n", "b\n", "- a\n"],
  ["a\r\nb\r\n", "a\r\nc\r\n", "- b\n+ c\n"],
  ["", "a", "+ a\n"],
])("%j to %j", (before, after, expected) => {
  expect(changedLines(before, after)).toBe(expected);
});

test("very long texts are shown as a whole", () => {
  const many = (word: string) =>
    Array.from({ length: 2100 }, (_, index) => `${word}${index}`).join("\n");
  const shown = changedLines(many("a"), many("b")).split("\n");
  expect([shown[0], shown[2100]]).toEqual(["- a0", "+ b0"]);
});
