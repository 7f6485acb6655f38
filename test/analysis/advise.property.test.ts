import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { progress } from "../../src/analysis/interview/next-question.ts";
import { compile } from "../../src/engine/evaluation/compile.ts";
import { stateOf } from "../../src/engine/evaluation/domain.ts";
import type { Answer, Requirements } from "../../src/engine/model/rule-set.ts";
import { differing, points } from "../support/brute.ts";
import { completeRequirements, inputs, partialRequirements, ruleSets } from "../support/random.ts";

const RUNS = { numRuns: 150 };

/** All subsets of a list, smaller ones first. */
function subsets<T>(list: readonly T[]): T[][] {
  const all: T[][] = [[]];
  for (const each of list) all.push(...all.map((set) => [...set, each]));
  return all.sort((a, b) => a.length - b.length);
}

describe("an advice, against brute force", () => {
  it("has the outcome of the reference and names a rule that chooses it", () => {
    fc.assert(
      fc.property(ruleSets(true), completeRequirements, (ruleSet, requirements) => {
        const compiled = compile(ruleSet);
        const point = points(compiled).find(
          (each) => differing(compiled, each.requirements, requirements).length === 0,
        );
        if (!point) {
          expect(() => advise(compiled, requirements)).toThrow("impossible-answers");
          return;
        }
        const { decisions } = advise(compiled, requirements);
        for (const decision of ruleSet.decisions) {
          const made = decisions[decision.id];
          const outcome = made?.outcomes
            ? [...made.outcomes].sort().join(",")
            : (made?.outcome ?? "");
          expect(outcome).toBe(point.outcomes[decision.id]);
          if (made?.outcome) {
            expect(decision.rules.findIndex((rule) => rule.id === made.rule)).toBe(
              point.rules[decision.id]?.[0],
            );
          }
        }
      }),
      RUNS,
    );
  });

  it("gives a reason that is sufficient, and no smaller set is", () => {
    fc.assert(
      fc.property(ruleSets(true), completeRequirements, (ruleSet, requirements) => {
        const compiled = compile(ruleSet);
        const all = points(compiled);
        if (!all.some((each) => differing(compiled, each.requirements, requirements).length === 0))
          return;
        const { decisions } = advise(compiled, requirements);
        for (const decision of ruleSet.decisions) {
          const made = decisions[decision.id];
          if (!made?.outcome) continue;
          const forces = (chosen: readonly string[]) =>
            all.every(
              (each) =>
                each.outcomes[decision.id] === made.outcome ||
                differing(compiled, each.requirements, requirements).some((input) =>
                  chosen.includes(input),
                ),
            );
          const smallest = subsets(inputs.map((input) => input.id)).find(forces);
          expect(forces(made.decidedBy)).toBe(true);
          expect(made.decidedBy.length).toBe(smallest?.length);
        }
      }),
      RUNS,
    );
  });

  it("rests on as few defaults as can be, and then on as few answers", () => {
    const given = fc.subarray(inputs.map((input) => input.id));
    fc.assert(
      fc.property(
        ruleSets(false),
        completeRequirements,
        completeRequirements,
        given,
        (plain, defaults, answers, answered) => {
          const ruleSet = {
            ...plain,
            inputs: plain.inputs.map((input) => ({
              ...input,
              default: { value: defaults[input.id] as Answer, because: "usual" },
            })),
          };
          const requirements = Object.fromEntries(
            answered.map((id) => [id, answers[id] as Answer]),
          );
          const compiled = compile(ruleSet);
          const all = points(compiled);
          const { decisions, assumed } = advise(compiled, requirements);
          for (const { id, hit } of ruleSet.decisions) {
            const made = decisions[id];
            if (hit === "collect" || !made?.outcome) continue;
            const assumedPoint = { ...defaults, ...requirements };
            const forces = (chosen: readonly string[]) =>
              all.every(
                (each) =>
                  each.outcomes[id] === made.outcome ||
                  differing(compiled, each.requirements, assumedPoint).some((input) =>
                    chosen.includes(input),
                  ),
              );
            const costs = subsets(inputs.map((input) => input.id))
              .filter(forces)
              .map((set) => {
                const ofDefaults = set.filter((input) => !answered.includes(input)).length;
                return 100 * ofDefaults + set.length - ofDefaults;
              });
            const ofDefaults = made.reason.filter((reason) => reason.assumed).length;
            expect(forces(made.decidedBy)).toBe(true);
            expect(100 * ofDefaults + made.reason.length - ofDefaults).toBe(Math.min(...costs));
            expect(assumed.filter((each) => each.decisions.includes(id)).length).toBe(ofDefaults);
          }
        },
      ),
      RUNS,
    );
  });

  it("gives for every other outcome the fewest answers to change, and they do change it", () => {
    fc.assert(
      fc.property(ruleSets(true), completeRequirements, (ruleSet, requirements) => {
        const compiled = compile(ruleSet);
        const all = points(compiled);
        if (!all.some((each) => differing(compiled, each.requirements, requirements).length === 0))
          return;
        const { decisions } = advise(compiled, requirements);
        for (const decision of ruleSet.decisions) {
          const made = decisions[decision.id];
          if (!made?.outcome) continue;
          for (const option of decision.options) {
            if (option.id === made.outcome) continue;
            const reachable = all.filter((each) => each.outcomes[decision.id] === option.id);
            const flip = made.flips.find((each) => each.outcome === option.id);
            if (reachable.length === 0) {
              expect(flip).toBeUndefined();
              continue;
            }
            const fewest = Math.min(
              ...reachable.map(
                (each) => differing(compiled, each.requirements, requirements).length,
              ),
            );
            expect(Object.keys(flip?.change ?? {}).length).toBe(fewest);
            const changed = advise(compiled, { ...requirements, ...flip?.change });
            expect(changed.decisions[decision.id]?.outcome).toBe(option.id);
            expect(changed.decisions[decision.id]?.rule).toBe(flip?.rule);
          }
        }
      }),
      RUNS,
    );
  });

  it("is decided exactly where every completion agrees", () => {
    fc.assert(
      fc.property(ruleSets(true), partialRequirements, (ruleSet, requirements) => {
        const compiled = compile(ruleSet);
        const state = stateOf(compiled.domain, requirements);
        const completions = points(compiled).filter((each) => {
          const point = stateOf(compiled.domain, each.requirements);
          return point.low.every(
            (value, level) =>
              value >= (state.low[level] as number) && value <= (state.high[level] as number),
          );
        });
        if (completions.length === 0) return;
        const { decisions } = advise(compiled, requirements);
        for (const decision of ruleSet.decisions.filter((each) => each.hit !== "collect")) {
          const outcomes = new Set(completions.map((each) => each.outcomes[decision.id]));
          const made = decisions[decision.id];
          expect(made?.status).toBe(
            outcomes.size === 1 && !outcomes.has("") ? "decided" : "undecided",
          );
          expect(new Set(made?.possible)).toEqual(
            new Set([...outcomes].filter((each) => each !== "")),
          );
        }
      }),
      RUNS,
    );
  });
});

