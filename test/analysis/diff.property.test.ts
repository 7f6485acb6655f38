import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diff, type RuleSetDiff } from "../../src/analysis/diff/rule-sets.ts";
import { compile } from "../../src/engine/evaluation/compile.ts";
import { stateOf } from "../../src/engine/evaluation/domain.ts";
import { exactly } from "../../src/engine/evaluation/reference.ts";
import type {
  Condition,
  Decision,
  Input,
  Requirements,
  RuleSetCore,
} from "../../src/engine/model/rule-set.ts";
import { allRequirements, inputs, ruleSets } from "../support/random.ts";

/** Outcomes at requirements by decision id, options of a `collect` decision as a list; undefined where impossible. */
type Outcomes = Record<string, readonly string[]> | undefined;
type Oracle = (requirements: Requirements) => Outcomes;

function oracle(ruleSet: RuleSetCore): Oracle {
  const { domain } = compile(ruleSet);
  return (requirements) => {
    const result = exactly(ruleSet, domain, stateOf(domain, requirements));
    if (!result) return undefined;
    return Object.fromEntries(
      ruleSet.decisions.map((decision) => {
        const rules = [...(result.get(decision.id) ?? [])];
        const chosen = rules.map((rule) => decision.rules[rule]?.choose ?? "");
        return [decision.id, [...new Set(chosen)].sort()];
      }),
    );
  };
}

/** One of each group of requirements that neither side can tell apart by a number's band. */
function distinct(older: RuleSetCore, newer: RuleSetCore, all: readonly Requirements[]) {
  const domains = [compile(older).domain, compile(newer).domain];
  const found = new Map<string, Requirements>();
  for (const each of all) {
    const { size, ...rest } = each;
    const bands = domains.map((domain) => {
      const level = domain.first.get("size");
      return level === undefined ? 0 : stateOf(domain, { size: size ?? 0 }).low[level];
    });
    found.set(JSON.stringify([bands, rest]), each);
  }
  return [...found.values()];
}

interface Expected {
  readonly requirements: number;
  readonly older: number;
  readonly newer: number;
  /** Shares by "decision: older -> newer", and by "decision" in total. */
  readonly shares: ReadonlyMap<string, number>;
}

function bruteForce(
  older: RuleSetCore,
  newer: RuleSetCore,
  all: readonly Requirements[],
): Expected {
  const before = oracle(older);
  const after = oracle(newer);
  const points = distinct(older, newer, all).map((each) => [before(each), after(each)] as const);
  const common = points.filter(([a, b]) => a && b);
  const either = points.filter(([a, b]) => a || b).length;
  const shares = new Map<string, number>();
  const add = (key: string) => shares.set(key, (shares.get(key) ?? 0) + 1 / common.length);
  for (const [a, b] of common) {
    for (const decision of newer.decisions) {
      const one = a?.[decision.id] ?? [];
      const two = b?.[decision.id] ?? [];
      if (one.join() === two.join()) continue;
      add(decision.id);
      if (decision.hit !== "collect") add(`${decision.id}: ${one[0]} -> ${two[0]}`);
      else {
        for (const id of one) if (!two.includes(id)) add(`${decision.id}: ${id} -> `);
        for (const id of two) if (!one.includes(id)) add(`${decision.id}:  -> ${id}`);
      }
    }
  }
  const only = (side: 0 | 1) =>
    points.filter((pair) => pair[side] && !pair[1 - side]).length / Math.max(1, either);
  return { requirements: common.length, older: only(0), newer: only(1), shares };
}

function sharesOf(result: RuleSetDiff): Map<string, number> {
  return new Map(
    result.decisions.flatMap((each) => [
      ...(each.share > 0 ? [[each.decision, each.share] as const] : []),
      ...each.changes.map(
        (change) =>
          [
            `${each.decision}: ${change.older ?? ""} -> ${change.newer ?? ""}`,
            change.share,
          ] as const,
      ),
    ]),
  );
}

function expectSame(found: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>) {
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [key, share] of expected) expect(found.get(key), key).toBeCloseTo(share, 9);
}

/** Each witness, put to both sides, shows the change. */
function expectWitnesses(result: RuleSetDiff, older: RuleSetCore, newer: RuleSetCore) {
  const sides = [oracle(older), oracle(newer)] as const;
  for (const { decision, changes } of result.decisions) {
    const collect = newer.decisions.find((each) => each.id === decision)?.hit === "collect";
    for (const change of changes) {
      const [before, after] = sides.map((side) => side(change.witness)?.[decision]);
      if (!collect) {
        expect(before).toEqual([change.older ?? ""]);
        expect(after).toEqual([change.newer ?? ""]);
      } else {
        const option = change.older ?? change.newer ?? "";
        expect(after?.includes(option)).toBe(change.newer !== undefined);
      }
    }
  }
}

/** A later version: with the same hit policies, since conditions on a decision are written for its policy. */
const sameHits = (older: RuleSetCore, newer: RuleSetCore): boolean =>
  older.decisions.every((each, index) => each.hit === newer.decisions[index]?.hit);

