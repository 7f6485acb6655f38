import { describe, expect, it } from "vitest";
import { code, markdown, tableMarkdown } from "../../../src/report/markup/markdown.ts";
import { DANGEROUS, HOSTILE } from "../hostile.ts";

describe("markdown", () => {
  it.each([
    ["plain text, with (words) and 1.2.3", "plain text, with (words) and 1.2.3"],
    ["a|b", "a\\|b"],
    ["*bold* _it_ `code` ~~s~~", "\\*bold\\* \\_it\\_ \\`code\\` \\~\\~s\\~\\~"],
    ["[x](y)", "\\[x\\](y)"],
    ["<script>&amp;", "&lt;script&gt;&amp;amp;"],
    ["$x$", "\\$x\\$"],
    ["@all", "&#64;all"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["---", "\\---"],
    ["back\\slash", "back\\\\slash"],
    ["two\nlines", "two lines"],
  ])("%j becomes %j", (text, expected) => {
    expect(markdown(text)).toBe(expected);
  });

  it("is one harmless line whatever it is given", () => {
    expect(markdown(HOSTILE)).not.toMatch(DANGEROUS);
    expect(markdown(HOSTILE)).not.toMatch(/\n|(?<!\\)[|*_`[\]]|</);
  });
});

describe("code", () => {
  it.each([
    ["plain_id", "`plain_id`"],
    ["a|b", "`a\\|b`"],
    ["a`b", "``a`b``"],
    ["`", "`` ` ``"],
    ["", ""],
  ])("%j becomes %j", (text, expected) => {
    expect(code(text)).toBe(expected);
  });
});

describe("tableMarkdown", () => {
  it("is a table with one row a line", () => {
    const rows = [
      [[{ text: "a|b", role: "title" as const }], [{ text: "x" }, { text: "y\nz" }]],
      [[], []],
    ];
    expect(tableMarkdown({ headers: ["", "B"], rows })).toEqual([
      "|  | B |",
      "| --- | --- |",
      "| **a\\|b** | x<br>y z |",
      "|  |  |",
    ]);
  });
});
