/** What every rendering of a reading promises, with text that tries to take over the terminal. */
import { Chalk } from "chalk";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import type { RankedOption } from "../../../src/reading/ranking/rank.ts";
import type { ReadSignal } from "../../../src/reading/requirements/reading.ts";
import { READING_FORMATS, type ReadReport } from "../../../src/report/reading/index.ts";
import { colourTheme, plainTheme } from "../../../src/report/text/theme.ts";
import { coffee, coffeeAdvice } from "../coffee.ts";
import { DANGEROUS, HOSTILE } from "../hostile.ts";

/** A reading of a text made of pieces; the pieces with an input are its signals. */
function reading(hostile: boolean): ReadReport {
  const noise = hostile ? HOSTILE : "by the way, ";
  const pieces: readonly (readonly [string, Partial<ReadSignal>?])[] = [
    [`Guests ${noise} want `],
    ["syrupy ", { input: "taste", value: ["body"], strength: "strong" }],
    ["body", { input: "taste", value: ["body"], strength: "weak" }],
    [`, and ${noise}\n\n\n`],
    [hostile ? HOSTILE : "milk", { input: "milk_drinks", value: false, cancelledBy: noise }],
    [` for ${"x".repeat(130)} `],
    ["six", { input: "guest_count", value: 6, against: true }],
    [` people ${noise}.\n`],
  ];
  let text = "";
  const signals = pieces.flatMap(([words, signal]): ReadSignal[] => {
    const start = text.length;
    text += words;
    if (signal === undefined) return [];
    const said = { text: words, start, end: text.length, phrase: words, against: false };
    return [{ strength: "medium", ...said, ...signal } as ReadSignal];
  });
  const option = (letter: string, rank: number, rest: Partial<RankedOption>): RankedOption => ({
    letter,
    text: `Brew it ${noise}`,
    claims: {},
    claimedBy: {},
    judgements: [],
    rank,
    chosen: rank === 1,
    score: -rank,
    because: [{ kind: "unread" }],
    ...rest,
  });
  const advice = coffeeAdvice();
  return {
    text,
    reading: {
      signals,
      derivations: [
        { input: "taste", answer: ["body"], signals: [0, 1] },
        { input: "grinder", answer: "burr", signals: [], because: noise },
      ],
      requirements: { taste: ["body"], grinder: "burr" },
      open: ["guest_count", "minutes_available", "milk_drinks"],
      contradictions: [
        {
          input: "taste",
          chosen: ["body"],
          other: ["clarity"],
          chosenBy: [0],
          otherBy: [3],
          by: "evidence",
        },
      ],
      nearness: {},
      judgements: [],
      stemEnd: text.length,
      options: [],
    },
    given: { purpose: "championship" },
    requirements: { purpose: "championship", taste: ["body"], grinder: "burr" },
    options: [
      option("A", 2, {
        because: [
          {
            kind: "misses",
            decision: "method",
            claimed: "filter",
            outcome: "french-press",
            because: noise,
            decidedBy: ["taste", "purpose"],
          },
          { kind: "trap", trap: "T1", decision: "method", claimed: "filter" },
          { kind: "flaw", judgement: "j", because: noise },
        ],
      }),
      option("B", 1, { because: [{ kind: "agrees", decision: "method", outcome: "filter" }] }),
      option("C", 3, { claims: { method: "filter" } }),
    ],
    advice: {
      ...advice,
      open: coffee.inputs.map(({ id }) => ({ input: id, decisions: ["method"] })),
    },
  };
}

const { advice: _, ...withoutAdvice } = reading(false);
const bare: ReadReport = {
  ...withoutAdvice,
  text: "Nothing.",
  reading: {
    ...withoutAdvice.reading,
    signals: [],
    derivations: [],
    contradictions: [],
    stemEnd: 8,
  },
  requirements: {},
  options: [],
};

const colours = colourTheme(new Chalk({ level: 3 }));
const withoutColour = (text: string) => text.replace(/\u001b\[[\d;]*m/g, "");

const cases = Object.entries(READING_FORMATS).flatMap(([format, load]) =>
  [{}, { full: true }, { quiet: true }].flatMap((options) =>
    (["ordinary", "hostile", "bare"] as const).map((kind) => {
      const report = kind === "bare" ? bare : reading(kind === "hostile");
      return [format, kind, JSON.stringify(options), { load, options, report }] as const;
    }),
  ),
);

describe.each(cases)("%s, %s, %s", (format, kind, shown, { load, options, report }) => {
  const render = async (theme = plainTheme()) =>
    (await load())(report, coffee, { theme, ...options });

  it("ends with one line end, and holds nothing that a terminal obeys", async () => {
    const text = await render();
    if (!(kind === "bare" && shown.includes("quiet"))) expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(DANGEROUS);
    if (format === "json") expect(() => JSON.parse(text)).not.toThrow();
  });

  it("says the same with colour", async () => {
    expect(withoutColour(await render(colours))).toBe(await render());
  });

  if (format === "text")
    it("keeps to the width, and to ASCII where it must", async () => {
      for (const width of [40, 80, 100]) {
        const lines = (await render(plainTheme({ width }))).split("\n");
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
        expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
      }
      expect(await render(plainTheme({ unicode: false }))).toMatch(/^[\n\x20-\x7e]*$/);
    });
});

describe("the text", () => {
  it("marks signals in place, with a number", async () => {
    const render = await READING_FORMATS.text();
    const text = render(reading(false), coffee, { theme: plainTheme() });
    expect(text).toContain("[syrupy]1");
    expect(text).toContain("[body]2");
    expect(text).toContain("cancelled by");
    expect(text).toContain("away from guest count: 6");
  });

  it.each([{}, { full: true }])("tells of facts that end once: %j", async (options) => {
    const render = await READING_FORMATS.text();
    const text = render(reading(false), coffee, { theme: plainTheme(), ...options });
    expect(text.split("! Rests on facts F02 (ended 2026-10-31) and F01")).toHaveLength(2);
  });
});

describe("the YAML", () => {
  it("holds the requirements alone", async () => {
    const render = await READING_FORMATS.yaml();
    expect(render(reading(false), coffee, { theme: plainTheme() })).toBe(
      "purpose: championship\ntaste: [body]\ngrinder: burr\n",
    );
  });
});
