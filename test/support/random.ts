/** Random small rule sets and requirements for property tests. */
import fc from "fast-check";
import type {
  Condition,
  Decision,
  HitPolicy,
  Input,
  Requirements,
  RuleSetCore,
} from "../../src/engine/model/rule-set.ts";

const THRESHOLDS = [0, 10, 20];

export const inputs: readonly Input[] = [
  input("color", "choice", ["red", "green", "blue"]),
  input("size", "number", []),
  input("extras", "choices", ["bell", "lamp", "rack"]),
  input("urgent", "boolean", []),
  input("grade", "choice", ["low", "high"]),
];

function input(id: string, type: Input["type"], values: readonly string[]): Input {
  return {
    id,
    group: "g",
    ask: `${id}?`,
    why: "w",
    type,
    values: values.map((value) => ({ id: value, label: value })),
  };
}

const atom = (earlier: readonly Decision[]): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc
      .subarray(["red", "green", "blue"], { minLength: 1, maxLength: 2 })
      .map((values): Condition => ({ kind: "is", input: "color", values })),
    fc.boolean().map((value): Condition => ({ kind: "is", input: "urgent", values: [value] })),
    fc
      .constantFrom("low", "high")
      .map((value): Condition => ({ kind: "is", input: "grade", values: [value] })),
    fc
      .subarray(["bell", "lamp", "rack"], { minLength: 1, maxLength: 2 })
      .map((values): Condition => ({ kind: "includes", input: "extras", values })),
    fc
      .subarray(["bell", "lamp", "rack"], { maxLength: 2 })
      .map((values): Condition => ({ kind: "only", input: "extras", values })),
    fc.tuple(fc.constantFrom(...THRESHOLDS), fc.boolean(), fc.boolean()).map(
      ([at, open, below]): Condition => ({
        kind: "within",
        input: "size",
        range: below
          ? { to: at, ...(open && { toOpen: true }) }
          : { from: at, ...(open && { fromOpen: true }) },
      }),
    ),
    ...earlier.map((decision) =>
      fc
        .subarray(
          decision.options.map((option) => option.id),
          { minLength: 1, maxLength: 2 },
        )
        .chain((values) =>
          fc
            .boolean()
            .map(
              (exact): Condition =>
                decision.hit === "collect"
                  ? { kind: exact ? "only" : "includes", input: decision.id, values }
                  : { kind: "is", input: decision.id, values },
            ),
        ),
    ),
  );

export const condition = (earlier: readonly Decision[], depth = 2): fc.Arbitrary<Condition> =>
  depth === 0
    ? atom(earlier)
    : fc.oneof(
        { weight: 2, arbitrary: atom(earlier) },
        {
          weight: 2,
          arbitrary: fc
            .array(condition(earlier, depth - 1), { maxLength: 3 })
            .map((of): Condition => ({ kind: "all", of })),
        },
        {
          weight: 1,
          arbitrary: fc
            .array(condition(earlier, depth - 1), { minLength: 1, maxLength: 2 })
            .map((of): Condition => ({ kind: "any", of })),
        },
        {
          weight: 1,
          arbitrary: condition(earlier, depth - 1).map((of): Condition => ({ kind: "not", of })),
        },
      );

function decision(
  id: string,
  hit: HitPolicy,
  earlier: readonly Decision[],
): fc.Arbitrary<Decision> {
  const options = ["x", "y", "z"].map((each) => ({ id: `${id}-${each}`, label: each }));
  return fc
    .array(
      fc.record({
        when: condition(earlier),
        choose: fc.constantFrom(...options.map((each) => each.id)),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((rules) => ({
      id,
      label: id,
      ask: `${id}?`,
      hit,
      options,
      rules: rules.map((rule, index) => ({
        ...rule,
        id: `${id}-rule-${index}`,
        because: "b",
        facts: [],
      })),
    }));
}

/** A rule set of three decisions, the later ones naming the earlier ones; `impossible` conditions where asked for. */
export const ruleSets = (withImpossible: boolean): fc.Arbitrary<RuleSetCore> =>
  decision("one", "first", []).chain((one) =>
    fc
      .constantFrom<HitPolicy>("collect", "first")
      .chain((hit) => decision("two", hit, [one]))
      .chain((two) =>
        fc
          .tuple(
            decision("three", "first", [one, two]),
            fc.array(condition([]), { maxLength: withImpossible ? 2 : 0 }),
          )
          .map(([three, impossible]) => ({
            id: "random",
            version: "1.0.0",
            title: "t",
            about: "a",
            inputs,
            decisions: [one, two, three],
            impossible: impossible.map((when, index) => ({
              id: `impossible-${index}`,
              when,
              because: "b",
            })),
            traps: [],
            blueprint: [],
          })),
      ),
  );

const answers = {
  color: fc.constantFrom("red", "green", "blue"),
  size: fc.oneof(
    fc.constantFrom(0, 5, 10, 15, 20, 25),
    fc.constantFrom({ from: 10, to: 20 }, { from: 10, fromOpen: true }, { to: 20, toOpen: true }),
  ),
  extras: fc.subarray(["bell", "lamp", "rack"]),
  urgent: fc.boolean(),
  grade: fc.constantFrom("low", "high"),
};

/** Requirements with any of the answers missing. */
export const partialRequirements = fc.record(answers, {
  requiredKeys: [],
}) as fc.Arbitrary<Requirements>;

/** Requirements with every answer given. */
export const completeRequirements = fc.record({
  ...answers,
  size: fc.constantFrom(0, 5, 10, 15, 20, 25),
}) as fc.Arbitrary<Requirements>;

/** Every complete requirement, one for each point of the domain. */
export function allRequirements(): Requirements[] {
  const result: Requirements[] = [];
  for (const color of ["red", "green", "blue"])
    for (const size of [0, 5, 10, 15, 20, 25])
      for (let set = 0; set < 8; set++)
        for (const urgent of [false, true])
          for (const grade of ["low", "high"])
            result.push({
              color,
              size,
              extras: ["bell", "lamp", "rack"].filter((_, bit) => set & (1 << bit)),
              urgent,
              grade,
            });
  return result;
}
