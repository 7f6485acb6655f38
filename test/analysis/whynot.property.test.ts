import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { type Unmet, whyNot } from "../../src/analysis/explain/why-not.ts";
import { compile } from "../../src/engine/evaluation/compile.ts";
import { type State, stateOf } from "../../src/engine/evaluation/domain.ts";
import { threeValued } from "../../src/engine/evaluation/reference.ts";
import { holds } from "../../src/engine/evaluation/three-valued-logic.ts";
import { differing, points } from "../support/brute.ts";
import { completeRequirements, ruleSets } from "../support/random.ts";

const parts = (lacks: readonly Unmet[]): readonly Extract<Unmet, { kind: "part" }>[] =>
  lacks.flatMap((lack) => (lack.kind === "part" ? [lack] : lack.of.flatMap(parts)));

const isWithin = (point: State, state: State): boolean =>
  point.low.every(
    (value, level) =>
      value >= (state.low[level] as number) && value <= (state.high[level] as number),
  );

describe("why not, against brute force", () => {
  it("names the fewest changes that bring the option, or says that nothing can", () => {
    fc.assert(
      fc.property(ruleSets(true), completeRequirements, (ruleSet, requirements) => {
        const compiled = compile(ruleSet);
        const all = points(compiled);
        const distance = (point: (typeof all)[number]) =>
          differing(compiled, point.requirements, requirements).length;
        fc.pre(all.some((point) => distance(point) === 0));
        for (const { id, options } of ruleSet.decisions) {
          for (const option of options) {
            const explained = whyNot(compiled, requirements, id, option.id);
            const leading = all.filter((point) =>
              point.outcomes[id]?.split(",").includes(option.id),
            );
            const fewest = Math.min(...leading.map(distance));
            if (leading.length === 0) expect(explained?.status).toBe("never");
            else if (fewest === 0) expect(explained?.status).toBe("chosen");
            else {
              expect(explained?.status).toBe("not-chosen");
              const change = explained?.change?.change ?? {};
              expect(Object.keys(change)).toHaveLength(fewest);
              const after = advise(compiled, { ...requirements, ...change }).decisions[id];
              expect(after?.outcomes ?? [after?.outcome]).toContain(option.id);
              if (after?.outcomes) continue;
              const changed = stateOf(compiled.domain, { ...requirements, ...change });
              const deciding = new Set(
                all
                  .filter((point) =>
                    isWithin(stateOf(compiled.domain, point.requirements), changed),
                  )
                  .map((point) => point.rules[id]?.[0]),
              );
              const only = deciding.size === 1 ? after?.rule : undefined;
              expect(explained?.change?.rule).toBe(only);
            }
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it("says of each rule whether it holds, and names only parts that do not hold", () => {
    fc.assert(
      fc.property(ruleSets(true), completeRequirements, (ruleSet, requirements) => {
        const compiled = compile(ruleSet);
        const { domain } = compiled;
        const state = stateOf(domain, requirements);
        const all = points(compiled);
        fc.pre(
          all.some((each) => differing(compiled, each.requirements, requirements).length === 0),
        );
        const { outcomes } = threeValued(ruleSet, domain, state);
        for (const decision of ruleSet.decisions) {
          for (const option of decision.options) {
            const explained = whyNot(compiled, requirements, decision.id, option.id);
            const choosing = decision.rules.filter((rule) => rule.choose === option.id);
            expect(new Set(explained?.rules.map((each) => each.rule))).toEqual(
              new Set(choosing.map((each) => each.id)),
            );
            for (const each of explained?.rules ?? []) {
              const rule = choosing.find((one) => one.id === each.rule);
              const truth = rule && holds(domain, rule.when, state, outcomes);
              expect(each.condition).toBe(truth ? "holds" : "fails");
              expect(each.lacks.length === 0).toBe(truth);
              for (const { part, negated, open } of parts(each.lacks)) {
                expect(holds(domain, part, state, outcomes)).toBe(negated);
                expect(open).toBe(false);
              }
              if (truth && explained?.status !== "chosen")
                expect(each.precededBy).toBe(explained?.rule);
            }
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
