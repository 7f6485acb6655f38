import { describe, expect, it } from "vitest";
import { csv } from "../../../src/report/markup/csv.ts";

describe("csv", () => {
  it.each([
    ["plain", "plain"],
    ["", ""],
    ["a,b", '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["@SUM(1)", "'@SUM(1)"],
    ["-2+3", "'-2+3"],
    ["-2.5", "-2.5"],
    ["+1", "+1"],
    ["\u001b[31mred", "red"],
    ["Ünïcode", "Ünïcode"],
  ])("%j is written %j", (text, expected) => {
    expect(csv([["id", text]])).toBe(`id,${expected}\r\n`);
  });

  it("ends each row with CRLF", () => {
    expect(
      csv([
        ["a", "b"],
        ["c", "d"],
      ]),
    ).toBe("a,b\r\nc,d\r\n");
  });
});
