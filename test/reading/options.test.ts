import { describe, expect, it } from "vitest";
import { givenOptions, splitOptions } from "../../src/reading/text/options.ts";

const split = (text: string) =>
  splitOptions(text).options.map(({ letter, text: words }) => [letter, words]);

describe("answer options in a text", () => {
  it.each([
    [
      "Which?\nA. one\nB. two",
      [
        ["A", "one"],
        ["B", "two"],
      ],
    ],
    [
      "Which?\nA) one\nB) two\nC) three",
      [
        ["A", "one"],
        ["B", "two"],
        ["C", "three"],
      ],
    ],
    [
      "Which?\n(A) one\n(B) two",
      [
        ["A", "one"],
        ["B", "two"],
      ],
    ],
    [
      "Which?\n- A. one\n- B. two",
      [
        ["A", "one"],
        ["B", "two"],
      ],
    ],
    [
      "Which?\na. one\nb. two",
      [
        ["A", "one"],
        ["B", "two"],
      ],
    ],
    [
      "Which?\r\nA. one\r\ngoes on\r\nB. two\r\n",
      [
        ["A", "one\r\ngoes on"],
        ["B", "two"],
      ],
    ],
    [
      "Which?\nA. one\nB. two\n\nAnswer: A",
      [
        ["A", "one"],
        ["B", "two"],
      ],
    ],
    [
      "A. Miller wants a bot.\nWhich?\nA. one\nB. two",
      [
        ["A", "one"],
        ["B", "two"],
      ],
    ],
    ["A. only one", []],
    ["No options at all.", []],
    ["", []],
  ])("%j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("keeps offsets and the end of the stem", () => {
    const text = "Which?\nA. one\nB. two";
    const { stemEnd, options } = splitOptions(text);
    expect(text.slice(0, stemEnd)).toBe("Which?\n");
    for (const option of options) expect(text.slice(option.start, option.end)).toBe(option.text);
  });

  it("letters options that were given apart", () => {
    expect(givenOptions(["A. one", "two"])).toEqual([
      { letter: "A", text: "one" },
      { letter: "B", text: "two" },
    ]);
  });
});
