import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { bandOf, createBands } from "../../src/engine/bulk/band-grid.ts";
import { createVocabulary, positionOf } from "../../src/engine/bulk/word-index.ts";
import type { Cut } from "../../src/engine/evaluation/domain.ts";

const inOrder = (cuts: readonly Cut[]) =>
  [...cuts].sort((a, b) => a.at - b.at || Number(a.after) - Number(b.after));

const positive = fc.oneof(
  fc.integer({ min: 0, max: 50 }),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);

describe("the band of a number", () => {
  it("is the number of cuts left of it, however they are spread", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ at: positive, after: fc.boolean() }), {
          selector: ({ at, after }) => `${at} ${after}`,
        }),
        fc.array(positive),
        (unordered, others) => {
          const cuts = inOrder(unordered);
          const bands = createBands(cuts);
          for (const value of [...others, ...cuts.map(({ at }) => at)]) {
            const left = cuts.filter(({ at, after }) => at < value || (at === value && !after));
            expect(bandOf(bands, value)).toBe(left.length);
          }
        },
      ),
    );
  });

  test.each([
    ["without cuts", [], 7, 0],
    ["before a cut at zero", [{ at: 0, after: true }], 0, 0],
    ["after a cut at zero", [{ at: 0, after: true }], Number.MIN_VALUE, 1],
    ["at the greatest number", [{ at: Number.MAX_VALUE, after: false }], Number.MAX_VALUE, 1],
  ])("%s", (_, cuts, value, band) => {
    expect(bandOf(createBands(cuts), value)).toBe(band);
  });
});

describe("a word's position", () => {
  it("is its place in the vocabulary, or -1", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 40 }),
        fc.array(fc.string({ maxLength: 6 })),
        (words, others) => {
          const vocabulary = createVocabulary(words);
          for (const word of [...words, ...others]) {
            expect(positionOf(vocabulary, word)).toBe(words.indexOf(word));
          }
        },
      ),
    );
  });

  test.each([
    ["told apart by length", ["a", "bb", "ccc"]],
    ["told apart by one letter", ["north", "south", "west"]],
    ["told apart by no single letter", ["ab", "ba", "aa", "bb"]],
    ["one word", ["only"]],
  ])("%s", (_, words) => {
    const vocabulary = createVocabulary(words);
    expect(words.map((word) => positionOf(vocabulary, word))).toEqual(words.map((_, at) => at));
    expect(positionOf(vocabulary, "")).toBe(-1);
    expect(positionOf(vocabulary, "another")).toBe(-1);
  });
});
