/** Planted defects: each fixture has exactly one, which is found at its place, with a witness that shows it. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { advise } from "../../../src/analysis/advise/advise.ts";
import type { CheckCode } from "../../../src/analysis/verify/codes.ts";
import { verify } from "../../../src/analysis/verify/verify.ts";
import { compile } from "../../../src/engine/evaluation/compile.ts";
import type { Advice } from "../../../src/engine/model/advice.ts";
import { InputError } from "../../../src/engine/model/finding.ts";
import type { Condition, Requirements, Rule, RuleSet } from "../../../src/engine/model/rule-set.ts";
import { parseRuleSet, readRuleSetFiles } from "../../../src/ruleset/files/index.ts";

const FOLDER = "fixtures/rulesets/defects";
const open = (kind: string): RuleSet =>
  parseRuleSet(readRuleSetFiles(join(FOLDER, kind), join(import.meta.dirname, "../../..")));

const outcome = (ruleSet: RuleSet, requirements: Requirements, decision = "place") =>
  advise(compile(ruleSet), requirements).decisions[decision]?.outcome;

/** The rule set with the rules of one decision replaced. */
const withRules = (
  ruleSet: RuleSet,
  decision: string,
  change: (rules: readonly Rule[]) => readonly Rule[],
): RuleSet => ({
  ...ruleSet,
  decisions: ruleSet.decisions.map((each) =>
    each.id === decision ? { ...each, rules: change(each.rules) } : each,
  ),
});

const without = (id: string) => (rules: readonly Rule[]) => rules.filter((rule) => rule.id !== id);
const onTop = (id: string) => (rules: readonly Rule[]) => [
  ...rules.filter((rule) => rule.id === id),
  ...without(id)(rules),
];

/** Whether a condition is seen to hold: a trap with that condition shows. */
function shows(ruleSet: RuleSet, when: Condition, requirements: Requirements): boolean {
  const probe = {
    id: "P",
    belief: "",
    why: "",
    instead: "",
    tells: [],
    tempts: {},
    when,
    facts: [],
  };
  const { traps } = advise(compile({ ...ruleSet, traps: [probe] }), requirements);
  return traps.length > 0;
}

const whole = ({ decisions, traps, blueprint }: Advice) => [
  Object.values(decisions).map((each) => each.outcome ?? each.outcomes),
  traps,
  blueprint,
];
const same = (ruleSet: RuleSet, one: Requirements, other: Requirements) =>
  expect(whole(advise(compile(ruleSet), one))).toEqual(whole(advise(compile(ruleSet), other)));

type Proof = (ruleSet: RuleSet, witness: Requirements) => void;

interface Planted {
  readonly kind: string;
  readonly code: CheckCode;
  readonly at: string;
  /** Labels and lines of the other places. */
  readonly related?: readonly string[];
  readonly witness?: Requirements;
  /** Of a claim about two requirements. */
  readonly counterpart?: Requirements;
  /** Shows the defect by what an advice for the witness says. */
  readonly proof?: Proof;
}

const undecided: Proof = (ruleSet, witness) => {
  const { place } = advise(compile(ruleSet), witness).decisions;
  expect(place).toMatchObject({ status: "undecided", possible: [] });
};

/** The rule holds at the witness, others decide; alone on top it would decide. */
const shadowed =
  (id: string, by: string): Proof =>
  (ruleSet, witness) => {
    const decide = (each: RuleSet) => advise(compile(each), witness).decisions["place"]?.rule;
    expect(decide(ruleSet)).toBe(by);
    expect(decide(withRules(ruleSet, "place", onTop(id)))).toBe(id);
  };

/** What the claim rules out comes out at the witness. */
const comesOut =
  (place: string): Proof =>
  (ruleSet, witness) =>
    expect(outcome(ruleSet, witness)).toBe(place);

