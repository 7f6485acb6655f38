import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RuleSet } from "../../src/engine/model/rule-set.ts";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/files/index.ts";
import { badRuleSets } from "./bad-rulesets.ts";
import { coffee, errorOf, oneLine } from "./support.ts";

/** A rule set without the places of its pieces, and the decisions by id. */
function withoutSpans(ruleSet: RuleSet): unknown {
  return JSON.parse(JSON.stringify(ruleSet, (key, value) => (key === "span" ? undefined : value)));
}

describe("a good rule set", () => {
  test("is the same from a folder and from one file", () => {
    const single = parseRuleSet(readRuleSetFiles("fixtures/rulesets/coffee.yaml"));
    expect(withoutSpans(single)).toEqual(withoutSpans(coffee));
  });

  test("has all that its files say", () => {
    expect(coffee).toMatchObject({ id: "coffee", version: "1.0.0", title: "Coffee at home" });
    expect(coffee.inputs.map(({ id, type }) => [id, type])).toEqual([
      ["perspective", "choice"],
      ["strength", "choice"],
      ["gear", "choices"],
      ["milk", "boolean"],
      ["minutes", "number"],
    ]);
    expect(coffee.decisions.map(({ id, hit, rules }) => [id, hit, rules.length])).toEqual([
      ["method", "first", 6],
      ["beans", "unique", 4],
      ["extras", "collect", 5],
    ]);
    const { impossible, traps, blueprint, facts, comparisons, examples } = coffee;
    const counts = [impossible, traps, blueprint, facts, comparisons, examples];
    expect(counts.map((list) => list.length)).toEqual([1, 2, 6, 4, 1, 6]);
  });

  test("every piece has the place that a person wants to see", () => {
    const file = (name: string) => `fixtures/rulesets/coffee/${name}`;
    expect(coffee.inputs[1]!.span).toEqual({
      file: file("inputs.yaml"),
      line: 12,
      column: 1,
      endLine: 12,
      endColumn: 9,
    });
    expect(coffee.inputs[1]!.values[1]!.span).toMatchObject({ line: 19, column: 5, endColumn: 11 });
    expect(coffee.decisions[0]!.span).toMatchObject({
      file: file("decisions/method.yaml"),
      line: 1,
    });
    expect(coffee.decisions[0]!.options[1]!.span).toMatchObject({ line: 7, column: 3 });
    // The rule's `id: machine-at-hand`, not the dash before it.
    expect(coffee.decisions[0]!.rules[1]!.span).toEqual({
      file: file("decisions/method.yaml"),
      line: 16,
      column: 5,
      endLine: 16,
      endColumn: 24,
    });
    expect(coffee.traps[1]!.span).toMatchObject({ file: file("traps.yaml"), line: 9, column: 3 });
    expect(coffee.comparisons[0]!.rows[1]!.cells["pour-over"]!.span).toMatchObject({ line: 22 });
    expect(coffee.facts[3]!.span).toMatchObject({ line: 16, column: 1, endColumn: 3 });
  });

  test("pieces are read as the words of the language say", () => {
    expect(coffee.decisions[0]!.rules[5]).toMatchObject({
      id: "pot-and-patience",
      when: { kind: "all", of: [] },
      choose: "french-press",
      facts: ["F3"],
    });
    expect(coffee.inputs[2]).toMatchObject({
      none: "A stove and a pot",
      default: { value: [], because: "Every kitchen has a stove." },
    });
    expect(coffee.inputs[4]).toMatchObject({ unit: "minutes", default: { value: 10 } });
    expect(coffee.traps[1]).toMatchObject({ tells: [], tempts: { beans: ["dark"] } });
    expect(coffee.facts[3]).toMatchObject({ asOf: "2019", confirmed: false });
    expect(coffee.comparisons[0]!.rows[1]!.cells["french-press"]!.taught).toBe("Five minutes");
    expect(coffee.examples[1]).toMatchObject({
      requirements: { minutes: { from: 6, to: 10 }, gear: [] },
      expect: { method: "french-press", extras: ["warm-milk"] },
      traps: ["T1"],
      blueprint: ["heat-water", "brew", "add-milk"],
    });
  });

  test("facts hold from a day until a day, and those that end are told soonest first", () => {
    const facts = [
      "F1: { text: Late., source: A tin, kind: vendor, checked: 2026-01-01, until: 2028-01-01 }",
      "F2: { text: Soon., source: A tin, kind: vendor, checked: 2026-01-01, from: 2026-02-01, until: 2027-01-01 }",
      "F3: { text: Always., source: A tin, kind: vendor, checked: 2026-01-01 }",
    ];
    const files = new Map(readRuleSetFiles("fixtures/rulesets/coffee"));
    const name = "fixtures/rulesets/coffee/facts.yaml";
    files.set(name, `${files.get(name)}${facts.map((fact) => `D${fact}\n`).join("")}`);
    const dated = parseRuleSet(files);
    expect(dated.facts.find(({ id }) => id === "DF2")).toMatchObject({
      from: "2026-02-01",
      until: "2027-01-01",
    });
    expect(dated.endingFacts).toEqual([
      { fact: "DF2", until: "2027-01-01" },
      { fact: "DF1", until: "2028-01-01" },
    ]);
    expect(coffee.endingFacts).toBeUndefined();
  });

  test("what may be left out may be left out", () => {
    const files = new Map([
      [
        "tiny.yaml",
        "ruleset: { id: tiny, version: 0.1.0, title: Tiny, about: The least. }\ninputs:\n  it: { ask: Is it?, type: boolean }\ndecisions:\n  - { id: so, label: So, ask: And so?, hit: first, options: { yes: { label: Yes } }, rules: [{ id: always, choose: yes, because: Why not. }] }\n",
      ],
    ]);
    const tiny = parseRuleSet(files);
    expect(tiny.inputs[0]).toMatchObject({ group: "", why: "", values: [] });
    expect(tiny.decisions[0]!.rules[0]).toMatchObject({ choose: "yes", facts: [] });
    expect(tiny).toMatchObject({ traps: [], facts: [], comparisons: [], examples: [] });
  });

  test("files may end in .yml, lie in any folder, and hold signals", () => {
    const files = new Map(
      [...readRuleSetFiles("fixtures/rulesets/coffee")].map(([file, text]) => [
        file.replace("fixtures/rulesets/coffee/", "").replace(".yaml", ".yml"),
        text,
      ]),
    );
    files.set("signals.yml", "{ not: read");
    files.set("scenarios.yml", "{ not: read");
    expect(withoutSpans(parseRuleSet(files))).toEqual(withoutSpans(coffee));
  });
});

