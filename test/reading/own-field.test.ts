import { describe, expect, it } from "vitest";
import { InputError } from "../../src/engine/model/finding.ts";
import type { Decision, Input } from "../../src/engine/model/rule-set.ts";
import { compileReader } from "../../src/reading/lexicon/reader.ts";
import { rankOptions } from "../../src/reading/ranking/rank.ts";
import { readText } from "../../src/reading/requirements/read.ts";
import { parseSignals } from "../../src/ruleset/signals/signals.ts";

const input = (id: string, type: Input["type"], rest: Partial<Input> = {}): Input => ({
  id,
  type,
  group: "",
  ask: "",
  why: "",
  values: [],
  ...rest,
});
const values = (...ids: string[]) => ids.map((id) => ({ id, label: id }));

const ruleSet = {
  inputs: [
    input("trip", "choice", { values: values("beach", "mountain") }),
    input("bring", "choices", { values: values("dog", "child") }),
    input("days", "number", { unit: "days", units: { days: 1, weeks: 7 } }),
    input("cooking", "boolean"),
  ],
  decisions: [
    {
      id: "home",
      label: "Home",
      ask: "",
      hit: "first",
      options: values("hotel", "hut"),
      rules: [],
    } satisfies Decision,
  ],
};
const parse = (text: string) => parseSignals(text, "signals.yaml", ruleSet);

const signals = parse(`
words:
  sea: [sea; ocean; salt water]
signals:
  - means: { trip: beach }
    strong: [(swim|dive) .. in .. $sea]
    medium: [sand*]
    weak: [sun; warm]
    unless: [desert]
  - means: { trip: mountain }
    strong: [climb & peak]
    medium: [=summit]
  - means: { bring: [dog] }
    strong: [dog]
  - means: { bring: [child] }
    strong: [(son|daughter)]
  - means: { days: <time> }
    strong: [for <time>]
  - means: { cooking: true }
    strong: [cook]
    denied: { cooking: false }
implied:
  - { id: dogs-walk, when: { bring: dog }, open: [trip], gives: { trip: mountain }, because: Dogs love to walk. }
options:
  - claims: { home: hotel }
    strong: [hotel]
  - claims: { home: hut }
    strong: [hut; cabin]
judgements:
  - { id: far, phrases: [far away], weight: -3, because: It is far. }
`);
const reader = compileReader(signals, ruleSet);
const read = (text: string) => readText(reader, text).requirements;

describe("a rule set for another field", () => {
  it.each([
    ["We want to swim in the salt water.", { trip: "beach" }],
    ["We swam in the ocean. We dive in the sea.", { trip: "beach" }],
    ["Sandy.", { trip: "beach" }],
    ["Warm sun.", { trip: "beach" }],
    ["Sun.", {}],
    ["The desert is sandy.", {}],
    ["The peaks that we climbed.", { trip: "mountain" }],
    ["The summit.", { trip: "mountain" }],
    ["The summits.", {}],
    ["Our dogs and our daughters come.", { trip: "mountain", bring: ["dog", "child"] }],
    ["We stay for two weeks.", { days: 14 }],
    ["We stay for 3 to 5 days.", { days: { from: 3, to: 5 } }],
    ["We cook.", { cooking: true }],
    ["We do not want to cook.", { cooking: false }],
    ["No dog comes.", {}],
  ])("%s", (text, requirements) => {
    expect(read(text)).toEqual(requirements);
  });

  it("reports what contradicts, and what decided", () => {
    const { contradictions } = readText(reader, "It is sandy. We climb a peak.");
    expect(contradictions).toMatchObject([
      { input: "trip", chosen: "mountain", other: "beach", by: "evidence" },
    ]);
  });

  it("names what cancels a signal", () => {
    const { signals: found } = readText(reader, "No dog. The desert is sandy.");
    expect(found.map(({ text, cancelledBy }) => [text, cancelledBy])).toEqual([
      ["dog", "No"],
      ["sandy", "desert"],
    ]);
  });

  it("says why an answer follows from another", () => {
    const { derivations } = readText(reader, "A dog.");
    expect(derivations).toContainEqual({
      input: "trip",
      answer: "mountain",
      signals: [],
      because: "Dogs love to walk.",
    });
  });

  it("ranks answer options, with reasons", () => {
    const reading = readText(
      reader,
      "We stay.\nA. A hut far away\nB. A hotel\nC. A cabin\nD. A tent",
    );
    const ranked = rankOptions(reading.options, reader, {
      requirements: {},
      judgements: reading.judgements,
      nearness: {},
      costs: { home: { hut: 0, hotel: 2 } },
      outcomes: { home: { outcome: "hut", because: "It is cheap.", decidedBy: ["days"] } },
      traps: [{ id: "luxury", tempts: { home: ["hotel"] } }],
    });
    expect(ranked.map(({ letter, rank, chosen }) => [letter, rank, chosen])).toEqual([
      ["A", 4, false],
      ["B", 3, false],
      ["C", 1, true],
      ["D", 2, false],
    ]);
    expect(ranked[0]?.because).toEqual([
      { kind: "agrees", decision: "home", outcome: "hut" },
      { kind: "flaw", judgement: "far", because: "It is far." },
    ]);
    expect(ranked[1]?.because).toEqual([
      {
        kind: "misses",
        decision: "home",
        claimed: "hotel",
        outcome: "hut",
        because: "It is cheap.",
        decidedBy: ["days"],
      },
      { kind: "trap", trap: "luxury", decision: "home", claimed: "hotel" },
    ]);
    expect(ranked[3]?.because).toEqual([{ kind: "unread" }]);
  });

  it("survives JSON", () => {
    const copy = JSON.parse(JSON.stringify(reader)) as typeof reader;
    const text = "We swim in the sea for two weeks.\nA. hut\nB. hotel";
    expect(readText(copy, text)).toEqual(readText(reader, text));
  });
});

describe("wrong signals", () => {
  it.each([
    ["signals: [{ means: { tripp: beach }, strong: [sea] }]", "unknown-input", 22],
    ["signals: [{ means: { trip: sea }, strong: [sea] }]", "unknown-value", 28],
    ["signals: [{ mean: { trip: beach }, strong: [sea] }]", "unknown-key", 13],
    ["signals: [{ means: { trip: beach }, strong: [(sea] }]", "bad-phrase", 46],
    ["signals: [{ means: { trip: beach }, strong: [a .. ] }]", "bad-phrase", 46],
    ["signals: [{ means: { trip: beach }, strong: [$see] }]", "unknown-words", 46],
    ["options: [{ claims: { house: hut }, strong: [hut] }]", "unknown-decision", 23],
    ["options: [{ claims: { home: tent }, strong: [hut] }]", "unknown-option", 29],
  ])("%s", (text, code, column) => {
    const findings = () => {
      try {
        parse(text);
      } catch (error) {
        if (error instanceof InputError) return error.findings;
      }
      return [];
    };
    expect(findings()).toMatchObject([{ code, span: { line: 1, column } }]);
  });
});