const planted: readonly Planted[] = [
  {
    kind: "claim-always",
    code: "claim-broken",
    at: "claims.yaml:1:3",
    related: ["wet:15"],
    witness: { weather: "rain" },
    proof: comesOut("barn"),
  },
  {
    kind: "claim-never",
    code: "claim-broken",
    at: "claims.yaml:1:3",
    related: ["wet:15"],
    witness: { weather: "rain" },
    proof: comesOut("barn"),
  },
  { kind: "claim-sometimes", code: "claim-never-so", at: "claims.yaml:1:3", related: [] },
  {
    kind: "claim-indifferent",
    code: "claim-not-indifferent",
    at: "claims.yaml:1:3",
    related: ["crowd:20", "otherwise:25"],
    witness: { weather: "sun", guests: 0 },
    counterpart: { weather: "sun", guests: 31 },
    proof: comesOut("garden"),
  },
  {
    kind: "claim-monotone",
    code: "claim-not-monotone",
    at: "claims.yaml:1:3",
    related: ["crowd:20", "otherwise:25"],
    witness: { weather: "sun", guests: 0 },
    counterpart: { weather: "sun", guests: 31 },
    proof: comesOut("garden"),
  },
  { kind: "claim-about-nothing", code: "claim-about-nothing", at: "claims.yaml:1:3" },
  {
    kind: "gap",
    code: "gap",
    at: "decisions/place.yaml:1:1",
    witness: { weather: "sun", guests: 31 },
    proof: undecided,
  },
  {
    kind: "hole-at-threshold",
    code: "gap",
    at: "decisions/place.yaml:1:1",
    witness: { weather: "sun", guests: 10 },
    proof: undecided,
  },
  {
    kind: "overlap",
    code: "overlap",
    at: "decisions/place.yaml:15:5",
    related: ["stormy:10"],
    witness: { weather: "storm" },
    proof: (ruleSet, witness) => {
      expect(outcome(ruleSet, witness)).toBe("home");
      expect(outcome(withRules(ruleSet, "place", onTop("wet")), witness)).toBe("barn");
    },
  },
  {
    kind: "shadowed-by-one",
    code: "rule-shadowed",
    at: "decisions/place.yaml:20:5",
    related: ["wet:15"],
    witness: { weather: "rain", guests: 31 },
    proof: shadowed("rainy-crowd", "wet"),
  },
  {
    kind: "shadowed-by-several",
    code: "rule-shadowed-together",
    at: "decisions/place.yaml:25:5",
    related: ["few-in-the-rain:15", "many-in-the-rain:20"],
    witness: { weather: "rain", guests: 0 },
    proof: shadowed("wet", "few-in-the-rain"),
  },
  {
    kind: "dead-by-earlier-decision",
    code: "rule-never-holds",
    at: "decisions/menu.yaml:15:5",
    witness: { weather: "sun" },
    proof: (ruleSet, witness) => {
      // All that the rule asks of the inputs is there; what it asks of the earlier decision cannot be.
      expect(advise(compile(ruleSet), witness).decisions["place"]?.possible).not.toContain("home");
      expect(
        outcome(
          withRules(ruleSet, "menu", onTop("ice-at-home")),
          { ...witness, guests: 1 },
          "menu",
        ),
      ).toBe("cake");
    },
  },
  { kind: "dead-by-impossible", code: "rule-never-holds", at: "decisions/place.yaml:10:5" },
  { kind: "contradictory-condition", code: "rule-never-holds", at: "decisions/place.yaml:15:5" },
  {
    kind: "rule-without-effect",
    code: "rule-without-effect",
    at: "decisions/place.yaml:15:5",
    related: ["wet:20"],
    witness: { weather: "rain", guests: 51 },
    proof: (ruleSet, witness) => {
      const { place } = advise(compile(ruleSet), witness).decisions;
      expect(place?.rule).toBe("rainy-crowd");
      const removed = withRules(ruleSet, "place", without("rainy-crowd"));
      expect(outcome(removed, witness)).toBe(place?.outcome);
    },
  },
  {
    kind: "addition-without-effect",
    code: "rule-without-effect",
    at: "decisions/extras.yaml:14:5",
    witness: { weather: "rain", guests: 31 },
    proof: (ruleSet, witness) => {
      const removed = withRules(ruleSet, "extras", without("rain-on-the-grass"));
      const added = (each: RuleSet) => advise(compile(each), witness).decisions["extras"]?.outcomes;
      expect(added(removed)).toEqual(added(ruleSet));
    },
  },
  { kind: "option-never-chosen", code: "option-never-chosen", at: "decisions/place.yaml:9:3" },
  { kind: "input-without-effect", code: "input-without-effect", at: "inputs.yaml:16:1" },
  {
    kind: "value-without-effect",
    code: "value-without-effect",
    at: "inputs.yaml:24:5",
    witness: { brought: ["bread"] },
    proof: (ruleSet, witness) => same(ruleSet, witness, { brought: [] }),
  },
  {
    kind: "values-alike",
    code: "values-alike",
    at: "inputs.yaml:8:5",
    witness: { weather: "clouds" },
    proof: (ruleSet, witness) => same(ruleSet, witness, { weather: "sun" }),
  },
  {
    kind: "trap-never-shows",
    code: "trap-never-shows",
    at: "traps.yaml:9:3",
    witness: { weather: "sun" },
    proof: (ruleSet, witness) =>
      expect(advise(compile(ruleSet), witness).traps.map((trap) => trap.id)).not.toContain("T2"),
  },
  {
    kind: "step-never-shows",
    code: "step-never-shows",
    at: "blueprint.yaml:5:3",
    witness: { weather: "rain" },
    proof: (ruleSet, witness) =>
      expect(advise(compile(ruleSet), witness).blueprint.map((step) => step.id)).toEqual(["sweep"]),
  },
  {
    kind: "row-never-matters",
    code: "row-never-matters",
    at: "comparisons/places.yaml:12:5",
    witness: { weather: "rain" },
    proof: (ruleSet, witness) => {
      const when = (row: string) =>
        ruleSet.comparisons[0]?.rows.find((each) => each.id === row)?.matters[0]?.when as Condition;
      expect(shows(ruleSet, when("view"), witness)).toBe(false);
      expect(shows(ruleSet, when("roof"), witness)).toBe(true);
    },
  },
  { kind: "rule-without-facts", code: "rule-without-facts", at: "decisions/place.yaml:20:5" },
  { kind: "trap-without-facts", code: "trap-without-facts", at: "traps.yaml:1:3" },
  { kind: "cell-without-facts", code: "cell-without-facts", at: "comparisons/places.yaml:9:7" },
  { kind: "fact-unused", code: "fact-unused", at: "facts.yaml:6:1" },
  { kind: "fact-stale", code: "fact-stale", at: "facts.yaml:1:1" },
  // Their other fact holds on this very day alone: from its first day to its last.
  { kind: "rule-on-ended-fact", code: "fact-ended", at: "decisions/place.yaml:20:5" },
  { kind: "trap-on-ended-fact", code: "fact-ended", at: "traps.yaml:1:3" },
  { kind: "cell-on-ended-fact", code: "fact-ended", at: "comparisons/places.yaml:9:7" },
  { kind: "step-on-ended-fact", code: "fact-ended", at: "blueprint.yaml:5:3" },
  { kind: "rule-before-its-fact", code: "fact-not-begun", at: "decisions/place.yaml:20:5" },
];

