import { readdirSync, readFileSync } from "node:fs";
import { expect, describe as group, it } from "vitest";
import { describe, KNOWN_CODES } from "../../src/report/messages/describe.ts";
import { DANGEROUS, HOSTILE } from "./hostile.ts";

const source = new URL("../../src/", import.meta.url);

/** Codes that the source raises by name. */
function raisedCodes(): string[] {
  const files = readdirSync(source, { recursive: true })
    .map(String)
    .filter((file) => /^(?:engine|analysis|ruleset|reading|cli)\/.*\.ts$/.test(file));
  const texts = files.map((file) => readFileSync(new URL(file, source), "utf8"));
  const found = texts.flatMap((text) => [
    ...text.matchAll(/\bcode: "([a-z]+(?:-[a-z0-9]+)*)"|collector\.add\(\s*"([a-z0-9-]+)"/g),
  ]);
  return [...new Set(found.map((match) => match[1] ?? match[2] ?? ""))].sort();
}

/** Arguments that all messages together could ask for. */
const args = {
  file: "f",
  reason: "EACCES",
  limit: 5,
  size: 2_000_000,
  key: "k",
  name: "n",
  tag: "!t",
  firstLine: 3,
  firstFile: "g",
  problem: "p",
  message: "m.",
  in: "rule",
  expected: ["a", "b"],
  found: "text",
  value: "v",
  text: "t",
  id: "i",
  style: "snake_case",
  kind: "rule",
  argument: "x",
  unit: "kg",
  factor: 2,
  decision: "d",
  option: "o",
  comparison: "c",
  row: "r",
  column: "co",
  cycle: ["a", "b", "a"],
  named: "nd",
  first: "fi",
  because: "they exclude each other.",
  phrase: "ph",
  rule: "ru",
  other: "ot",
  chooses: "ch",
  otherChooses: "oc",
  next: ["n1", "n2"],
  by: ["b1", "b2"],
  input: "in",
  values: ["v1", "v2"],
  trap: "tr",
  step: "st",
  favours: "fa",
  fact: "fc",
  days: 200,
  checked: "2026-01-01",
  chosen: ["c1", "c2"],
  decided: ["d1", "d2"],
  recommended: ["r1", "r2"],
  possible: ["p1", "p2"],
  rules: ["rule ru"],
  answers: "a: 1; b: 2",
  back: "d1 is recommended again with a: 3",
  open: ["in1", "in2"],
  from: "2026-06-01",
  until: "2026-12-31",
  takenWith: "1.0.0",
  version: "1.1.0",
  ruleSet: "rs",
  differing: ["d1", "d2"],
  belief: "It helps.",
  instead: "Do that.",
};

group("messages", () => {
  it("there is one for every code that is raised", () => {
    expect(raisedCodes().filter((code) => !KNOWN_CODES.includes(code))).toEqual([]);
  });

  it("all of them", async () => {
    const lines = KNOWN_CODES.map((code) => {
      const { message, help } = describe({ code, args });
      return `${code}: ${message}${help === undefined ? "" : `\n    help: ${help}`}`;
    });
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/messages.txt");
  });

  it.each(KNOWN_CODES)("%s: one sentence without a full stop", (code) => {
    const { message, help = "" } = describe({ code, args });
    expect(message).toMatch(/^\S.*[^.\s]$|^\S$/);
    expect(`${message}${help}`).not.toMatch(/undefined|NaN|\n/);
  });

  it.each(KNOWN_CODES)("%s: does not fail without its arguments", (code) => {
    const { message, help = "" } = describe({ code, args: {} });
    expect(message).not.toBe("");
    expect(`${message}${help}`).not.toMatch(/undefined|NaN|\n/);
  });

  it.each(KNOWN_CODES)("%s: nothing of hostile or endless text gets through", (code) => {
    const hostile = Object.fromEntries(
      Object.entries(args).map(([name, value]) => [
        name,
        Array.isArray(value) ? [HOSTILE, HOSTILE] : HOSTILE,
      ]),
    );
    const { message, help = "" } = describe({ code, args: hostile });
    expect(message + help).not.toMatch(DANGEROUS);
    const endless = Object.fromEntries(
      Object.keys(args).map((name) => [name, "x".repeat(100_000)]),
    );
    expect(describe({ code, args: endless }).message.length).toBeLessThan(1_500);
  });

  it.each([
    [
      "unknown-key",
      { key: "wieght", in: "rule", expected: ["weight"], suggestion: "weight" },
      'a rule has no key "wieght"',
      'did you mean "weight"?',
    ],
    [
      "unknown-key",
      { key: "x", in: "input", expected: ["ask", "why", "type"] },
      'an input has no key "x"',
      "its keys are ask, why and type",
    ],
    [
      "unknown-value",
      { key: "grinder", value: "bur", expected: ["blade", "burr"] },
      '"grinder" cannot be "bur"',
      "it can be blade or burr",
    ],
    [
      "wrong-type",
      { key: "milk", expected: "boolean", found: "text", value: "yes", suggestion: "true" },
      '"milk" must be true or false, not "yes"',
      'did you mean "true"?',
    ],
    [
      "wrong-unit",
      { key: "size", value: "2 kg", unit: "kg", expected: [] },
      '"size" is not measured in "kg"',
      "write the number alone",
    ],
    [
      "too-large",
      { limit: 1_048_576, size: 1_572_864 },
      "this has 1.5 MiB; the limit is 1 MiB",
      undefined,
    ],
    ["too-large", { limit: 1_048_576 }, "this is larger than 1 MiB", undefined],
    [
      "decision-cycle",
      { cycle: ["a", "b", "a"] },
      "decisions wait for one another: a → b → a",
      "a decision may name only decisions before it",
    ],
    ["no-such-code", {}, "no such code", undefined],
    ["constructor", {}, "constructor", undefined],
  ])("%s %j", (code, given, message, help) => {
    expect(describe({ code, args: given })).toEqual(
      help === undefined ? { message } : { message, help },
    );
  });
});
