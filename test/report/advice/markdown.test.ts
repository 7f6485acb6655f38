import { describe, expect, it } from "vitest";
import { adviceMarkdown } from "../../../src/report/advice/markdown.ts";
import { mermaidLabel, stepsFlowchart } from "../../../src/report/markup/mermaid.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { coffee, coffeeAdvice, openAdvice } from "../coffee.ts";
import { HOSTILE } from "../hostile.ts";

const theme = plainTheme();

describe("advice as Markdown", () => {
  it.each([
    ["decided", coffeeAdvice(), { theme, sources: true }],
    ["open", openAdvice(), { theme }],
  ])("reads well: %s", async (name, advice, options) => {
    const text = adviceMarkdown(advice, coffee, options);
    await expect(text).toMatchFileSnapshot(`../golden/advice-${name}.md.txt`);
  });
});

describe("the picture of the blueprint", () => {
  it.each([
    ["end", '"end"'],
    ['say "x"', '"say #quot;x#quot;"'],
    ["#1 <b>", '"#35;1 #lt;b#gt;"'],
    [
      "a long step that does not fit into one line of a box",
      '"a long step that does not fit into one<br/>line of a box"',
    ],
  ])("quotes %j", (text, expected) => {
    expect(mermaidLabel(text)).toBe(expected);
  });

  it("lets no text out of its label", () => {
    const inner = mermaidLabel(HOSTILE).slice(1, -1).replaceAll("<br/>", "");
    expect(inner).not.toMatch(/["<>`]/);
  });

  it("joins the steps", () => {
    expect(stepsFlowchart(["Grind", "Pour"])).toEqual([
      "```mermaid",
      "flowchart TD",
      '  n1["1. Grind"]',
      '  n2["2. Pour"]',
      "  n1 --> n2",
      "```",
    ]);
  });

  it("is left out when there is nothing to draw, or too much", () => {
    expect(stepsFlowchart([])).toEqual([]);
    expect(stepsFlowchart(Array.from({ length: 200 }, () => "Wait for four minutes"))).toEqual([]);
  });
});
