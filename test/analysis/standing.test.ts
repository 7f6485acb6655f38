import { expect, test } from "vitest";
import {
  type ArchitectureStanding,
  standingOf,
} from "../../src/analysis/advise/taken-decisions.ts";
import { compile } from "../../src/engine/evaluation/compile.ts";
import { parseArchitecture } from "../../src/ruleset/architecture/parse.ts";
import { parseRuleSet } from "../../src/ruleset/files/index.ts";
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

test("the way back is looked for among the answers given before those assumed", () => {
  const rules = parseRuleSet(
    new Map([
      [
        "rules.yaml",
        `ruleset: { id: tea, version: 1.0.0, title: Tea, about: Tea. }
inputs:
  guests: { ask: Who comes?, type: choice, default: { value: none, because: Seldom. }, values: { none: { label: Nobody }, some: { label: Somebody } } }
  hour: { ask: When?, type: choice, values: { early: { label: Early }, late: { label: Late } } }
decisions:
  - id: pot
    label: Pot
    ask: Which pot?
    hit: first
    options: { large: { label: Large }, small: { label: Small } }
    rules:
      - { id: many, when: { any: [{ guests: some }, { hour: early }] }, choose: large, because: It lasts. }
      - { id: one, choose: small, because: It is enough. }
`,
      ],
    ]),
  );
  const text = "requirements: { hour: late }\ndecisions: { pot: large }\n";
  const [pot] = standingOf(
    compile(rules),
    parseArchitecture(text, "x.yaml", rules),
    "2026-11-22",
  ).decisions;
  expect(pot?.back).toEqual([
    { option: "large", change: { hour: "early" }, from: { hour: "late" }, rule: "many" },
  ]);
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
