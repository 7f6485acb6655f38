import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { readText } from "../../src/ruleset/files/read.ts";
import { parseRequirements } from "../../src/ruleset/requirements/parse.ts";
import { badRequirements } from "./bad-requirements.ts";
import { coffee, complaints, errorOf } from "./support.ts";

const folder = "fixtures/requirements/bad";

describe("good requirements", () => {
  const expected = {
    strength: "strong",
    gear: ["kettle", "machine"],
    milk: true,
    minutes: 20,
  };
  test.each([
    ["YAML", "strength: strong\ngear: [kettle, machine]\nmilk: true\nminutes: 20\n"],
    ["block lists", "strength: strong\ngear:\n  - kettle\n  - machine\nmilk: true\nminutes: 20\n"],
    ["quotes", "strength: 'strong'\ngear: [\"kettle\", machine]\nmilk: true\nminutes: '20'\n"],
    ["flow", "{ strength: strong, gear: [kettle, machine], milk: true, minutes: 20 }"],
    ["JSON", '{"strength": "strong", "gear": ["kettle", "machine"], "milk": true, "minutes": 20}'],
    [
      "JSON with tabs",
      '{\n\t"strength": "strong",\n\t"gear": ["kettle", "machine"],\n\t"milk": true, "minutes": "20"\n}',
    ],
    [
      "JSON with escapes",
      '{"strength": "str\\u006fng", "gear": ["kettle", "machine"], "milk": true, "minutes": 2e1}',
    ],
    [
      "a byte order mark",
      "\uFEFFstrength: strong\ngear: [kettle, machine]\nmilk: true\nminutes: 20\n",
    ],
    [
      "Windows line ends",
      "strength: strong\r\ngear: [kettle, machine]\r\nmilk: true\r\nminutes: 20\r\n",
    ],
    [
      "a schema",
      "$schema: ./x.json\nstrength: strong\ngear: [kettle, machine]\nmilk: true\nminutes: 20\n",
    ],
    [
      "a document's mark",
      "---\nstrength: strong\ngear: [kettle, machine]\nmilk: true\nminutes: 20\n",
    ],
    [
      "unknown answers",
      "strength: strong\ngear: [kettle, machine]\nmilk: true\nminutes: 20\nperspective: unknown\n",
    ],
    [
      "no answer",
      "strength: strong\ngear: [kettle, machine]\nmilk: true\nminutes: 20\nperspective:\n",
    ],
    [
      "a key of its own",
      "decisions: { method: espresso }\nrequirements:\n  strength: strong\n  gear: [kettle, machine]\n  milk: true\n  minutes: 20\n",
    ],
  ])("%s", (_, text) => {
    expect(parseRequirements(text, "good.yaml", coffee)).toEqual(expected);
  });

  test.each([
    ["{}", {}],
    ["requirements:\n", {}],
    ["requirements: {}\n", {}],
    ["gear: kettle\n", { gear: ["kettle"] }],
    ["gear: []\n", { gear: [] }],
    ["gear: none\n", { gear: [] }],
    ["gear: unknown\n", {}],
    ["minutes: 90 seconds\n", { minutes: 1.5 }],
    ["minutes: 1_000\n", { minutes: 1000 }],
    ["minutes: 20,000\n", { minutes: 20_000 }],
    ["minutes: about 2k\n", { minutes: 2000 }],
    ["minutes: 2..5\n", { minutes: { from: 2, to: 5 } }],
    ["minutes: 5..5\n", { minutes: 5 }],
    ["minutes: '>= 0.5 hours'\n", { minutes: { from: 30 } }],
    ["minutes: '< 2'\n", { minutes: { to: 2, toOpen: true } }],
    ["minutes: '>= 2, < 5'\n", { minutes: { from: 2, to: 5, toOpen: true } }],
    ["minutes: -0\n", { minutes: 0 }],
    ["minutes: 0x1F\n", { minutes: 31 }],
  ])("%j", (text, expected) => {
    expect(parseRequirements(text, "good.yaml", coffee)).toEqual(expected);
  });
});

describe("bad requirements", () => {
  test("every fixture is expected to fail in a way that is written down", () => {
    expect(Object.keys(badRequirements).sort()).toEqual(readdirSync(folder).sort());
  });

  test.each(Object.entries(badRequirements))("%s", async (file, expected) => {
    const parse = () => parseRequirements(readText(`${folder}/${file}`), file, coffee);
    expect(complaints(parse)).toEqual(expected);
    expect(errorOf(parse).findings.every(({ severity }) => severity === "error")).toBe(true);
  });

  test("the error carries the text, for code frames", () => {
    const { sources } = errorOf(() => parseRequirements("\uFEFFmilk: yes\n", "x.yaml", coffee));
    expect([...sources]).toEqual([["x.yaml", "milk: yes\n"]]);
  });

  test("over a megabyte", () => {
    const text = `milk: true\n#${"x".repeat(2 ** 20)}\n`;
    const size = text.length;
    expect(complaints(() => parseRequirements(text, "x.yaml", coffee))).toEqual([
      `1:1 too-large {"limit":1048576,"size":${size}}`,
    ]);
  });

  test("a NUL byte in text from elsewhere", () => {
    expect(complaints(() => parseRequirements("milk: true\n#\0", "x.yaml", coffee))).toEqual([
      "2:2 binary {}",
    ]);
  });

  test("keys of the language are unknown inputs", () => {
    const text = '{"__proto__": 1, "constructor": 2, "toString": 3}';
    expect(complaints(() => parseRequirements(text, "x.json", coffee))).toEqual([
      '1:2 unknown-input {"id":"__proto__"}',
      '1:18 unknown-input {"id":"constructor"}',
      '1:36 unknown-input {"id":"toString"}',
    ]);
  });
});
