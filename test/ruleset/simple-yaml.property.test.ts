import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Collector } from "../../src/ruleset/collector.ts";
import { readSimpleYaml } from "../../src/ruleset/simple-yaml.ts";
import { Source } from "../../src/ruleset/source.ts";
import type { Node } from "../../src/ruleset/tree.ts";
import { readYaml } from "../../src/ruleset/yaml.ts";

/** A tree without places, which the simple reader leaves out. */
function withoutPlaces(node: Node): unknown {
  if (node.kind === "scalar") return { value: node.value, text: node.text };
  if (node.kind === "list") return node.items.map(withoutPlaces);
  return node.entries.map(({ key, value }) => [key, withoutPlaces(value)]);
}

function agrees(text: string): boolean {
  const simple = readSimpleYaml(text);
  if (simple === undefined) return false;
  const collector = new Collector();
  const real = readYaml(new Source("test.yaml", text), collector);
  expect(collector.findings).toEqual([]);
  expect(withoutPlaces(simple)).toEqual(withoutPlaces(real!));
  return true;
}

const ordinary = [
  "strength: mild\n",
  "strength: mild # as always\n",
  "# A comment\n\nstrength: mild\n  # another\nmilk: true\n",
  "gear: [kettle, machine]\nminutes: 20\n",
  "gear: []\n",
  "gear:\n  - kettle\n  - machine # both\nmilk: false\n",
  "gear: # none yet\n\n  - kettle\n",
  "milk:\nminutes: 0.5",
  'minutes: ">= 100, < 200"\n',
  "minutes: '2..5' # a range\n",
  "minutes: 2..5\nother: 20 GB\n",
  "minutes: 1_000\nother: 20,000\n",
  "milk: null\nother: unknown\n",
  "title: Größe #1\n".replace("Größe #1", '"Größe #1"'),
];

test.each(ordinary)("%j is read without the real reader, and the same", (text) => {
  expect(agrees(text)).toBe(true);
});

test.each([
  "",
  "# only a comment\n",
  "a: &x 1\n",
  "a: *x\n",
  "a: !t 1\n",
  "a:\n  b: 1\n",
  "a: b\n  c\n",
  "a: 1\na: 2\n",
  "a: {b: 1}\n",
  "a: [1, [2]]\n",
  "a: [1,\n 2]\n",
  "a: |\n  x\n",
  'a: "\\n"\n',
  "---\na: 1\n",
  "a: 1\r\n",
  "a:\t1\n",
  "a: x: y\n",
  "a: 0x1F\n",
  "a: 1e3\n",
  "a: 010\n",
  "a: 12345678901234567890\n",
  "a:\n  - x\n    - y\n",
  "a:\n- x\n",
  "a: True\n",
  "1: x\n",
  "\uFEFFa: 1\n",
])("%j is left to the real reader", (text) => {
  expect(readSimpleYaml(text)).toBeUndefined();
});

test("on any text the two agree, or the simple one passes", () => {
  const piece = fc.constantFrom(
    ..."ab1 .,:-#'\"[]{}\n\n_/%+~?!&*|>@`\\\t0".split(""),
    "\n",
    ": ",
    "- ",
    "\nkey: ",
    "\n  - ",
    " # c",
    "true",
    "null",
    "0x1",
    "1e5",
    "..",
    "---",
    "ö",
  );
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => `key: ${pieces.join("")}`);
  let read = 0;
  fc.assert(
    fc.property(text, (written) => {
      if (agrees(written)) read += 1;
    }),
    { numRuns: 30_000 },
  );
  expect(read).toBeGreaterThan(100);
});

test("of ordinary lines in any order, most are read", () => {
  const value = fc.oneof(
    fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9 _.,+/%-]{0,12}$/),
    fc.stringMatching(/^"[^"\\\n\r\t]{0,8}"$/),
    fc.stringMatching(/^\[[a-z0-9 ,.-]{0,12}\]$/),
    fc.double({ min: 0, max: 1e12, noNaN: true }).map(String),
    fc.nat().map(String),
    fc.constantFrom("", "true", "false", "null", "unknown", "100..2000", "'>= 5'"),
  );
  const lines = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/), value), {
    selector: ([key]) => key,
    maxLength: 6,
  });
  let read = 0;
  fc.assert(
    fc.property(lines, (entries) => {
      if (agrees(entries.map(([key, written]) => `${key}: ${written}\n`).join(""))) read += 1;
    }),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(1500);
});
