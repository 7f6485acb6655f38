import { describe, expect, it } from "vitest";
import { comparisonCsv } from "../../../src/report/comparison/csv.ts";
import { comparisonJson } from "../../../src/report/comparison/json.ts";
import { comparisonMarkdown } from "../../../src/report/comparison/markdown.ts";
import { comparisonText } from "../../../src/report/comparison/text.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { coffee } from "../coffee.ts";

const comparison = coffee.comparisons[0]!;
const theme = plainTheme();
const marks = new Map([["price", ["french-press"]]]);
const columns = ["espresso", "french-press"];

describe("a comparison", () => {
  it.each([
    ["table.txt", comparisonText(comparison, { theme, columns, marks })],
    ["three.txt", comparisonText(comparison, { theme })],
    ["blocks.txt", comparisonText(comparison, { theme: plainTheme({ width: 60 }), marks })],
    ["table.md.txt", comparisonMarkdown(comparison, { theme, columns, marks })],
  ])("reads well: %s", async (name, text) => {
    await expect(text).toMatchFileSnapshot(`../golden/comparison-${name}`);
  });

  it("shows the columns asked for, in the order asked for", () => {
    const text = comparisonMarkdown(comparison, { theme, columns });
    expect(text.split("\n")[2]).toBe("|  | Espresso machine | French press | Facts |");
  });

  it("is CSV with the marks in columns of their own", () => {
    expect(comparisonCsv(comparison, { theme, columns, marks })).toBe(
      [
        "Dimension,Espresso machine,Espresso machine: taught,Espresso machine: facts,French press,French press: facts,Matters,Favours",
        'Price,"From three hundred euros for a machine that holds its temperature, and a good grinder besides",A thousand at least,E01 F02,Twenty to sixty euros; nothing to maintain,F01,yes,French press',
        'Time to the first cup,"Thirty seconds, after ten minutes of heating | really",,E01,Five minutes,F02,no,',
        "",
      ].join("\r\n"),
    );
  });

  it("is JSON with the marks in each row", () => {
    const data = JSON.parse(comparisonJson(comparison, { theme, columns: ["espresso"], marks }));
    expect(data.columns).toEqual([{ id: "espresso", label: "Espresso machine" }]);
    expect(data.rows[0]).toEqual({
      id: "price",
      dimension: "Price",
      cells: {
        espresso: {
          text: "From three hundred euros for a machine that holds its temperature, and a good grinder besides",
          facts: ["E01", "F02"],
          taught: "A thousand at least",
        },
      },
      matters: true,
      favours: ["french-press"],
    });
    expect(data.rows[1].matters).toBe(false);
  });

  it("says nothing of marks where there are none", () => {
    const data = JSON.parse(comparisonJson(comparison, { theme }));
    expect(Object.keys(data.rows[0])).toEqual(["id", "dimension", "cells"]);
    expect(comparisonText(comparison, { theme })).not.toContain("matters");
  });
});
