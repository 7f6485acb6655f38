import { expect, test } from "vitest";
import { openState } from "../../../src/cli/interview/screen/keys.ts";
import { draw } from "../../../src/cli/interview/screen/question-picture.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { width } from "../../../src/report/text/width.ts";
import { guests, roast, taste } from "./questions.ts";

test("a question is drawn with its question, reason, values and what is possible", () => {
  const state = { ...openState(taste), active: 1, marked: new Set([0]) };
  expect(draw(taste, state, plainTheme(), 24)).toBe(`
Question 2, at most 1 more                                                Guests
What do you miss?
Each method has a largest batch.

  ◉ Body   Heavy, creamy
❯ ◯ Clarity
  ◯ Strength
    Nothing
    I don't know
    ← back

Decided: Cup: Small.
Still possible: Method: Espresso or French press; Beans: 5 options.
↑↓ move · space marks · enter answers · esc goes back`);
});

test("an error stands below the values", () => {
  const state = { ...openState(guests), typed: "abc", error: "That is no number." };
  expect(draw(guests, state, plainTheme(), 24).split("\n").slice(5)).toEqual([
    "❯ Fewer than 4",
    "  4 or more",
    "  Type a number: abc   4 or about 4 will do",
    "  I don't know",
    "  ← back",
    "",
    "That is no number.",
    "Decided: Cup: Small.",
    "Still possible: Method: Espresso or French press; Beans: 5 options.",
    "↑↓ move · enter answers · esc goes back",
  ]);
});

test("a terminal without Unicode gets ASCII", () => {
  const text = draw(taste, openState(taste), plainTheme({ unicode: false }), 24);
  expect(text).toMatch(/^[\n\x20-\x7e]*$/);
});

test.each([40, 60, 80, 100])("no line is wider than a terminal of %d columns", (columns) => {
  const theme = plainTheme({ width: columns });
  for (const question of [roast, taste, guests]) {
    for (const line of draw(question, openState(question), theme, 24).split("\n")) {
      expect(width(line)).toBeLessThanOrEqual(columns);
    }
  }
});

test("in a low terminal the lines around the pointer are shown", () => {
  const choices = Array.from({ length: 30 }, (_, index) => ({
    label: `Value ${index}`,
    help: undefined,
    answer: String(index),
  }));
  const question = { ...roast, choices };
  const lines = draw(question, { ...openState(question), active: 15 }, plainTheme(), 16).split(
    "\n",
  );
  expect(lines.length).toBeLessThan(16);
  expect(lines).toContain("❯ Value 15");
  expect(lines.filter((line) => line.trim() === "…")).toHaveLength(2);
});

test("help without room beside its value is shown when one points at it", () => {
  const theme = plainTheme({ width: 40 });
  const below = (active: number) =>
    draw(roast, { ...openState(roast), active }, theme, 24)
      .split("\n")
      .slice(5, 15);
  expect(below(1)).toEqual([
    "  Light          Fruit",
    "❯ Medium",
    "  Dark",
    "  I don't know   then: Medium",
    "",
    "Sweetness, and a little of everything",
    "else",
    "",
    "Decided: Cup: Small.",
    "Still possible: Method: Espresso or",
  ]);
  expect(below(0).slice(4, 7)).toEqual(["", "", ""]);
});

test("what is possible takes three lines at most, and says where it is cut", () => {
  const question = { ...roast, outlook: [`Still possible: ${"espresso or ".repeat(40)}tea.`] };
  const lines = draw(question, openState(question), plainTheme(), 24).split("\n");
  const first = lines.findIndex((line) => line.startsWith("Still possible:"));
  expect(lines.slice(first + 2)).toEqual([
    expect.stringMatching(/ or…$/),
    "↑↓ move · enter answers",
  ]);
});

test("hostile text cannot move the cursor", () => {
  const question = {
    ...roast,
    ask: "Which\u001b[2J\u0007 roast?\u202e",
    group: "\u001b]0;x\u0007G",
  };
  expect(draw(question, openState(question), plainTheme(), 24)).not.toMatch(/[\u001b\u0007\u202e]/);
});
