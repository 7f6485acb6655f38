import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Input, Requirements } from "../../src/engine/model/rule-set.ts";
import { parseRequirements, writeRequirements } from "../../src/ruleset/requirements/parse.ts";
import { writeNumber } from "../../src/ruleset/requirements/write.ts";
import { coffee } from "./support.ts";

test("requirements as a person would write them", () => {
  const requirements = {
    minutes: { from: 100 },
    gear: ["machine", "kettle"],
    strength: "strong",
    milk: false,
  };
  expect(
    writeRequirements(requirements, coffee, { schema: "./requirements.json" }),
  ).toBe(`# yaml-language-server: $schema=./requirements.json

# How strong do you like it?
strength: strong

# What do you have?
gear: [machine, kettle]
# With milk?
milk: false
# How much time is there? (minutes)
minutes: ">= 100"
`);
});

test("no answers are an empty mapping", () => {
  expect(writeRequirements({}, coffee)).toBe("{}\n");
});

test.each([
  [0, "0"],
  [0.25, "0.25"],
  [2500, "2500"],
  [10_000, "10k"],
  [250_000, "250k"],
  [12_345, "12345"],
  [12_500, "12.5k"],
  [1_500_000, "1.5M"],
  [40_000_000, "40M"],
  [2e9, "2B"],
  [1_234_567, "1234567"],
  [1e21, "1e+21"],
])("%d is written %s", (number, text) => {
  expect(writeNumber(number)).toBe(text);
});

test("a question can't break out of its comment", () => {
  const ask = "Is it?\nmilk: true\r\u2028strength: mild\u0085";
  const inputs: Input[] = [{ id: "it", group: "", ask, why: "", type: "boolean", values: [] }];
  expect(writeRequirements({ it: true }, { inputs })).toBe(
    "# Is it? milk: true strength: mild\nit: true\n",
  );
});

const number = fc.oneof(
  fc.nat(),
  fc.nat(10_000).map((n) => n * 1000),
  fc.nat(10_000).map((n) => n * 1_000_000),
  fc.double({ min: 0, max: 1e15, noNaN: true }).map((n) => n + 0),
);

const range = fc
  .record({ a: number, b: number, fromOpen: fc.boolean(), toOpen: fc.boolean(), ends: fc.nat(2) })
  .map(({ a, b, fromOpen, toOpen, ends }): Answer => {
    const [low, high] = [Math.min(a, b), Math.max(a, b) + 1];
    const from = { from: low, ...(fromOpen ? { fromOpen } : {}) };
    const to = { to: high, ...(toOpen ? { toOpen } : {}) };
    return ends === 0 ? from : ends === 1 ? to : { ...from, ...to };
  });

const subset = fc.subarray(["grinder", "kettle", "machine"]);
const requirements: fc.Arbitrary<Requirements> = fc.record(
  {
    perspective: fc.constantFrom("everyday", "competition"),
    strength: fc.constantFrom("mild", "strong"),
    gear: subset,
    milk: fc.boolean(),
    minutes: fc.oneof(number, range),
  },
  { requiredKeys: [] },
);

test("what is written reads back the same, and without the real reader", () => {
  fc.assert(
    fc.property(requirements, (given) => {
      const text = writeRequirements(given, coffee);
      expect(parseRequirements(text, "x.yaml", coffee)).toEqual(given);
    }),
    { numRuns: 2000 },
  );
});

test("ids that look like something else read back the same", () => {
  const ids = ["8", "1e3", "010", "on", "no", "0x1f", "1-month", "nan", "1-0"];
  const values = ids.map((id) => ({ id, label: id }));
  const inputs: Input[] = [
    { id: "one", group: "", ask: "One?", why: "", type: "choice", values },
    { id: "all", group: "", ask: "All?", why: "", type: "choices", values },
  ];
  for (const id of ids) {
    const given = { one: id, all: [id, ...ids.filter((other) => other !== id)] };
    expect(parseRequirements(writeRequirements(given, { inputs }), "x", { inputs })).toEqual(given);
  }
});
