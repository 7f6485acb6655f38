import fc from "fast-check";
import { expect, it } from "vitest";
import { entropy, information, type Likelihood } from "../../src/engine/diagram/information.ts";
import { onlyTerminal } from "../../src/engine/diagram/queries.ts";
import { compile } from "../../src/engine/evaluation/compile.ts";
import { copyState, stateOf } from "../../src/engine/evaluation/domain.ts";
import { partialRequirements, ruleSets } from "../support/random.ts";

function groupBy<T>(list: readonly T[], key: (each: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  for (const each of list) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return [...groups.values()];
}

it("tells of each variable what brute force tells, for any likelihood", () => {
  fc.assert(
    fc.property(
      ruleSets(true),
      partialRequirements,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 7, maxLength: 7 }),
      (ruleSet, requirements, weights) => {
        const { domain, store, decisions } = compile(ruleSet);
        const state = stateOf(domain, requirements);
        const weight = (level: number, value: number) => weights[(3 * level + value) % 7] as number;
        const likelihood: Likelihood = (level, from, to) => {
          let sum = 0;
          for (let value = from; value <= to; value++) sum += weight(level, value);
          return sum;
        };
        const every = (
          level: number,
          point = copyState(state),
          mass = 1,
        ): [typeof state, number][] => {
          if (level === domain.variables.length) return [[copyState(point), mass]];
          const found: [typeof state, number][] = [];
          for (
            let value = state.low[level] as number;
            value <= (state.high[level] as number);
            value++
          ) {
            point.low[level] = value;
            found.push(...every(level + 1, point, mass * weight(level, value)));
          }
          return found;
        };
        const points = every(0);
        for (const { decision, outcomes } of decisions) {
          if (decision.hit === "collect") continue;
          const possible = points.flatMap(([point, mass]) => {
            const outcome = onlyTerminal(store, outcomes, { low: point.low, high: point.low });
            return outcome === undefined ? [] : [{ point, mass, outcome }];
          });
          if (possible.length === 0) continue;
          const bits = (some: typeof possible) => {
            const masses = new Map<number, number>();
            for (const { mass, outcome } of some) {
              masses.set(outcome, (masses.get(outcome) ?? 0) + mass);
            }
            return entropy([...masses.values()]);
          };
          const total = (some: typeof possible) => some.reduce((sum, { mass }) => sum + mass, 0);
          const found = information(store, outcomes, state, likelihood);
          domain.variables.forEach((_, level) => {
            const groups = groupBy(possible, ({ point }) => point.low[level]);
            const after = groups.reduce(
              (sum, group) => sum + (total(group) * bits(group)) / total(possible),
              0,
            );
            expect(found.get(level) ?? 0).toBeCloseTo(bits(possible) - after, 9);
          });
        }
      },
    ),
    { numRuns: 60 },
  );
});
