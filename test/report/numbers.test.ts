import { describe, expect, it } from "vitest";
import { numberWords, rangeWords } from "../../src/report/words/numbers.ts";

describe("numberWords", () => {
  it.each([
    [0, "0"],
    [500, "500"],
    [2000, "2000"],
    [9999, "9999"],
    [10_000, "10k"],
    [250_000, "250k"],
    [12_345, "12345"],
    [1_500_000, "1.5M"],
    [40_000_000, "40M"],
    [2_000_000_000, "2B"],
    [2_000_000_001, "2000000001"],
    [0.1, "0.1"],
    [0.000001, "0.000001"],
    [1 / 3, "0.333333"],
    [-20_000, "-20k"],
  ])("%d is %s", (value, expected) => {
    expect(numberWords(value)).toBe(expected);
  });
});

describe("rangeWords", () => {
  it.each([
    [{ from: 100 }, "", "100 or more"],
    [{ from: 100, fromOpen: true }, "", "more than 100"],
    [{ to: 25 }, "MB", "at most 25 MB"],
    [{ to: 25, toOpen: true }, "MB", "below 25 MB"],
    [{ from: 4, to: 25 }, "MB", "4 to 25 MB"],
    [{ from: 4, to: 25, toOpen: true }, "", "from 4 and below 25"],
    [{ from: 4, fromOpen: true, to: 25 }, "", "over 4 to 25"],
    [{ from: 4, fromOpen: true, to: 25, toOpen: true }, "", "over 4 and below 25"],
    [{ from: 7, to: 7 }, "MB", "7 MB"],
    [{}, "MB", "any"],
  ])("%j with unit %j is %s", (range, unit, expected) => {
    expect(rangeWords(range, unit)).toBe(expected);
  });
});
