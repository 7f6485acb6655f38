import { describe, expect, it } from "vitest";
import { quantitiesOf } from "../../src/reading/text/quantities.ts";
import { tokenize } from "../../src/reading/text/tokens.ts";

const Infinite = Number.POSITIVE_INFINITY;

describe("quantities", () => {
  it.each([
    ["about 20,000 pairs", "count", 20_000, 20_000, undefined],
    ["500 MB", "size", 500, 500, "MB"],
    ["a 50GB corpus", "size", 50, 50, "GB"],
    ["within 200 ms", "time", 200, 200, "ms"],
    ["less than 3 seconds", "time", 0, 3, "seconds"],
    ["less than a second", "time", 0, 1, "seconds"],
    ["at least 100 examples", "count", 100, Infinite, undefined],
    ["no more than 4 MB", "size", 4, 4, "MB"],
    ["no answer may take more than 3 seconds", "time", 3, 3, "seconds"],
    ["10 to 20 minutes", "time", 10, 20, "minutes"],
    ["between 3 and 5 GB", "size", 3, 5, "GB"],
    ["40 million accounts", "count", 40e6, 40e6, undefined],
    ["40M tokens", "count", 40e6, 40e6, undefined],
    ["half a million reviews", "count", 5e5, 5e5, undefined],
    ["a dozen letters", "count", 12, 12, undefined],
    ["twenty-five examples", "count", 25, 25, undefined],
    ["two hundred customers", "count", 200, 200, undefined],
    ["thousands of prompts", "count", 2000, 9999, undefined],
    ["tens of millions of documents", "count", 20e6, 99e6, undefined],
    ["a few examples", "count", 3, 9, undefined],
    ["$50,000 a month", "money", 50_000, 50_000, undefined],
    ["15% of the calls", "percent", 15, 15, undefined],
  ])("%s", (text, kind, from, to, unit) => {
    const [found] = quantitiesOf(tokenize(text));
    expect(found).toMatchObject({ kind, range: { from, to } });
    expect(found?.unit?.sign).toBe(unit);
  });

  it.each(["in the us-east-1 Region", "a company and a user", "the second answer", "v2"])(
    "finds none in %s",
    (text) => {
      expect(quantitiesOf(tokenize(text))).toEqual([]);
    },
  );
});
