import fc from "fast-check";
import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { describe, expect, it } from "vitest";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { width } from "../../../src/report/text/width.ts";
import { breakLines, clean, wrap } from "../../../src/report/text/wrap.ts";

const theme = plainTheme();

describe("width", () => {
  it("agrees with fast-string-width on everything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(width(text)).toBe(stringWidth(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it("agrees on each character of the ranges that it counts itself", () => {
    for (let code = 0x20; code < 0x2600; code += 1) {
      const character = String.fromCodePoint(code);
      if (width(character) !== stringWidth(character)) throw new Error(`U+${code.toString(16)}`);
    }
  });
});

/** One grapheme alone cannot be broken, and some fill four columns and more. */
const isSeveral = (line: string) => [...new Intl.Segmenter().segment(line)].length > 1;

describe("wrap", () => {
  it.each([
    ["", 10, [""]],
    ["short", 10, ["short"]],
    ["one two three", 7, ["one two", "three"]],
    ["a verylongwordindeed b", 8, ["a", "verylong", "wordinde", "ed b"]],
    ["漢字漢字漢字", 5, ["漢字", "漢字", "漢字"]],
    ["👨‍👩‍👧 family", 7, ["👨👩👧", "family"]],
    ["two\nlines  and\tblanks", 40, ["two lines and blanks"]],
    ["\u001b[31mred\u001b[0m", 3, ["red"]],
  ])("%j in %d columns", (text, columns, expected) => {
    expect(wrap(theme, text, columns)).toEqual(expected);
  });

  it("breaks words as fast-wrap-ansi does, and never fills more than the columns", () => {
    const word = fc.string({
      unit: fc.constantFrom("a", "b", "é", "漢", "-"),
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.integer({ min: 9, max: 40 }),
        (words, columns) => {
          const text = words.join(" ");
          const lines = breakLines(text, columns);
          expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(Math.max(columns, 18));
          if (words.every((each) => width(each) <= columns)) {
            expect(lines.join("\n")).toBe(wrapAnsi(text, columns));
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("never fills more than the columns, and loses nothing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 2, max: 30 }),
        (text, columns) => {
          const lines = wrap(theme, text, columns);
          for (const line of lines.filter(isSeveral)) {
            expect(width(line)).toBeLessThanOrEqual(columns);
          }
          expect(lines.join("").replaceAll(" ", "")).toBe(clean(theme, text).replaceAll(" ", ""));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("says it in ASCII where the terminal asks for it", () => {
    expect(wrap(plainTheme({ unicode: false }), "95 – “hot”", 40)).toEqual(['95 - "hot"']);
  });
});
