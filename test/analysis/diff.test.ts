/** The two versions in the fixtures: every share counted by hand over all requirements that both versions can take. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { diff } from "../../src/analysis/diff/rule-sets.ts";
import { type Compiled, compile } from "../../src/engine/evaluation/compile.ts";
import { InputError } from "../../src/engine/model/finding.ts";
import type { Requirements } from "../../src/engine/model/rule-set.ts";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/files/index.ts";

const open = (version: string) =>
  parseRuleSet(
    readRuleSetFiles(
      join("fixtures/rulesets/versions", version),
      join(import.meta.dirname, "../.."),
    ),
  );

const older = open("old");
const newer = open("new");

/** A number from each band that any rule of either version tells apart. */
const GUESTS = [5, 6, 31, 41, 101];
const everything: Requirements[] = ["sun", "rain", "storm"].flatMap((weather) =>
  GUESTS.flatMap((guests) =>
    [[], ["cake"]].flatMap((brought) =>
      [true, false].map((dogs): Requirements => ({ weather, guests, brought, dogs })),
    ),
  ),
);

function outcomes(
  compiled: Compiled,
  requirements: Requirements,
): Record<string, string> | undefined {
  const known = compiled.ruleSet.inputs.map((input) => input.id);
  const answers = Object.entries(requirements).filter(([id]) => known.includes(id));
  try {
    const { decisions } = advise(compiled, Object.fromEntries(answers), { strict: true });
    return Object.fromEntries(
      Object.entries(decisions).map(([id, each]) => [
        id,
        each.outcome ?? each.outcomes?.join() ?? "",
      ]),
    );
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

describe("two versions of a rule set", () => {
  const result = diff(older, newer);
  const before = compile(older);
  const after = compile(newer);
  const pairs = everything.map((each) => [outcomes(before, each), outcomes(after, each)] as const);
  const both = pairs.filter(([a, b]) => a && b);
  const share = (holds: (a: Record<string, string>, b: Record<string, string>) => boolean) =>
    both.filter(([a, b]) => a && b && holds(a, b)).length / both.length;

  it("are compared on the requirements that both can take and hold possible", () => {
    expect(result.requirements).toBe(both.length);
    expect(both.length).toBe(56);
    expect(result.possible.newer).toBeUndefined();
    expect(result.possible.older?.share).toBeCloseTo(4 / 60, 12);
    expect(result.possible.older?.witness).toMatchObject({ weather: "storm", guests: 101 });
  });

  it("change as brute force says", () => {
    const place = share((a, b) => a["place"] === "barn" && b["place"] === "garden");
    const without = (option: string) =>
      share((a, b) => Boolean(a["extras"]?.includes(option)) && !b["extras"]?.includes(option));
    const found = Object.fromEntries(result.decisions.map((each) => [each.decision, each]));
    expect(found["menu"]).toMatchObject({ status: "same", share: 0, changes: [] });
    expect(found["place"]).toMatchObject({
      status: "changed",
      share: expect.closeTo(
        share((a, b) => a["place"] !== b["place"]),
        12,
      ),
      changes: [{ older: "barn", newer: "garden", share: expect.closeTo(place, 12) }],
    });
    expect(found["extras"]).toMatchObject({
      status: "changed",
      share: expect.closeTo(
        share((a, b) => a["extras"] !== b["extras"]),
        12,
      ),
      changes: [
        {
          older: "blankets",
          share: expect.closeTo(without("blankets"), 12),
          rules: { older: "wet-grass" },
        },
        {
          older: "lamps",
          share: expect.closeTo(without("lamps"), 12),
          rules: { older: "dark-barn" },
        },
      ],
    });
  });

  it("have witnesses that show each change on both sides", () => {
    for (const { decision, changes } of result.decisions) {
      for (const { witness, older: was = "", newer: now = "" } of changes) {
        const [a, b] = [outcomes(before, witness), outcomes(after, witness)];
        expect([a?.[decision]?.includes(was), b?.[decision]?.includes(now)]).toEqual([true, true]);
        expect(a?.[decision]).not.toBe(b?.[decision]);
      }
    }
  });

  it("say what stands on one side only", () => {
    expect(
      result.structure.oneSided.map(
        ({ piece, id, of, only }) => `${only} ${piece} ${of ?? ""} ${id}`,
      ),
    ).toEqual([
      "newer input  dogs",
      "newer value weather clouds",
      "older value brought bread",
      "newer value brought salad",
      "newer rule place dogs-in-the-garden",
      "newer rule place clouded",
      "older rule menu bread-is-there",
      "newer rule menu salad-is-there",
      "newer impossible  no-crowd-in-a-storm",
    ]);
    expect(result.structure.redeclared).toEqual([]);
  });
});
