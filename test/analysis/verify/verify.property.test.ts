import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verify } from "../../../src/analysis/verify/verify.ts";
import { compile } from "../../../src/engine/evaluation/compile.ts";
import { stateOf } from "../../../src/engine/evaluation/domain.ts";
import { threeValued } from "../../../src/engine/evaluation/reference.ts";
import { holds } from "../../../src/engine/evaluation/three-valued-logic.ts";
import type { Decision, RuleSet, RuleSetCore } from "../../../src/engine/model/rule-set.ts";
import { type Point, points } from "../../support/brute.ts";
import { ruleSets } from "../../support/random.ts";

const whole = (core: RuleSetCore): RuleSet => ({
  ...core,
  facts: [],
  comparisons: [],
  examples: [],
  cases: [],
  claims: [],
});
const proving = new Set([
  "gap",
  "rule-shadowed",
  "rule-shadowed-together",
  "rule-never-holds",
  "rule-without-effect",
  "overlap",
]);

/** Positions of the rules whose condition holds at a point, in order. */
function hits(core: RuleSetCore, decision: Decision, point: Point): number[] {
  const { domain } = compile(core);
  const state = stateOf(domain, point.requirements);
  const { outcomes } = threeValued(core, domain, state);
  return decision.rules.flatMap((rule, index) =>
    holds(domain, rule.when, state, outcomes) ? [index] : [],
  );
}

/** The findings that brute force makes, as "code decision rule". */
function expected(core: RuleSetCore): Set<string> {
  const all = points(compile(core));
  const found = new Set<string>();
  for (const decision of core.decisions) {
    const held = all.map((point) => hits(core, decision, point));
    decision.rules.forEach((rule, index) => {
      const name = `${decision.id} ${rule.id}`;
      const anywhere = held.filter((each) => each.includes(index));
      if (anywhere.length === 0) found.add(`rule-never-holds ${name}`);
      if (anywhere.length === 0) return;
      if (decision.hit === "collect") {
        const alike = (other: number) =>
          other !== index && decision.rules[other]?.choose === rule.choose;
        if (anywhere.every((each) => each.some(alike))) found.add(`rule-without-effect ${name}`);
        return;
      }
      const deciding = anywhere.filter((each) => each[0] === index);
      if (deciding.length === 0) {
        const shadows = new Set(anywhere.map((each) => each[0]));
        found.add(`${shadows.size === 1 ? "rule-shadowed" : "rule-shadowed-together"} ${name}`);
      } else if (
        decision.hit === "first" &&
        deciding.every((each) => decision.rules[each[1] ?? -1]?.choose === rule.choose)
      ) {
        found.add(`rule-without-effect ${name}`);
      }
    });
    if (decision.hit === "collect") continue;
    if (held.some((each) => each.length === 0)) found.add(`gap ${decision.id}`);
  }
  return found;
}

describe("verify, against brute force", () => {
  it("makes exactly the findings that are true", () => {
    fc.assert(
      fc.property(ruleSets(true), (core) => {
        fc.pre(points(compile(core)).length > 0);
        const { findings } = verify(whole(core), { today: "2026-01-01" });
        const made = findings
          .filter((each) => proving.has(each.code))
          .map((each) =>
            [each.code, each.args["decision"], each.args["rule"]].filter(Boolean).join(" "),
          );
        expect(new Set(made)).toEqual(expected(core));
      }),
      { numRuns: 60 },
    );
  });

  it("finds an overlap under `unique` exactly where two rules of different outcome hold together", () => {
    fc.assert(
      fc.property(ruleSets(true), (core) => {
        const decisions = core.decisions.map((each) =>
          each.hit === "first" ? { ...each, hit: "unique" as const } : each,
        );
        const unique = { ...core, decisions };
        const all = points(compile(unique));
        fc.pre(all.length > 0);
        const { findings } = verify(whole(unique), { today: "2026-01-01" });
        for (const decision of decisions.filter((each) => each.hit === "unique")) {
          const overlaps = all.some((point) => {
            const chosen = hits(unique, decision, point).map(
              (index) => decision.rules[index]?.choose,
            );
            return new Set(chosen).size > 1;
          });
          const made = findings.filter(
            (each) => each.code === "overlap" && each.args["decision"] === decision.id,
          );
          expect(made.length > 0).toBe(overlaps);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("counts the requirements that can occur", () => {
    fc.assert(
      fc.property(ruleSets(true), (core) => {
        const compiled = compile(core);
        const states = new Set(
          points(compiled).map((each) => stateOf(compiled.domain, each.requirements).low.join()),
        );
        fc.pre(states.size > 0);
        const { counts } = verify(whole(core), { today: "2026-01-01" });
        // Points of brute force are coarser where no condition looks at a number.
        expect(counts.requirements).toBe(states.size);
      }),
      { numRuns: 60 },
    );
  });
});
