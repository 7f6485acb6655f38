import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { createAnswerer } from "../../src/tasks/batch/answer.ts";
import { createWords, HASH, nextHash } from "../../src/tasks/batch/word-table.ts";
import { openCompiled } from "../../src/tasks/rule-sets/open.ts";

const coffee = new URL("../../fixtures/rulesets/coffee", import.meta.url).pathname;
const opened = await openCompiled(coffee, { cwd: "/" });

const numbers = fc.oneof(
  fc.nat({ max: 12 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.integer(),
  fc.constantFrom("2.0", "2.5000", "007", "1.", ".5", "1e1", "-0", "9007199254740993", "0.1", "00"),
);
const inputs = ["perspective", "strength", "gear", "milk", "minutes", "id"];
const words = ["everyday", "competition", "strong", "mild", "unknown", "Übung", "a\\b", ""];
const tools = ["grinder", "kettle", "machine"];
const answers = fc.dictionary(
  fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...inputs) }, fc.string({ maxLength: 3 })),
  fc.oneof(
    fc.constantFrom(...words, null, true, false),
    numbers,
    fc.array(fc.constantFrom(...tools, ...words), { maxLength: 3 }),
  ),
);
/** Answers of the kind that each input takes. */
const fitting = fc.record(
  {
    id: fc.oneof(fc.string(), fc.nat()),
    perspective: fc.constantFrom("everyday", "competition", "unknown"),
    strength: fc.constantFrom("strong", "mild"),
    gear: fc.uniqueArray(fc.constantFrom(...tools)),
    milk: fc.boolean(),
    minutes: fc.oneof(fc.nat({ max: 12 }), fc.double({ min: 0, max: 12, noNaN: true })),
  },
  { requiredKeys: ["strength"] },
);
const blank = fc.constantFrom("", "", "", " ", "\t", " \r");

/** An object as JSON, with blanks between its tokens; numbers may come as their text. */
const lines = fc
  .tuple(fc.oneof(answers, fitting), fc.infiniteStream(blank), fc.boolean())
  .map(([object, blanks, isLoose]) => {
    const gap = () => (isLoose ? (blanks.next().value ?? "") : "");
    const write = (value: unknown): string => {
      if (Array.isArray(value))
        return `[${gap()}${value.map(write).join(`${gap()},${gap()}`)}${gap()}]`;
      const isText = typeof value === "string" && !/^[-.\d]/.test(value);
      return typeof value === "string" && !isText ? value : JSON.stringify(value);
    };
    const pairs = Object.entries(object).map(
      ([key, value]) => `${gap()}${JSON.stringify(key)}${gap()}:${gap()}${write(value)}${gap()}`,
    );
    return `${gap()}{${pairs.join(",")}}${gap()}`;
  });

/** Lines, and lines with one character gone, doubled or replaced. */
const texts = fc.oneof(
  { weight: 3, arbitrary: lines },
  fc
    .tuple(
      lines,
      fc.nat(),
      fc.constantFrom("", '"', "{", "}", "[", "]", ",", ":", "1", "\\", "\u0001"),
    )
    .map(([text, place, other]) => {
      const at = place % text.length;
      return `${text.slice(0, at)}${other}${text.slice(at + (place % 2))}`;
    }),
);

describe("plain lines", () => {
  it.each([
    ["outcome,rule", false],
    ["because,facts", false],
    ["outcome", true],
  ])("with %s, strict %s, are answered as careful reading answers them", (list, strict) => {
    const fields = list.split(",") as ("outcome" | "rule")[];
    const { plain, line } = createAnswerer(opened, { fields, strict });
    let quick = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = Buffer.from(`x${text}y`);
        const made = plain(bytes, 1, bytes.length - 1);
        if (made === undefined) return;
        quick++;
        const careful = line(text, "line");
        expect(made).toBe("json" in careful ? `${careful.json}\n` : careful);
      }),
      { numRuns: 3000 },
    );
    expect(quick).toBeGreaterThan(strict ? 10 : 500);
  });

  test.each([
    ['{"id":1,"strength":"strong"}', true],
    [
      '{"strength":"strong","minutes":2.50,"gear":["kettle","machine"],"milk":false,"id":"é"}',
      true,
    ],
    ['{"strength":"unknown","minutes":3}', false],
    ['{"strength":"strong","perspective":"unknown"}', true],
    ['{"strength":"strong","gear":["kettle","kettle"]}', false],
    ['{"strength":"strong","strength":"strong"}', false],
    ['{"strength":"strong","minutes":"40 seconds"}', false],
    ['{"strength":"strong","id":{"a":1}}', false],
    ['{"strength":"strong"} {}', false],
    ['{"requirements":{"strength":"strong"}}', false],
  ])("%s: %s", (text, isPlain) => {
    const { plain } = createAnswerer(opened, { fields: ["outcome"], strict: false });
    const bytes = Buffer.from(text);
    expect(plain(bytes, 0, bytes.length) !== undefined).toBe(isPlain);
  });
});

describe("words", () => {
  it("are found by their bytes, and no others", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 5 }), { maxLength: 30 }),
        fc.array(fc.string({ maxLength: 5 })),
        (known, others) => {
          const { find } = createWords(known);
          for (const word of [...known, ...others]) {
            const bytes = Buffer.from(`"${word}"`);
            const hash = bytes.subarray(1, -1).reduce(nextHash, HASH);
            expect(find(bytes, 1, bytes.length - 1, hash)).toBe(known.indexOf(word));
          }
        },
      ),
    );
  });
});
