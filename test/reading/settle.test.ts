import { describe, expect, it } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { readText } from "../../src/reading/requirements/read.ts";
import type { Reading } from "../../src/reading/requirements/reading.ts";
import { settle } from "../../src/reading/requirements/settle.ts";
import { compiled, reader } from "./aws.ts";

const EXAM = { purpose: "exam" };

/** A reading as if its words had come nearest to one outcome of one decision, by so many nats. */
function leaning(text: string, decision: string, outcome: string, by: number): Reading {
  const reading = readText(reader, text);
  const outcomes = reader.wording[decision]?.outcomes ?? [];
  const nearness = Object.fromEntries(outcomes.map((id) => [id, id === outcome ? 0 : -by]));
  return { ...reading, nearness: { [decision]: nearness } };
}

const outcomeOf = (reading: Reading, decision: string) =>
  advise(compiled, { ...EXAM, ...reading.requirements }).decisions[decision]?.outcome;

const VAGUE = "A bakery uses a foundation model in Amazon Bedrock.";
const FIRM =
  "The assistant must answer questions from internal documents that change daily, and cite its sources.";

describe("words against signals", () => {
  it("leaves a reading alone that its words agree with", () => {
    const reading = leaning(FIRM, "adaptation", "rag", 50);
    expect(settle(compiled, reader, FIRM, reading, EXAM)).toBe(reading);
  });

  it("leaves a reading alone whose words are about something else", () => {
    const reading = leaning(VAGUE, "adaptation", "", 50);
    expect(settle(compiled, reader, VAGUE, reading, EXAM)).toBe(reading);
  });

  it.each(["rag", "fine-tuning", "distillation", "continued-pretraining", "preference-tuning"])(
    "follows the words to %s where the signals say little, and tells so",
    (outcome) => {
      const reading = leaning(VAGUE, "adaptation", outcome, 50);
      const settled = settle(compiled, reader, VAGUE, reading, EXAM);
      expect(outcomeOf(settled, "adaptation")).toBe(outcome);
      const added = settled.derivations.filter(({ signals }) => signals.length === 0);
      expect(added.length).toBeGreaterThan(0);
      for (const { because } of added) expect(because).toMatch(/^its words sound like it: /);
      expect(settled.open).not.toContain(added[0]?.input);
    },
  );

  it("follows the signals where they say much", () => {
    const reading = leaning(FIRM, "adaptation", "distillation", 12);
    expect(outcomeOf(settle(compiled, reader, FIRM, reading, EXAM), "adaptation")).toBe("rag");
  });

  it("takes no answer in place of a given one", () => {
    const given = { ...EXAM, app_kind: "classical-ml" };
    const reading = leaning(VAGUE, "adaptation", "rag", 50);
    expect(settle(compiled, reader, VAGUE, reading, given)).toBe(reading);
  });
});

describe("answers that cannot hold together", () => {
  const reading = readText(reader, VAGUE);

  it("lets an answer go that only follows from others", () => {
    const both = {
      ...reading,
      nearness: {},
      derivations: [
        { input: "prompt_state", answer: "fails", signals: [0] },
        { input: "gap", answer: [], signals: [], because: "no fault is named" },
      ],
      requirements: { prompt_state: "fails", gap: [] },
    };
    const settled = settle(compiled, reader, VAGUE, both, EXAM);
    expect(settled.requirements).toEqual({ prompt_state: "fails" });
    expect(settled.open).toContain("gap");
    expect(settled.derivations).toEqual([both.derivations[0]]);
  });

  it("else lets go what costs least", () => {
    const both = {
      ...reading,
      nearness: {},
      signals: [],
      derivations: [
        { input: "prompt_state", answer: "fails", signals: [0] },
        { input: "gap", answer: [], signals: [1] },
      ],
      requirements: { prompt_state: "fails", gap: [] },
    };
    const settled = settle(compiled, reader, VAGUE, both, EXAM);
    expect(() => advise(compiled, { ...EXAM, ...settled.requirements })).not.toThrow();
  });
});
