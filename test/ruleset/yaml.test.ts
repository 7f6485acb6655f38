import { describe, expect, test } from "vitest";
import { readPlain } from "./support.ts";

describe("values of the core schema", () => {
  test.each([
    ["a: true", true],
    ["a: yes", "yes"],
    ["a: on", "on"],
    ["a: 010", 10],
    ["a: 0x1F", 31],
    ["a: 1_000", "1_000"],
    ["a: 2026-11-22", "2026-11-22"],
    ["a: null", null],
    ["a: ~", null],
    ["a:", null],
    ["a: '10'", "10"],
    ["a: >-\n  one\n  two", "one two"],
    ["a: [1, x, 'y']", [1, "x", "y"]],
    ["%YAML 1.1\n---\na: yes", "yes"],
    ["--- # a document\na: 1\n...\n", 1],
    ["\uFEFFa: 1", 1],
  ])("%j", (text, value) => {
    expect(readPlain(text)).toEqual({ value: { a: value }, findings: [] });
  });

  test("keys are text, whatever they look like", () => {
    const { value } = readPlain("1: a\ntrue: b\nnull: c\n__proto__: d\n<<: e\n");
    const keys = Object.keys(value as object);
    expect(keys.sort()).toEqual(["1", "<<", "__proto__", "null", "true"]);
    expect(({} as Record<string, unknown>)["d"]).toBeUndefined();
  });
});

describe("syntax errors", () => {
  test.each([
    [
      "a: 'x\nb: 1\n",
      ['1:4 yaml-syntax {"problem":"missing-char","message":"Missing closing \'quote"}'],
    ],
    [
      "a: @x\nb: `y\n",
      [
        '1:4 yaml-syntax {"problem":"bad-scalar-start","message":"Plain value cannot start with reserved character @"}',
        '2:4 yaml-syntax {"problem":"bad-scalar-start","message":"Plain value cannot start with reserved character `"}',
      ],
    ],
    ["a:\n\tb: 1\n\tc: 2\n", ["2:1 tab-indentation {}", "3:1 tab-indentation {}"]],
    ["a:\n  - x\n\t- y\n", ["3:1 tab-indentation {}"]],
    ["a: |\n\tx\n", ["2:1 tab-indentation {}"]],
    ["a: 1\n---\nb: 2\n", ["2:1 several-documents {}"]],
    ["a: 1\n...\nb: 2\n", ["3:1 several-documents {}"]],
    ["", ["1:1 empty-file {}"]],
    ["\n \n# x\n", ["1:1 empty-file {}"]],
    ["---\n", ["1:1 empty-file {}"]],
    [
      "a: 1\na: 2\na: 3\n",
      [
        '2:1 duplicate-key {"key":"a","firstLine":1}',
        '3:1 duplicate-key {"key":"a","firstLine":1}',
      ],
    ],
    ["a: &x 1\nb: *x\n", ['2:4 alias {"name":"x"}']],
    ["b: *nowhere\n", ['1:4 alias {"name":"nowhere"}']],
    ["a: !thing 1\n", ['1:4 tag {"tag":"!thing"}']],
    ["? [a]\n: 1\n", ["1:3 complex-key {}"]],
    ["? {a: 1}\n: 1\n", ["1:3 complex-key {}"]],
  ])("%j", (text, findings) => {
    expect(readPlain(text).findings).toEqual(findings);
  });

  test("one line is complained of once, and a broken file at most twenty times", () => {
    expect(readPlain("a: @x @y\n").findings).toHaveLength(1);
    expect(
      readPlain(Array.from({ length: 50 }, (_, n) => `k${n}: @x\n`).join("")).findings,
    ).toHaveLength(20);
    expect(readPlain(`a: &a 1\nb: [${"*a, ".repeat(100)}]\n`).findings).toHaveLength(20);
  });
});

describe("hostile documents", () => {
  const tooDeep = /too-deep \{"limit":100\}$/;
  test.each([
    ["lists in a line", "[".repeat(5000) + "]".repeat(5000)],
    ["lists never closed", "[".repeat(500_000)],
    ["mappings in a line", "{a: ".repeat(5000)],
    ["items of items", "- ".repeat(5000)],
    ["keys of keys", "? ".repeat(5000)],
    ["indentation", Array.from({ length: 1000 }, (_, n) => `${" ".repeat(n)}a:\n`).join("")],
  ])("%s, too deep", (_, text) => {
    const { value, findings } = readPlain(text);
    expect(value).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(tooDeep);
  });

  test("a hundred levels less one are read", () => {
    expect(readPlain(`${"[".repeat(90)}x${"]".repeat(90)}`).findings).toEqual([]);
  });

  test("many keys are compared in linear time", () => {
    const text = Array.from({ length: 100_000 }, (_, n) => `k${n}: 1\n`).join("");
    expect(Object.keys(readPlain(text).value as object)).toHaveLength(100_000);
  });

  test.each([
    "}".repeat(100_000),
    "]\n".repeat(50_000),
    `'${"x".repeat(100_000)}`,
    "!".repeat(100_000),
    "&a ".repeat(30_000),
  ])("%#: nonsense ends in findings", (text) => {
    const { findings } = readPlain(text);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(20);
  });
});
