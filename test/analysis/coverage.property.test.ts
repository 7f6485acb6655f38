import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runExamples } from "../../src/analysis/examples/coverage.ts";
import { compile } from "../../src/engine/evaluation/compile.ts";
import { stateOf } from "../../src/engine/evaluation/domain.ts";
import { threeValued } from "../../src/engine/evaluation/reference.ts";
import { holds, type Outcomes } from "../../src/engine/evaluation/three-valued-logic.ts";
import type {
  Condition,
  Example,
  Requirements,
  RuleSetCore,
} from "../../src/engine/model/rule-set.ts";
import { points } from "../support/brute.ts";
import { ruleSets } from "../support/random.ts";

const example = (id: string, requirements: Requirements, rest: Partial<Example> = {}): Example => ({
  id,
  title: id,
  requirements,
  expect: {},
  traps: [],
  blueprint: [],
  ...rest,
});

/** Traps and steps with the conditions of the rules, so that some show and some never do. */
function furnished(core: RuleSetCore): RuleSetCore {
  const conditions = core.decisions.flatMap((each) => each.rules.map((rule) => rule.when));
  const named = (prefix: string, when: Condition, index: number) => ({
    id: `${prefix}${index}`,
    when,
    facts: [],
  });
  return {
    ...core,
    traps: conditions.map((when, index) => ({
      ...named("T", when, index),
      belief: "b",
      why: "w",
      instead: "i",
      tells: [],
      tempts: {},
    })),
    blueprint: conditions.map((when, index) => ({ ...named("step-", when, index), step: "s" })),
  };
}

/** What brute force finds coverable, as "kind decision id". */
function coverable(core: RuleSetCore): Set<string> {
  const compiled = compile(core);
  const found = new Set<string>();
  for (const point of points(compiled)) {
    const state = stateOf(compiled.domain, point.requirements);
    const outcomes: ReadonlyMap<string, Outcomes> = threeValued(
      core,
      compiled.domain,
      state,
    ).outcomes;
    for (const { id, hit, rules } of core.decisions) {
      for (const index of point.rules[id] ?? []) {
        const rule = rules[index];
        if (!rule) continue;
        found.add(`rule ${id} ${rule.id}`);
        found.add(`${hit === "collect" ? "addition" : "option"} ${id} ${rule.choose}`);
      }
    }
    const show = (when: Condition) => holds(compiled.domain, when, state, outcomes) === true;
    for (const { id, when } of core.traps) if (show(when)) found.add(`trap  ${id}`);
    for (const { id, when } of core.blueprint) if (show(when)) found.add(`step  ${id}`);
  }
  return found;
}

const names = (targets: readonly { kind: string; decision?: string; id: string }[]) =>
  targets.map(({ kind, decision = "", id }) => `${kind} ${decision} ${id}`);

describe("examples, against brute force", () => {
  it("generates examples that hold and cover all that can be covered, and says what cannot", () => {
    fc.assert(
      fc.property(ruleSets(true), (random) => {
        const core = furnished(random);
        const expected = coverable(core);
        fc.pre(expected.size > 0);
        const generated = runExamples({ ...core, examples: [] }).missingExamples();
        const examples = generated.flatMap((each) => each.example ?? []);
        const { results, kinds } = runExamples({ ...core, examples });
        expect(results.flatMap((each) => each.mismatches)).toEqual([]);
        const missing = Object.values(kinds).flatMap((kind) => names(kind.missing));
        expect(missing.filter((each) => expected.has(each))).toEqual([]);
        const never = generated.filter((each) => !each.example).map((each) => each.target);
        expect(new Set(missing)).toEqual(new Set(names(never)));
      }),
      { numRuns: 60 },
    );
  });

  it("covers by complete examples exactly what the reference decides there", () => {
    fc.assert(
      fc.property(ruleSets(true), fc.nat(), (random, pick) => {
        const core = furnished(random);
        const all = points(compile(core));
        fc.pre(all.length > 0);
        const point = all[pick % all.length];
        const { kinds } = runExamples({
          ...core,
          examples: [example("one", point?.requirements ?? {})],
        });
        const missing = new Set(names(kinds.rule.missing));
        const covered = core.decisions.flatMap(({ id, rules }) =>
          rules.filter((rule) => !missing.has(`rule ${id} ${rule.id}`)).map((rule) => rule.id),
        );
        const decided = core.decisions.flatMap(({ id, rules }) =>
          (point?.rules[id] ?? []).flatMap((index) => rules[index]?.id ?? []),
        );
        expect(covered.sort()).toEqual(decided.sort());
      }),
      { numRuns: 100 },
    );
  });
});