describe("the order of decisions", () => {
  const decision = (id: string, when = "") =>
    `  - { id: ${id}, label: L, ask: A?, hit: first, options: { x: { label: X } }, rules: [{ id: r-${id.replaceAll("_", "-")}, ${when === "" ? "" : `when: { ${when}: x }, `}choose: x, because: B. }] }\n`;
  const order = (head: string, ...decisions: string[]) =>
    parseRuleSet(
      new Map([
        [
          "x.yaml",
          `ruleset: { id: x, version: 1.0.0, title: T, about: A${head} }\ninputs: { it: { ask: I?, type: boolean } }\ndecisions:\n${decisions.join("")}`,
        ],
      ]),
    ).decisions.map(({ id }) => id);

  test("is the stated one", () => {
    expect(order(", decisions: [c, a, b]", decision("a"), decision("b"), decision("c"))).toEqual([
      "c",
      "a",
      "b",
    ]);
  });

  test("else that of dependency, changed no more than needed", () => {
    const unordered = [decision("a", "d"), decision("b"), decision("c"), decision("d", "c")];
    expect(order("", ...unordered)).toEqual(["c", "d", "a", "b"]);
  });

  test("a cycle of three is told once, with each of its references", () => {
    const error = errorOf(() =>
      order("", decision("a", "c"), decision("b", "a"), decision("c", "b"), decision("d", "c")),
    );
    expect(error.findings.map(oneLine)).toEqual([
      '4:102 decision-cycle {"cycle":["a","c","b","a"]}',
    ]);
    expect(error.findings[0]!.related?.map(({ label, span }) => [label, span?.line])).toEqual([
      ["c > b", 6],
      ["b > a", 5],
    ]);
  });
});

describe("bad rule sets", () => {
  const folder = "fixtures/rulesets/bad";

  test("every fixture is expected to fail in a way that is written down", () => {
    expect(Object.keys(badRuleSets).sort()).toEqual(readdirSync(folder).sort());
  });

  test.each(Object.entries(badRuleSets))("%s", (name, expected) => {
    const { findings } = errorOf(() => parseRuleSet(readRuleSetFiles(`${folder}/${name}`)));
    const isFolder = !name.includes(".");
    const file = (shown = "") => (isFolder ? `${shown.slice(`${folder}/${name}/`.length)}:` : "");
    expect(findings.map((each) => file(each.span?.file) + oneLine(each))).toEqual(expected);
  });

  test("the texts of all files come with the error, for code frames", () => {
    const files = readRuleSetFiles(`${folder}/unreadable-parts`);
    expect([...errorOf(() => parseRuleSet(files)).sources]).toEqual([...files]);
  });

  test("no file at all", () => {
    expect(errorOf(() => parseRuleSet(new Map())).findings.map(({ code }) => code)).toEqual([
      "missing-file",
      "missing-file",
      "missing-file",
    ]);
  });
});
