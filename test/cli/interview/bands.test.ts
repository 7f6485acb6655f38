import { expect, test } from "vitest";
import { bandLabels, said, words } from "../../../src/cli/interview/screen/bands.ts";
import type { Input, Range } from "../../../src/engine/model/rule-set.ts";

function number(more: Partial<Input>): Input {
  return { id: "n", group: "", ask: "", why: "", type: "number", values: [], ...more };
}

const below = (to: number): Range => ({ to, toOpen: true });
const between = (from: number, to: number): Range => ({ from, to, toOpen: true });
const above = (from: number): Range => ({ from });

test.each<[string, Partial<Input>, readonly Range[], readonly string[]]>([
  [
    "counts end one below the next threshold",
    { unit: "guests" },
    [below(100), between(100, 2000), above(2000)],
    ["fewer than 100 guests", "100 to 1,999 guests", "2,000 guests or more"],
  ],
  [
    "open and closed ends are told apart",
    {},
    [{ to: 10 }, { from: 10, fromOpen: true, to: 12 }, { from: 12, fromOpen: true }],
    ["fewer than 11", "11 to 12", "13 or more"],
  ],
  [
    "a single number stands alone",
    {},
    [{ to: 0 }, { from: 0, fromOpen: true, to: 1 }, { from: 1, fromOpen: true }],
    ["none", "1", "2 or more"],
  ],
  [
    "long numbers are rounded to what is read",
    { unit: "beans" },
    [below(200_000), between(200_000, 1_500_000), above(1_500_000)],
    ["fewer than 200k beans", "200k to just under 1.5M beans", "1.5M beans or more"],
  ],
  [
    "measures have no next number",
    { unit: "kg", units: { kg: 1, g: 0.001 } },
    [below(4), { from: 4, to: 25 }, { from: 25, fromOpen: true }],
    ["under 4 kg", "4 to 25 kg", "more than 25 kg"],
  ],
  [
    "measures too tell open and closed ends apart",
    { unit: "kg", units: { g: 0.001 } },
    [
      { to: 4 },
      { from: 4, fromOpen: true, to: 9, toOpen: true },
      { from: 9, to: 10, toOpen: true },
    ],
    ["up to 4 kg", "over 4 to under 9 kg", "9 to under 10 kg"],
  ],
  ["a fraction is measured", {}, [below(0.5), above(0.5)], ["under 0.5", "0.5 or more"]],
  ["one band is any number", { unit: "beans" }, [{}], ["any number"]],
])("%s", (_, more, bands, expected) => {
  expect(bandLabels(number(more), bands)).toEqual(expected);
});

test.each([
  [0, "0"],
  [1999, "1,999"],
  [99_999, "99,999"],
  [100_000, "100k"],
  [1_250_000, "1.25M"],
  [40_000_000, "40M"],
  [2e9, "2B"],
  [123_457, "123,457"],
  [0.25, "0.25"],
])("%d is written %s", (value, expected) => {
  expect(words(value)).toBe(expected);
});

test.each([
  [12_000, "12,000 guests"],
  [{ from: 100, to: 2000, toOpen: true }, "100 to 1,999 guests"],
] as const)("%j is said as '%s'", (answer, expected) => {
  expect(said(number({ unit: "guests", id: "guests" }), answer)).toBe(expected);
});