/** Defects that the reader refuses already: without them there is no rule set to check. */
const refused = [
  { kind: "fact-without-source", key: "source" },
  { kind: "fact-without-date", key: "checked" },
];

const TODAY = { today: "2026-11-22" };

describe.each(planted)("$kind", ({ kind, code, at, related = [], witness, counterpart }) => {
  const ruleSet = open(kind);
  const { findings, complete } = verify(ruleSet, TODAY);

  it("is found, and nothing else", () => {
    const found = findings.map(({ span, ...finding }) => ({
      code: finding.code,
      at: `${span?.file}:${span?.line}:${span?.column}`,
      related: (finding.related ?? []).map(({ label, span: place }) => `${label}:${place?.line}`),
      witness: finding.witness,
      counterpart: finding.counterpart,
    }));
    expect(found).toEqual([{ code, at: `${FOLDER}/${kind}/${at}`, related, witness, counterpart }]);
    expect(complete).toBe(true);
  });
});

test.each(planted.filter((each) => each.witness))("$kind shows at its witness", (each) => {
  const ruleSet = open(each.kind);
  const [finding] = verify(ruleSet, TODAY).findings;
  expect.hasAssertions();
  each.proof?.(ruleSet, finding?.witness ?? {});
  // What a claim compares comes out differently at the other requirements.
  if (finding?.counterpart) {
    expect(outcome(ruleSet, finding.counterpart)).not.toBe(outcome(ruleSet, finding.witness ?? {}));
  }
});

test.each(refused)("$kind is refused by the reader", ({ kind, key }) => {
  try {
    open(kind);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).findings).toMatchObject([
      {
        code: "missing-key",
        args: { key },
        span: { file: `${FOLDER}/${kind}/facts.yaml`, line: 1 },
      },
    ]);
  }
});

test("the rule set that the defects are planted in is spotless", () => {
  const { findings, complete } = verify(open("none"), TODAY);
  expect([findings, complete]).toEqual([[], true]);
});

test("every fixture is in the table", () => {
  const listed = [...planted, ...refused].map((each) => each.kind);
  const folders = readdirSync(join(import.meta.dirname, "../../..", FOLDER));
  expect(folders.sort()).toEqual([...listed, "none"].sort());
});
