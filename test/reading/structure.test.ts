import { describe, expect, it } from "vitest";
import { structureOf } from "../../src/reading/text/structure.ts";
import { tokenize } from "../../src/reading/text/tokens.ts";

/** The words of a text that it denies. */
function denied(text: string): string {
  const tokens = tokenize(text);
  const { denials } = structureOf(tokens, text);
  return tokens
    .filter((_, index) => (denials[index] ?? []).length > 0)
    .map((token) => token.text)
    .join(" ");
}

describe("what is denied", () => {
  it.each([
    ["no need to retrain", "need to retrain"],
    ["without managing servers, it scales", "managing servers"],
    ["it does not want to train, but it can query", "want to train"],
    ["tone rather than facts", "facts"],
    ["speed is no requirement", "speed is requirement"],
    ["replies at once are not called for", "replies at once are called for"],
    ["training is ruled out", "training is"],
    ["labels do not exist", "labels do exist"],
    ["not only facts", ""],
    ["no more than three", ""],
    ["Spanish is not: accuracy is poor", ""],
    ["without building, hosting or running servers", "building hosting or running servers"],
    ["It works. No. It fails", ""],
  ])("%s", (text, words) => {
    expect(denied(text)).toBe(words);
  });
});

describe("what is asked", () => {
  it.each([
    ["They sell shoes. Which option fits?", [1]],
    ["What fits? They sell shoes.", [0]],
    ["They sell shoes.", []],
  ])("%s", (text, sentences) => {
    expect([...structureOf(tokenize(text), text).asks]).toEqual(sentences);
  });
});