describe("the next question, against brute force", () => {
  it("is never irrelevant, and none is asked exactly when all is decided", () => {
    fc.assert(
      fc.property(ruleSets(false), partialRequirements, (ruleSet, requirements) => {
        const compiled = compile(ruleSet);
        const state = stateOf(compiled.domain, requirements);
        const open = points(compiled).filter((each) => {
          const point = stateOf(compiled.domain, each.requirements);
          return point.low.every(
            (value, level) =>
              value >= (state.low[level] as number) && value <= (state.high[level] as number),
          );
        });
        const asked = ruleSet.decisions.filter((each) => each.hit !== "collect");
        const next = progress(compiled, requirements, new Set()).next;
        const canChange = (input: string) =>
          asked.some((decision) =>
            open.some((a) =>
              open.some(
                (b) =>
                  a.outcomes[decision.id] !== b.outcomes[decision.id] &&
                  differing(compiled, a.requirements, b.requirements).every(
                    (each) => each === input,
                  ),
              ),
            ),
          );
        if (next) expect(canChange(next.input)).toBe(true);
        else {
          const unanswered = inputs.filter((input) => !(input.id in requirements));
          expect(unanswered.filter((input) => canChange(input.id))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("leads an interview to the outcome of the full evaluation, with and without impossible answers", () => {
    fc.assert(
      fc.property(ruleSets(true), completeRequirements, (ruleSet, respondent) => {
        const compiled = compile(ruleSet);
        if (
          !points(compiled).some(
            (each) => differing(compiled, each.requirements, respondent).length === 0,
          )
        )
          return;
        const given: Record<string, Requirements[string]> = {};
        for (;;) {
          const { next } = progress(compiled, given, new Set());
          if (!next) break;
          expect(next.input in given).toBe(false);
          given[next.input] = respondent[next.input] as Requirements[string];
        }
        const short = advise(compiled, given).decisions;
        const full = advise(compiled, respondent).decisions;
        for (const decision of ruleSet.decisions.filter((each) => each.hit !== "collect")) {
          expect(short[decision.id]?.outcome).toBe(full[decision.id]?.outcome);
        }
      }),
      RUNS,
    );
  });
});