/** The same conditions for a version that asks "fast" instead of "urgent" and knows no rack. */
function translated(condition: Condition): Condition {
  if (condition.kind === "all" || condition.kind === "any") {
    return { ...condition, of: condition.of.map(translated) };
  }
  if (condition.kind === "not") return { kind: "not", of: translated(condition.of) };
  if (condition.kind === "is" && condition.input === "urgent")
    return { ...condition, input: "fast" };
  if (
    (condition.kind === "includes" || condition.kind === "only") &&
    condition.input === "extras"
  ) {
    return { ...condition, values: condition.values.filter((value) => value !== "rack") };
  }
  return condition;
}

function restructured(ruleSet: RuleSetCore): RuleSetCore {
  const values = (input: Input) =>
    input.id === "extras"
      ? input.values.filter((value) => value.id !== "rack")
      : input.id === "color"
        ? [{ id: "violet", label: "violet" }, ...input.values]
        : input.values;
  const own = (decision: Decision): Decision => ({
    ...decision,
    rules: decision.rules.map((rule) => ({ ...rule, when: translated(rule.when) })),
  });
  return {
    ...ruleSet,
    inputs: inputs.map((input) => ({
      ...input,
      ...(input.id === "urgent" && { id: "fast" }),
      values: values(input),
    })),
    decisions: ruleSet.decisions.map(own),
    impossible: ruleSet.impossible.map((each) => ({ ...each, when: translated(each.when) })),
  };
}

describe("diff, against brute force", () => {
  it("finds every change with its exact share, and witnesses that show it", () => {
    fc.assert(
      fc.property(ruleSets(true), ruleSets(true), (older, other) => {
        fc.pre(sameHits(older, other));
        const newer = other;
        const expected = bruteForce(older, newer, allRequirements());
        fc.pre(expected.requirements > 0);
        const result = diff(older, newer);
        expect(result.requirements).toBe(expected.requirements);
        expect(result.possible.older?.share ?? 0).toBeCloseTo(expected.older, 9);
        expect(result.possible.newer?.share ?? 0).toBeCloseTo(expected.newer, 9);
        expectSame(sharesOf(result), expected.shares);
        expectWitnesses(result, older, newer);
      }),
      { numRuns: 100 },
    );
  });

  it("aligns other inputs and values, and compares what both sides know", () => {
    fc.assert(
      fc.property(ruleSets(true), ruleSets(true), (older, other) => {
        fc.pre(sameHits(older, other));
        const newer = restructured(other);
        const known = allRequirements()
          .filter((each) => !(each["extras"] as readonly string[]).includes("rack"))
          .flatMap((each) => [true, false].map((fast) => ({ ...each, fast })));
        const expected = bruteForce(older, newer, known);
        fc.pre(expected.requirements > 0);
        const result = diff(older, newer);
        expect(result.requirements).toBe(expected.requirements);
        expectSame(sharesOf(result), expected.shares);
        expectWitnesses(result, older, newer);
        expect(result.structure.oneSided.filter(({ piece }) => piece === "input")).toEqual([
          { piece: "input", id: "urgent", only: "older" },
          { piece: "input", id: "fast", only: "newer" },
        ]);
        expect(result.structure.oneSided.filter(({ piece }) => piece === "value")).toEqual([
          { piece: "value", id: "violet", of: "color", only: "newer" },
          { piece: "value", id: "rack", of: "extras", only: "older" },
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it("finds nothing between a rule set and itself", () => {
    fc.assert(
      fc.property(ruleSets(true), (ruleSet) => {
        const expected = bruteForce(ruleSet, ruleSet, allRequirements());
        const { decisions, structure, possible } = diff(ruleSet, ruleSet);
        expect(structure).toEqual({ oneSided: [], redeclared: [] });
        expect(possible).toEqual({});
        const status = expected.requirements > 0 ? "same" : "not-compared";
        expect(decisions.map((each) => each.status)).toEqual(decisions.map(() => status));
      }),
      { numRuns: 60 },
    );
  });

  it("does not compare a decision that hangs on an input of another type", () => {
    const rules = (value: string | boolean): RuleSetCore["decisions"] => [
      {
        id: "speed",
        label: "s",
        ask: "s?",
        hit: "first",
        options: ["fast", "slow"].map((id) => ({ id, label: id })),
        rules: [
          {
            id: "a",
            when: { kind: "is", input: "urgent", values: [value] },
            choose: "fast",
            because: "b",
            facts: [],
          },
          { id: "b", when: { kind: "all", of: [] }, choose: "slow", because: "b", facts: [] },
        ],
      },
    ];
    const nothing = { impossible: [], traps: [], blueprint: [], title: "t", about: "a" };
    const before = { id: "r", version: "1.0.0", inputs, decisions: rules(true), ...nothing };
    const choice = ["yes", "no"].map((id) => ({ id, label: id }));
    const after: RuleSetCore = {
      ...before,
      version: "2.0.0",
      inputs: inputs.map((input) =>
        input.id === "urgent" ? { ...input, type: "choice", values: choice } : input,
      ),
      decisions: rules("yes"),
    };
    const { decisions, structure } = diff(before, after);
    expect(decisions).toEqual([
      { decision: "speed", status: "not-compared", share: 0, changes: [], inputs: ["urgent"] },
    ]);
    expect(structure.redeclared).toEqual([
      { piece: "input", id: "urgent", property: "type", older: "boolean", newer: "choice" },
    ]);
  });
});
