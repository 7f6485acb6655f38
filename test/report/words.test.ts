import { describe, expect, it } from "vitest";
import type { Answer, Input } from "../../src/engine/model/rule-set.ts";
import {
  answerShort,
  answerText,
  answerWords,
  changeWords,
  howToAnswer,
  inputName,
  list,
  reasonWords,
  shortList,
} from "../../src/report/words/answers.ts";
import { coffee } from "./coffee.ts";

const input = (id: string): Input => coffee.inputs.find((candidate) => candidate.id === id)!;

const number = (id: string, unit?: string): Input => ({
  id,
  group: "",
  ask: "",
  why: "",
  type: "number",
  values: [],
  ...(unit !== undefined && { unit }),
});

describe("names", () => {
  it.each([
    [number("weight_kg", "kg"), 16, "weight: 16 kg"],
    [number("labelled_pairs", "pairs"), 500, "labelled pairs: 500"],
    [number("cups_per_day", "cups"), 20_000, "cups per day: 20k"],
    [number("ratio"), 0.5, "ratio: 0.5"],
    [number("kg", "kg"), 2, "kg: 2 kg"],
    [number("size", "litres"), 2, "size: 2 litres"],
  ])("a unit is said once: %#", (given, answer, expected) => {
    expect(answerWords(given, answer)).toBe(expected);
  });

  it("is the id in words", () => {
    expect(inputName(input("milk_drinks"))).toBe("milk drinks");
  });
});

describe("answers", () => {
  const cases: readonly (readonly [string, Answer, string, string])[] = [
    ["grinder", "burr", "A burr grinder", "grinder: burr"],
    ["grinder", "unheard-of", "unheard-of", "grinder: unheard of"],
    ["milk_drinks", true, "yes", "milk drinks: yes"],
    ["milk_drinks", false, "no", "milk drinks: no"],
    ["guest_count", 12, "12", "guest count: 12"],
    ["guest_count", { from: 3 }, "3 or more", "guest count: 3 or more"],
    ["taste", [], "Nothing; it is good enough", "taste: none"],
    ["taste", ["strength"], "Strength", "taste includes strength"],
    ["taste", ["strength", "crema"], "Strength; Crema", "taste includes strength and crema"],
  ];

  it.each(cases)("%s %j: in full", (id, answer, full) => {
    expect(answerText(input(id), answer)).toBe(full);
  });

  it.each(cases)("%s %j: in short", (id, answer, _, short) => {
    expect(answerShort(input(id), answer)).toBe(short);
  });
});

describe("reasonWords", () => {
  it.each([
    [["body", "strength"], ["body"], undefined, "taste includes body"],
    [["body", "strength"], ["body"], ["crema"], "taste includes body, not crema"],
    [["body"], undefined, ["crema", "clarity"], "taste without crema or clarity"],
    [["body"], ["body"], ["crema", "clarity", "strength"], "taste: only body"],
    [[], undefined, ["crema", "clarity", "strength", "body"], "taste: none"],
    [["body"], undefined, undefined, "taste includes body"],
  ])("%j including %j excluding %j", (answer, includes, excludes, expected) => {
    const reason = {
      input: "taste",
      answer,
      assumed: false,
      ...(includes && { includes }),
      ...(excludes && { excludes }),
    };
    expect(reasonWords(input("taste"), reason)).toBe(expected);
  });
});

describe("changeWords", () => {
  const cases: readonly (readonly [string, Answer | undefined, Answer, string])[] = [
    ["taste", ["body"], ["body", "crema"], "taste also includes crema"],
    ["taste", ["body"], ["crema"], "taste includes crema, no longer body"],
    ["taste", [], ["crema"], "taste includes crema"],
    ["taste", ["body", "crema"], ["body"], "taste no longer crema"],
    ["taste", ["body"], [], "taste: none"],
    ["taste", undefined, ["crema"], "taste includes crema"],
    ["grinder", "burr", "blade", "grinder: blade"],
    ["milk_drinks", false, true, "milk drinks: yes"],
  ];
  it.each(cases)("%s from %j to %j", (id, from, to, expected) => {
    expect(changeWords(input(id), from, to)).toBe(expected);
  });
});

describe("howToAnswer", () => {
  it.each([
    ["grinder", "--answer grinder=VALUE", ["none", "blade", "burr"], false],
    ["taste", "--answer taste=VALUE", ["body", "clarity", "strength", "crema"], true],
    ["milk_drinks", "--answer milk_drinks=VALUE", ["true", "false"], false],
    ["guest_count", "--answer guest_count=NUMBER", [], false],
  ])("%s", (id, option, values, several) => {
    expect(howToAnswer(input(id))).toEqual({ option, values, several });
  });
});

describe("lists", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
    [["a", "b", "c", "d"], "a, b, c and d"],
    [["a", "b", "c", "d", "e"], "a, b, c and 2 more"],
    [["a, big", "b"], "a, big; and b"],
    [["a, big", "b", "c", "d", "e"], "a, big; b; c; and 2 more"],
  ])("%j is %s", (items, expected) => {
    expect(shortList(items)).toBe(expected);
  });

  it("takes another word", () => {
    expect(list(["a", "b", "c"], "or")).toBe("a, b or c");
  });
});
