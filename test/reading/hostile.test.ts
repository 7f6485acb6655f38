import { describe, expect, it } from "vitest";
import { InputError } from "../../src/engine/model/finding.ts";
import { LONGEST_TEXT, readText } from "../../src/reading/requirements/read.ts";
import { reader } from "./aws.ts";

const million = 1_000_000;

describe("hostile text", () => {
  it.each([
    ["no text", ""],
    ["blanks", " \n\t ".repeat(1000)],
    ["escapes", "\u001b[31m\u001b[2J\u0007".repeat(1000)],
    ["one long word", "a".repeat(million)],
    ["one long number", "9".repeat(million)],
    ["marks", "!?.,;:".repeat(100_000)],
    ["zero-width characters", "\u200b".repeat(million)],
    ["bidirectional characters", "\u202e\u2066".repeat(100_000)],
    ["half a surrogate pair", "\ud83d ".repeat(1000)],
    ["combining marks", `a${"\u0301".repeat(million)}`],
    ["names of object members", "constructor __proto__ toString hasOwnProperty"],
  ])("reads %s", (_, text) => {
    const reading = readText(reader, text);
    expect(reading.requirements).toEqual({});
    expect(reading.options).toEqual([]);
  });

  it.each([
    ["a phrase again and again", "no labeled examples without labels "],
    ["opening words only", "ask about the the the of our internal "],
    ["numbers", "about 20 to 30 thousand "],
    ["options", "A. one\nB. two\n"],
    ["denials", "not no never without "],
  ])("reads %s in time that grows with the text", (_, piece) => {
    const text = piece.repeat(Math.floor(500_000 / piece.length));
    expect(readText(reader, text).signals.length).toBeLessThan(text.length);
  });

  it("finds words with invisible characters in them", () => {
    const text = "All ou\u200btputs must con\u00adsistently follow our brand\u2060 voice.";
    const { requirements, signals } = readText(reader, text);
    expect(requirements).toMatchObject({ gap: ["style"], consistency: "all-outputs" });
    for (const signal of signals) expect(text.slice(signal.start, signal.end)).toBe(signal.text);
  });

  it("refuses what is too long", () => {
    const read = () => readText(reader, "x ".repeat(LONGEST_TEXT / 2 + 1));
    expect(read).toThrow(InputError);
    expect(read).toThrow("text-too-long");
  });
});
