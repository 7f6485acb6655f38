import { expect, test } from "vitest";
import { type ArchitectureStanding, standingOf } from "../../src/analysis/standing.ts";
import { compile } from "../../src/engine/compile.ts";
import { parseArchitecture } from "../../src/ruleset/architecture.ts";
import { coffee } from "../ruleset/support.ts";

const compiled = compile(coffee);
const standing = (text: string): ArchitectureStanding =>
  standingOf(compiled, parseArchitecture(text, "x.yaml", coffee), "2026-11-22");
const words = ({ decisions }: ArchitectureStanding) =>
  decisions.map(({ decision, standing: each }) => `${decision} ${each}`);

const strong = "requirements: { strength: strong, gear: [machine] }\n";
const mild = "requirements: { strength: mild, gear: [machine] }\n";
const taken = "decisions: { method: espresso, beans: dark, extras: [] }\n";
const until = (day: string) =>
  `deviations: [{ decision: method, chosen: espresso, because: New., until: ${day} }]\n`;

test.each([
  ["as recommended", strong + taken, ["method agrees", "beans agrees", "extras agrees"]],
  ["answers have changed", mild + taken, ["method differs", "beans differs", "extras agrees"]],
  [
    "a deviation on its last day, and what follows from it",
    mild + taken + until("2026-11-22"),
    ["method accepted", "beans agrees", "extras agrees"],
  ],
  [
    "a deviation a day later",
    mild + taken + until("2026-11-21"),
    ["method expired", "beans differs", "extras agrees"],
  ],
  [
    "a deviation without need",
    strong + taken + until("2026-12-31"),
    ["method agrees", "beans agrees", "extras agrees"],
  ],
  [
    "a deviation that says what was decided",
    `${mild}${until("2026-12-31")}`,
    ["method accepted", "beans undecided", "extras agrees"],
  ],
  ["nothing taken", strong, ["method undecided", "beans undecided", "extras agrees"]],
  [
    "left open, and possible",
    "requirements: { gear: [machine] }\ndecisions: { method: espresso, beans: medium }\n",
    ["method undecided", "beans undecided", "extras agrees"],
  ],
  [
    "left open, and not possible",
    "requirements: { gear: [machine], minutes: 10 }\ndecisions: { method: instant, beans: none }\n",
    ["method differs", "beans differs", "extras agrees"],
  ],
])("%s", (_, text, expected) => {
  expect(words(standing(text))).toEqual(expected);
});

test("a difference names rule, answers and the way back", () => {
  const [method] = standing(mild + taken).decisions;
  expect(method).toMatchObject({
    decided: ["espresso"],
    recommended: ["french-press"],
    causes: [{ option: "french-press", rule: "pot-and-patience" }],
    back: [
      {
        option: "espresso",
        change: { strength: "strong" },
        from: { strength: "mild" },
        rule: "machine-at-hand",
      },
    ],
  });
  expect(method?.reason.map(({ input }) => input)).toContain("strength");
});

test("of several outcomes only what comes and what goes is named", () => {
  const requirements = "requirements: { strength: strong, gear: [machine], milk: true }\n";
  const extras = standing(`${requirements}decisions: { extras: [scale] }\n`).decisions[2];
  expect(extras).toMatchObject({
    standing: "differs",
    added: ["milk-foam"],
    dropped: ["scale"],
    causes: [{ option: "milk-foam", rule: "foam-from-the-machine" }],
  });
  expect(extras?.reason.map(({ input }) => input)).toEqual(["gear", "milk"]);
});

test("a trap counts only against what was decided otherwise", () => {
  const text = (method: string) =>
    `requirements: { strength: strong, gear: [] }\ndecisions: { method: ${method} }\n`;
  expect(standing(text("espresso")).traps).toEqual([
    { trap: "T1", decision: "method", option: "espresso" },
  ]);
  expect(standing(text("french-press")).traps).toEqual([]);
});
