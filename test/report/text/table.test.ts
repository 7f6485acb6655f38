import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnWidths, type Table, tableText } from "../../../src/report/text/table.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { width } from "../../../src/report/text/width.ts";

const theme = plainTheme();
const table = (...rows: string[][]): Table => ({
  headers: rows[0]!,
  rows: rows.slice(1).map((row) => row.map((text) => [{ text }])),
});

describe("columnWidths", () => {
  const long = "x ".repeat(60).trim();
  it.each([
    ["all fit", ["ab", "abcd"], 80, [2, 4]],
    ["equal shares", [long, long], 82, [40, 40]],
    ["the narrow one leaves its share to the wide", ["ab", long], 82, [2, 78]],
    ["too little room", [long, long, long], 4, [1, 1, 1]],
  ])("%s", (_, headers, room, expected) => {
    expect(columnWidths(theme, { headers, rows: [] }, room)).toEqual(expected);
  });

  it("bounds the first column where asked", () => {
    expect(columnWidths(theme, { headers: [long, long], rows: [], mostFirst: 10 }, 82)).toEqual([
      10, 70,
    ]);
  });
});

describe("tableText", () => {
  it("aligns columns by display width", () => {
    expect(
      tableText(theme, table(["Name", "Note"], ["漢字", "two cells wide"], ["a", "b"]), 80),
    ).toEqual(["Name  Note", "────  ──────────────", "漢字  two cells wide", "a     b"]);
  });

  it("wraps cells in their columns, with a blank line between rows", () => {
    expect(
      tableText(theme, table(["A", "B"], ["one two three", "x"], ["y", "four five six"]), 18),
    ).toEqual([
      "A         B",
      "────────  ────────",
      "one two   x",
      "three",
      "",
      "y         four",
      "          five six",
    ]);
  });

  it("puts paragraphs of a cell below one another", () => {
    const cell = [{ text: "now" }, { text: "taught: then" }];
    expect(tableText(theme, { headers: ["A"], rows: [[cell]] }, 40)).toEqual([
      "A",
      "────────────",
      "now",
      "taught: then",
    ]);
  });

  it("never fills more than the room", () => {
    const row = fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 20, max: 90 }),
        (rows, room) => {
          for (const line of tableText(theme, table(...rows), room)) {
            expect(width(line)).toBeLessThanOrEqual(room);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
