import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { readText } from "../../src/reading/requirements/read.ts";
import { compiled, reader } from "./aws.ts";

const text = readFileSync("fixtures/stems/brand-voice.txt", "utf8");
const reading = readText(reader, text);

describe("the seed's reflection question", () => {
  it("speaks of style in all outputs", () => {
    expect(reading.requirements).toMatchObject({ gap: ["style"], consistency: "all-outputs" });
  });

  it.each([
    ["gap", "writing style"],
    ["consistency", "consistently"],
    ["consistency", "all outputs"],
  ])("marks for %s the words %s", (input, words) => {
    const marked = reading.signals.filter((signal) => signal.input === input);
    expect(marked.map((signal) => signal.text)).toContain(words);
    for (const signal of marked) expect(text.slice(signal.start, signal.end)).toBe(signal.text);
  });

  it("names its phrases", () => {
    const derivation = reading.derivations.find(({ input }) => input === "gap");
    const phrases = derivation?.signals.map((position) => reading.signals[position]?.text);
    expect(phrases).toContain("writing style");
  });

  it("gives fine-tuning on the exam", () => {
    const advice = advise(compiled, { purpose: "exam", ...reading.requirements });
    expect(advice.decisions["adaptation"]?.outcome).toBe("fine-tuning");
  });
});
