import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readText } from "../../src/reading/requirements/read.ts";
import { reader } from "./aws.ts";

interface Sentence {
  readonly text: string;
  readonly gives: Readonly<Record<string, unknown>>;
}

const kinds = parse(readFileSync("fixtures/stems/sentences.yaml", "utf8")) as Record<
  string,
  Sentence[]
>;

describe.each(Object.entries(kinds))("sentences: %s", (_, sentences) => {
  it.each(sentences.map(({ text, gives }) => [text, gives] as const))("%s", (text, gives) => {
    expect(readText(reader, text).requirements).toEqual(gives);
  });
});

it("has at least a hundred of them", () => {
  expect(Object.values(kinds).flat().length).toBeGreaterThanOrEqual(100);
});
