/** Claims on diagrams against brute force over every point of a small random domain. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { proveClaims, type Refutation } from "../../src/analysis/claims/prove.ts";
import { Compilation } from "../../src/engine/evaluation/compile.ts";
import { stateOf } from "../../src/engine/evaluation/domain.ts";
import { threeValued } from "../../src/engine/evaluation/reference.ts";
import { holds } from "../../src/engine/evaluation/three-valued-logic.ts";
import type {
  Claim,
  ClaimStatement,
  Requirements,
  RuleSetCore,
} from "../../src/engine/model/rule-set.ts";
import { differing, type Point, points } from "../support/brute.ts";
import { condition, ruleSets } from "../support/random.ts";

const ORDER: Readonly<Record<string, readonly unknown[]>> = {
  color: ["red", "green", "blue"],
  size: [0, 5, 10, 15, 20, 25],
  urgent: [false, true],
  grade: ["low", "high"],
};

const outcomes = fc
  .constantFrom("one", "two", "three")
  .chain((decision) =>
    fc
      .subarray(["x", "y", "z"], { minLength: 1, maxLength: 2 })
      .map((ids) => ({ [decision]: ids.map((id) => `${decision}-${id}`) })),
  );

const statement: fc.Arbitrary<ClaimStatement> = fc.oneof(
  fc.record({ kind: fc.constantFrom("always", "never", "sometimes"), outcomes }),
  fc.record({
    kind: fc.constant("indifferent" as const),
    inputs: fc.subarray(["color", "size", "extras", "urgent", "grade"], {
      minLength: 1,
      maxLength: 2,
    }),
    decisions: fc.subarray(["one", "two", "three"], { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant("monotone" as const),
    input: fc.constantFrom("color", "size", "urgent", "grade"),
    direction: fc.constantFrom("up", "down"),
    towards: outcomes,
  }),
);

const cases = ruleSets(true).chain((ruleSet) =>
  fc
    .tuple(fc.oneof(condition([], 1), condition(ruleSet.decisions, 1)), statement)
    .map(([where, says]) => ({ ruleSet, where, says })),
);

const has = (point: Point, decision: string, ids: readonly string[]) =>
  (point.outcomes[decision] ?? "").split(",").some((id) => ids.includes(id));

const differOnlyIn = (one: Requirements, two: Requirements, inputs: readonly string[]) =>
  Object.keys(one).every(
    (id) => inputs.includes(id) || JSON.stringify(one[id]) === JSON.stringify(two[id]),
  );

/** Decisions for which a statement does not hold. */
function refutedBy(statement: ClaimStatement, scope: readonly Point[]): string[] {
  switch (statement.kind) {
    case "always":
    case "never":
    case "sometimes":
      return Object.entries(statement.outcomes).flatMap(([decision, ids]) => {
        const met = scope.map((point) => has(point, decision, ids));
        const is = {
          always: !met.includes(false),
          never: !met.includes(true),
          sometimes: met.includes(true),
        }[statement.kind];
        return is ? [] : [decision];
      });
    case "indifferent":
      return statement.decisions.filter((decision) =>
        scope.some((one) =>
          scope.some(
            (two) =>
              one.outcomes[decision] !== two.outcomes[decision] &&
              differOnlyIn(one.requirements, two.requirements, statement.inputs),
          ),
        ),
      );
    case "monotone": {
      const order = ORDER[statement.input] ?? [];
      const at = (point: Point) => order.indexOf(point.requirements[statement.input]);
      const sign = statement.direction === "up" ? 1 : -1;
      return Object.entries(statement.towards).flatMap(([decision, ids]) => {
        const broken = scope.some(
          (one) =>
            has(one, decision, ids) &&
            scope.some(
              (two) =>
                sign * (at(two) - at(one)) > 0 &&
                !has(two, decision, ids) &&
                differOnlyIn(one.requirements, two.requirements, [statement.input]),
            ),
        );
        return broken ? [decision] : [];
      });
    }
  }
}

/** The points that partial requirements allow. */
function allowed(compiled: Compiled, requirements: Requirements, all: readonly Point[]): Point[] {
  return all.filter((point) =>
    Object.keys(requirements).every(
      (id) =>
        differing(
          compiled,
          { [id]: requirements[id] as never },
          { [id]: point.requirements[id] as never },
        ).length === 0,
    ),
  );
}
type Compiled = ReturnType<Compilation["run"]>;

function checkWitness(
  compiled: Compiled,
  refuted: Refutation,
  says: ClaimStatement,
  scope: readonly Point[],
  all: readonly Point[],
) {
  const { decision, witness, counterpart } = refuted;
  if (says.kind === "sometimes") return;
  const one = allowed(compiled, witness ?? {}, all);
  expect(one.length).toBeGreaterThan(0);
  for (const point of one) expect(scope).toContain(point);
  if (says.kind === "always" || says.kind === "never") {
    for (const point of one) {
      expect(has(point, decision, says.outcomes[decision] ?? [])).toBe(says.kind === "never");
    }
    return;
  }
  const two = allowed(compiled, counterpart ?? {}, all);
  expect(two.length).toBeGreaterThan(0);
  for (const point of two) expect(scope).toContain(point);
  if (says.kind !== "indifferent" && says.kind !== "monotone") return;
  const inputs = says.kind === "indifferent" ? says.inputs : [says.input];
  // Whatever completes both alike, they differ in these inputs alone, and in what is decided.
  const rest = (requirements: Requirements = {}) =>
    Object.fromEntries(Object.entries(requirements).filter(([id]) => !inputs.includes(id)));
  expect(differing(compiled, rest(witness), rest(counterpart))).toEqual([]);
  if (says.kind === "monotone") {
    for (const point of one) expect(has(point, decision, says.towards[decision] ?? [])).toBe(true);
    for (const point of two) expect(has(point, decision, says.towards[decision] ?? [])).toBe(false);
  } else {
    for (const a of one)
      for (const b of two) expect(a.outcomes[decision]).not.toBe(b.outcomes[decision]);
  }
}

test("claims are proved or refuted as by brute force, and witnesses reproduce", () => {
  let refutations = 0;
  fc.assert(
    fc.property(cases, ({ ruleSet, where, says }) => {
      const claim: Claim = { id: "c", where, says: [says], because: "b", facts: [] };
      const compilation = new Compilation(ruleSet as RuleSetCore, { extra: [where] });
      const compiled = compilation.run();
      const [first, ...others] = proveClaims(compilation, compiled, [claim]);
      const all = points(compiled);
      const scope = all.filter((point) => {
        const state = stateOf(compiled.domain, point.requirements);
        const { outcomes: made } = threeValued(ruleSet, compiled.domain, state);
        return holds(compiled.domain, where, state, made) === true;
      });
      if (scope.length === 0) {
        expect(first?.status).toBe("vacuous");
        return;
      }
      const refuted = [first, ...others].filter((each) => each?.status === "refuted");
      expect(refuted.map((each) => (each as Refutation).decision)).toEqual(refutedBy(says, scope));
      refutations += refuted.length;
      for (const each of refuted) checkWitness(compiled, each as Refutation, says, scope, all);
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(refutations).toBeGreaterThan(100);
});
