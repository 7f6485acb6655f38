import { describe, expect, it } from "vitest";
import { adviceText } from "../../../src/report/advice/text.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { coffee, coffeeAdvice, openAdvice } from "../coffee.ts";

const theme = plainTheme();
const golden = (name: string) => `../golden/advice-${name}.txt`;

describe("advice as text", () => {
  it.each([
    ["short", coffeeAdvice(), { theme }],
    ["full", coffeeAdvice(), { theme, full: true, sources: true, command: "advise coffee.yaml" }],
    ["open", openAdvice(), { theme }],
    ["narrow", coffeeAdvice(), { theme: plainTheme({ width: 50, unicode: false }) }],
  ])("reads well: %s", async (name, advice, options) => {
    await expect(adviceText(advice, coffee, options)).toMatchFileSnapshot(golden(name));
  });

  it("is only one line a decision where it is to be quiet", () => {
    expect(adviceText(coffeeAdvice(), coffee, { theme, quiet: true })).toBe(
      [
        "  Method      French press (full immersion)   fixed by 2 of your 3 answers",
        "  Grind       Coarse                          by 1 answer of yours and 1 default",
        "  Additions   A scale",
        "              ! Hard water",
        "",
      ].join("\n"),
    );
  });

  it("says so when the other view is the same", () => {
    const advice = coffeeAdvice({
      lens: {
        input: "purpose",
        value: "home",
        others: [{ value: "championship", differences: [] }],
      },
    });
    expect(adviceText(advice, coffee, { theme })).toContain("\n  At a championship: the same.\n");
  });

  it("says nothing about parts that are empty", () => {
    const { lens: _, ...advice } = coffeeAdvice({ traps: [], blueprint: [], assumed: [] });
    const text = adviceText(advice, coffee, { theme });
    for (const title of [
      "Traps for you",
      "Build it",
      "Assumed",
      "Point of view",
      "Still open",
      "Sources",
    ]) {
      expect(text).not.toContain(`\n${title}\n`);
    }
  });

  it.each([
    [0, 3, "holds whatever the answers are"],
    [1, 1, "fixed by your answer"],
    [2, 2, "fixed by your 2 answers"],
    [2, 9, "fixed by 2 of your 9 answers"],
  ])("%d of %d answers: %s", (deciding, given, words) => {
    const base = coffeeAdvice();
    const ids = Array.from({ length: given }, (_, index) => `input_${index}`);
    const advice = coffeeAdvice({
      requirements: Object.fromEntries(ids.map((id) => [id, true])),
      decisions: {
        method: { ...base.decisions["method"]!, decidedBy: ids.slice(0, deciding), reason: [] },
      },
    });
    expect(adviceText(advice, coffee, { theme, quiet: true })).toBe(
      `  Method   French press (full immersion)   ${words}\n`,
    );
  });
});
