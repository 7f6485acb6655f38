import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ascii,
  escapeUnprintable,
  isPrintable,
  safe,
  safeLine,
  visible,
} from "../../src/report/text/safe.ts";
import { DANGEROUS, HOSTILE } from "./hostile.ts";

describe("safe", () => {
  it.each([
    ["plain text", "plain text"],
    ["colour \u001b[1;31mred\u001b[0m off", "colour red off"],
    ["title \u001b]0;owned\u0007 set", "title  set"],
    ["link \u001b]8;;http://x\u001b\\label\u001b]8;;\u001b\\ end", "link label end"],
    ["C1 \u009b2Jcleared \u009d0;t\u009c end", "C1 cleared  end"],
    ["device \u001bPq#0\u001b\\ control", "device  control"],
    ["unfinished \u001b]0;title", "unfinished 0;title"],
    ["nested \u001b\u001b[31m[31mred", "nested [31mred"],
    ["reset \u001bc done", "reset  done"],
    ["bell\u0007 back\bspace \u0000null", "bell backspace null"],
    ["bidi \u202eabc\u202c \u2066d\u2069", "bidi abc d"],
    ["zero\u200bwidth\u200d\ufeff soft\u00adhyphen", "zerowidth softhyphen"],
    ["tags \u{e0041}\u{e0042}", "tags "],
    ["invisible once\u2065assigned", "invisible onceassigned"],
    ["lone \ud800 surrogate", "lone \ufffd surrogate"],
    ["lines\r\nare\rkept\u2028here\u0085", "lines\nare\nkept\nhere\n"],
    ["tab\there\u00a0", "tab here "],
    ["漢字 Ünïcode – “kept” 👍🏽 é", "漢字 Ünïcode – “kept” 👍🏽 é"],
  ])("%j becomes %j", (text, expected) => {
    expect(safe(text)).toBe(expected);
  });

  it("never lets anything through that a terminal obeys", () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(
        "\u001b",
        "\u001b[",
        "\u001b]",
        "\u009b",
        "\u0007",
        "\u202e",
        "\u200b",
        "\\",
        "m",
      ),
    );
    fc.assert(
      fc.property(fc.array(unit), (pieces) => {
        expect(safe(pieces.join(""))).not.toMatch(DANGEROUS);
      }),
      { numRuns: 5_000 },
    );
  });

  it("reads a long run of unfinished escapes in one pass", () => {
    const introducers = ["\u001b]", "\u009d", "\u001b[0", "\u009b0", "\u001bP", "\u0090"];
    for (const introducer of introducers) {
      expect(safe(introducer.repeat(200_000))).not.toMatch(DANGEROUS);
    }
  });

  it("leaves one line without runs of blanks", () => {
    expect(safeLine("  a\n\n b \t c  ")).toBe("a b c");
  });
});

describe("visible", () => {
  it("shows one sign for each character that could not be seen, so that columns stay right", () => {
    expect(visible("a\tb\u001b[31m\u200bc")).toBe("a b\ufffd[31m\ufffdc");
    expect(visible(HOSTILE).length).toBe(HOSTILE.length);
  });
});

describe("ascii", () => {
  it.each([
    ["– — ‘a’ “b” … → ≤ ≥ ×", "- - 'a' \"b\" ... -> <= >= x"],
    ["Ünïcode ß", "Unicode ss"],
    ["漢字", "??"],
    ["95 °C", "95 ?C"],
  ])("%j becomes %j", (text, expected) => {
    expect(ascii(text)).toBe(expected);
  });
});

describe("escapeUnprintable", () => {
  it("keeps JSON the same data", () => {
    const written = escapeUnprintable(JSON.stringify({ text: HOSTILE, tag: "\u{e0041}" }));
    expect(JSON.parse(written)).toEqual({ text: HOSTILE, tag: "\u{e0041}" });
    expect(written).not.toMatch(DANGEROUS);
  });

  it("tells what needs it", () => {
    expect(isPrintable("Ünïcode 漢字")).toBe(true);
    expect(isPrintable("a\u202eb")).toBe(false);
  });
});
