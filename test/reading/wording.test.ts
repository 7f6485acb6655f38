import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/engine/model/rule-set.ts";
import {
  learnWording,
  nearness,
  tellingWords,
  type WordTable,
  wordsOf,
} from "../../src/reading/requirements/whole-wording.ts";
import { tokenize } from "../../src/reading/text/tokens.ts";

const decision = (id: string, hit: Decision["hit"] = "first") => ({ id, hit }) as Decision;

/** Twelve texts about a drink, and eight about something else. */
const texts = [
  ...Array.from({ length: 12 }, (_, at) => ({
    text: at % 2 === 0 ? `Guest ${at} likes strong beans` : "Guests like gentle leaves",
    outcomes: { drink: at % 2 === 0 ? "coffee" : "tea" },
    from: ["field"],
  })),
  ...Array.from({ length: 8 }, () => ({
    text: "The chair wobbles",
    outcomes: {},
    from: ["field"],
  })),
  ...Array.from({ length: 8 }, () => ({
    text: "Beans from the roastery, strong",
    outcomes: { drink: "coffee" },
    from: ["field"],
  })),
];
const { drink } = learnWording(texts, [decision("drink"), decision("extras", "collect")]);
const table = drink as WordTable;
const near = (text: string) => nearness(table, wordsOf(tokenize(text)));

describe("learning", () => {
  it("counts in how many texts with each outcome a word stands", () => {
    expect(table.outcomes).toEqual(["", "coffee", "tea"]);
    expect(table.texts).toEqual([8, 14, 6]);
    expect(table.words).toMatchObject({ bean: [1, 14], chair: [0, 8], gentl: [2, 6] });
  });

  it("leaves out what stands in one text only, and takes numbers for one word", () => {
    const once = learnWording([...texts, { ...texts[0]!, text: "saucer" }], [decision("drink")]);
    expect(Object.keys(once["drink"]?.words ?? {})).not.toContain("saucer");
    expect(table.words["#"]).toEqual([1, 6]);
  });

  it("learns nothing of a decision that collects, or that few texts are about", () => {
    expect(learnWording(texts, [decision("extras", "collect"), decision("cup")])).toEqual({});
    expect(learnWording(texts.slice(0, 19), [decision("drink")])).toEqual({});
  });
});

describe("nearness", () => {
  it.each([
    ["strong beans", "coffee"],
    ["leaves, gentle ones", "tea"],
    ["a chair that wobbles", ""],
  ])("%s", (text, nearest) => {
    const found = near(text);
    expect(found[nearest]).toBe(0);
    expect(Object.values(found).filter((each) => each >= 0)).toHaveLength(1);
  });

  it("falls back on the shares of the outcomes for words that were never seen", () => {
    const { coffee, tea } = near("quinoa constructor __proto__ toString");
    expect(coffee).toBe(0);
    expect(tea).toBeCloseTo(0.7 * Math.log(6 / 14), 10);
  });

  it("names the words that tell one outcome from another, as written and once each", () => {
    const text = "Strong BEANS, beans and leaves";
    expect(tellingWords(table, tokenize(text), text, ["coffee", "tea"], 5)).toEqual([
      "Strong",
      "BEANS",
    ]);
    expect(tellingWords(table, tokenize(text), text, ["tea", "coffee"], 1)).toEqual(["leaves"]);
  });
});
