import { join } from "node:path";
import { expect, test } from "vitest";
import { diff } from "../../src/analysis/diff/rule-sets.ts";
import type { Claim, Condition } from "../../src/engine/model/rule-set.ts";
import { diffMarkdown } from "../../src/report/diff/markdown.ts";
import { diffText } from "../../src/report/diff/text.ts";
import { plainTheme } from "../../src/report/text/theme.ts";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/files/index.ts";

const open = (version: string) =>
  parseRuleSet(
    readRuleSetFiles(
      join("fixtures/rulesets/versions", version),
      join(import.meta.dirname, "../.."),
    ),
  );

const sun: Condition = { kind: "is", input: "weather", values: ["sun"] };
const claim = (id: string, where: Condition, says: Claim["says"]): Claim => ({
  id,
  where,
  says,
  because: "It was so.",
  facts: [],
});

const few: Condition = { kind: "within", input: "guests", range: { to: 4 } };
const claims: readonly Claim[] = [
  claim("garden-in-the-sun", { kind: "all", of: [sun, few] }, [
    { kind: "always", outcomes: { place: ["garden"] } },
  ]),
  claim("somewhere", sun, [{ kind: "sometimes", outcomes: { place: ["garden"] } }]),
  claim("bread-is-gone", { kind: "includes", input: "brought", values: ["bread"] }, [
    { kind: "sometimes", outcomes: { place: ["garden"] } },
  ]),
  claim("dogs-decide-nothing", { kind: "all", of: [] }, [
    { kind: "indifferent", inputs: ["weather"], decisions: ["place"] },
  ]),
];

test("claims that a new version breaks, or cannot be asked, are named with requirements that show it", () => {
  const older = { ...open("old"), claims };
  const newer = open("new");
  const { claims: result } = diff(older, newer);
  expect(result?.notComparable).toEqual(["bread-is-gone"]);
  expect(result?.broken).toEqual([
    {
      claim: "dogs-decide-nothing",
      decision: "place",
      rules: expect.arrayContaining([expect.any(String)]),
      witness: expect.any(Object),
      counterpart: expect.any(Object),
    },
  ]);
  const sides = { older, newer };
  const difference = diff(older, newer);
  const text = diffText(difference, sides, { theme: plainTheme() });
  expect(text).toContain("Claims that no longer hold\n  dogs-decide-nothing: ");
  expect(text).toContain("bread-is-gone: names what the newer version does not have");
  expect(diffMarkdown(difference, sides, { theme: plainTheme() })).toContain(
    "### Claims that no longer hold\n\n- dogs-decide-nothing: ",
  );
});

test("a rule set that claims nothing has no claims to compare", () => {
  expect(diff(open("old"), open("new"))).not.toHaveProperty("claims");
});
