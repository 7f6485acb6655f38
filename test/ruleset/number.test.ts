import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber } from "../../src/ruleset/requirements/number.ts";

const units = { MB: 1, KB: 0.001, GB: 1000, bytes: 0.000001 };
const times = { minutes: 1, seconds: 1 / 60, hours: 60 };

describe("numbers", () => {
  test.each([
    ["250", 250],
    ["0", 0],
    ["-0", 0],
    ["1_000_000", 1_000_000],
    ["20,000", 20_000],
    ["1,234,567.5", 1_234_567.5],
    ["0.25", 0.25],
    [".5", 0.5],
    ["1e3", 1000],
    ["250k", 250_000],
    ["250 K", 250_000],
    ["1.1k", 1100],
    ["40M", 40_000_000],
    ["2B", 2_000_000_000],
    ["3 million", 3_000_000],
    ["2 thousand", 2000],
    ["20 GB", 20_000],
    ["20GB", 20_000],
    ["20 gb", 20_000],
    ["1.1 GB", 1100],
    ["300 KB", 0.3],
    ["5k MB", 5000],
    ["5 M bytes", 5],
    ["1 byte", 0.000001],
    ["about 20k", 20_000],
    ["~ 20k", 20_000],
    ["  7  ", 7],
  ])("%j is %d", (text, number) => {
    expect(readNumber(text, units)).toEqual({ range: { from: number, to: number } });
  });

  test("singular and plural are the same unit", () => {
    expect(readNumber("1 hour", times).range).toEqual({ from: 60, to: 60 });
    expect(readNumber("90 seconds", times).range).toEqual({ from: 1.5, to: 1.5 });
  });

  test("a unit comes before a magnitude of the same name", () => {
    expect(readNumber("2 billion", { million: 1, billion: 1000 }).range?.from).toBe(2000);
  });
});

describe("ranges", () => {
  test.each([
    [">= 100", { from: 100 }],
    [">100", { from: 100, fromOpen: true }],
    ["<= 2k", { to: 2000 }],
    ["< 1.5k", { to: 1500, toOpen: true }],
    ["at least 100", { from: 100 }],
    ["more than 100", { from: 100, fromOpen: true }],
    ["over 3 GB", { from: 3000, fromOpen: true }],
    ["up to 5", { to: 5 }],
    ["under 5", { to: 5, toOpen: true }],
    ["100..2000", { from: 100, to: 2000 }],
    ["1k .. 2k", { from: 1000, to: 2000 }],
    ["20..50 GB", { from: 20_000, to: 50_000 }],
    ["500 KB..2 MB", { from: 0.5, to: 2 }],
    ["7..7", { from: 7, to: 7 }],
    [">= 100, < 500", { from: 100, to: 500, toOpen: true }],
    ["> 1 and <= 2", { from: 1, to: 2, fromOpen: true }],
    ["< 500, >= 100", { from: 100, to: 500, toOpen: true }],
  ])("%j is %j", (text, range) => {
    expect(readNumber(text, units)).toEqual({ range });
  });
});

describe("what is no number", () => {
  test.each([
    ["", { code: "bad-number" }],
    ["soon", { code: "bad-number" }],
    ["1.2.3", { code: "bad-number" }],
    ["1__0", { code: "bad-number" }],
    ["12,34", { code: "bad-number" }],
    ["1..2..3", { code: "bad-number" }],
    ["..3", { code: "bad-number" }],
    ["3..", { code: "bad-number" }],
    [">= 1, > 2", { code: "bad-number" }],
    [">=", { code: "bad-number" }],
    ["1e999", { code: "bad-number" }],
    ["-3", { code: "negative-number" }],
    ["> -3", { code: "negative-number" }],
    ["5 kg", { code: "wrong-unit", unit: "kg" }],
    ["5 k kg", { code: "wrong-unit", unit: "k kg" }],
    ["1..5 kg", { code: "wrong-unit", unit: "kg" }],
    ["20..10", { code: "empty-range" }],
    ["> 5, < 5", { code: "empty-range" }],
    ["> 5, <= 5", { code: "empty-range" }],
    ["< 0", { code: "empty-range" }],
  ])("%j: %j", (text, problem) => {
    expect(readNumber(text, units)).toEqual({ problem });
  });

  test("without a unit, none may be written", () => {
    expect(readNumber("5 kg", {})).toEqual({ problem: { code: "wrong-unit", unit: "kg" } });
    expect(readNumber("5k", {})).toEqual({ range: { from: 5000, to: 5000 } });
  });

  test("names of the language are not units", () => {
    for (const name of ["constructor", "toString", "valueOf"])
      expect(readNumber(`5 ${name}`, units).problem?.code).toBe("wrong-unit");
  });
});

test("no text makes it throw, and no number is negative or endless", () => {
  const pieces = fc.constantFrom(..."0123456789.,_-+<>=ekMB ~".split(""), "..", "about ", "GB");
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (written) => {
      const { range } = readNumber(written, units);
      for (const end of [range?.from, range?.to])
        if (end !== undefined) expect(end >= 0 && Number.isFinite(end)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