describe("an example that does not hold", () => {
  const always: Condition = { kind: "all", of: [] };
  const urgent: Condition = { kind: "is", input: "urgent", values: [true] };
  const rule = (id: string, when: Condition, choose: string) => ({
    id,
    when,
    choose,
    because: `because of ${id}`,
    facts: [],
  });
  const options = (...ids: string[]) => ids.map((id) => ({ id, label: id }));
  const core: RuleSetCore = {
    id: "r",
    version: "1.0.0",
    title: "t",
    about: "a",
    inputs: [
      { id: "urgent", group: "g", ask: "?", why: "w", type: "boolean", values: [] },
      { id: "calm", group: "g", ask: "?", why: "w", type: "boolean", values: [] },
    ],
    decisions: [
      {
        id: "way",
        label: "w",
        ask: "?",
        hit: "first",
        options: options("fast", "slow"),
        rules: [rule("hurry", urgent, "fast"), rule("else", always, "slow")],
      },
      {
        id: "extras",
        label: "e",
        ask: "?",
        hit: "collect",
        options: options("bell", "lamp"),
        rules: [rule("ring", urgent, "bell")],
      },
    ],
    impossible: [
      {
        id: "both",
        when: { kind: "all", of: [urgent, { kind: "is", input: "calm", values: [true] }] },
        because: "Nobody is both.",
      },
    ],
    traps: [
      {
        id: "T1",
        belief: "b",
        why: "w",
        instead: "i",
        tells: [],
        tempts: {},
        when: urgent,
        facts: [],
      },
    ],
    blueprint: [
      { id: "one", step: "s", when: always, facts: [] },
      { id: "two", step: "s", when: always, facts: [] },
      { id: "three", step: "s", when: urgent, facts: [] },
    ],
  };
  const mismatches = (requirements: Requirements, rest: Partial<Example>) =>
    runExamples({ ...core, examples: [example("x", requirements, rest)] }).results[0]?.mismatches;

  it.each([
    ["holds", { urgent: true }, { expect: { way: "fast", extras: ["bell"] }, traps: ["T1"] }, []],
    [
      "another outcome, with the rule behind it",
      { urgent: false },
      { expect: { way: "fast" } },
      [
        {
          kind: "decision",
          id: "way",
          expected: ["fast"],
          found: ["slow"],
          rule: "else",
          because: "because of else",
        },
      ],
    ],
    [
      "an undecided decision",
      {},
      { expect: { way: "fast" } },
      [{ kind: "decision", id: "way", expected: ["fast"], found: [] }],
    ],
    [
      "a missing addition",
      { urgent: true },
      { expect: { extras: ["bell", "lamp"] } },
      [{ kind: "decision", id: "extras", expected: ["bell", "lamp"], found: ["bell"] }],
    ],
    [
      "a missing trap",
      { urgent: false },
      { traps: ["T1"] },
      [{ kind: "trap", id: "T1", expected: ["T1"], found: [] }],
    ],
    [
      "a missing step",
      { urgent: false },
      { blueprint: ["one", "three"] },
      [{ kind: "step", id: "three", expected: ["three"], found: ["one", "two"] }],
    ],
    [
      "steps in another order",
      { urgent: false },
      { blueprint: ["two", "one"] },
      [{ kind: "order", id: "two", expected: ["two", "one"], found: ["one", "two"] }],
    ],
    [
      "answers that cannot hold together",
      { urgent: true, calm: true },
      {},
      [{ kind: "answers", id: "both", expected: [], found: [], because: "Nobody is both." }],
    ],
  ])("%s", (_name, requirements, rest, expected) => {
    expect(mismatches(requirements as Requirements, rest as Partial<Example>)).toEqual(expected);
  });
});
