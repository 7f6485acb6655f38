import { describe, expect, it } from "vitest";
import { pathFlowchart } from "../../../src/report/advice/path-flowchart.ts";
import { Names } from "../../../src/report/words/names.ts";
import { coffee, coffeeAdvice } from "../coffee.ts";
import { CLOSED, HOSTILE, withHostileText } from "../hostile.ts";

const advice = coffeeAdvice();
const chart = (given = advice, ruleSet = coffee) => pathFlowchart(given, new Names(ruleSet));

describe("the picture of the decision path", () => {
  it("draws every box once, and only arrows between boxes", () => {
    const lines = chart().slice(2, -1);
    const boxes = lines.flatMap((line) => /^ {2}(n\d+)[[(]/.exec(line)?.[1] ?? []);
    const ends = lines.flatMap((line) => /^ {2}(n\d+) -\.?-?> (n\d+)$/.exec(line)?.slice(1) ?? []);
    expect(new Set(boxes).size).toBe(boxes.length);
    expect(ends.filter((end) => !boxes.includes(end))).toEqual([]);
    expect(boxes.length + ends.length / 2).toBe(lines.length);
  });

  it("leads from a decision to one that rests on it", () => {
    expect(chart()).toContain("  n1 --> n4");
  });

  it("is left out where there is nothing to draw, or too much", () => {
    expect(chart({ ...advice, decisions: {} })).toEqual([]);
    const [input] = coffee.inputs;
    const reason = Array.from({ length: 200 }, (_, index) => ({
      input: `${input!.id}${index}`,
      answer: true,
      assumed: false,
    }));
    const [id, decision] = Object.entries(advice.decisions)[0]!;
    expect(chart({ ...advice, decisions: { [id]: { ...decision, reason } } })).toEqual([]);
  });

  it("lets no text out of its label", () => {
    const text = chart(withHostileText(advice, CLOSED), withHostileText(coffee, CLOSED)).join("\n");
    expect(text).not.toContain(HOSTILE);
    for (const [, label] of text.matchAll(/\["(.*)"\]/g)) {
      expect(label!.replaceAll("<br/>", "")).not.toMatch(/["<>`]/);
    }
  });
});
