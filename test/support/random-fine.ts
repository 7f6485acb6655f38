/** Random rule sets with hundreds of rules over numbers cut into hundreds of bands and choices with many values. */
import fc from "fast-check";
import type {
  Condition,
  Decision,
  Input,
  Requirements,
  RuleSetCore,
} from "../../src/engine/model.ts";

const TOWNS = Array.from({ length: 40 }, (_, index) => `town-${index}`);
const KINDS = ["van", "car", "bus"];
const EXTRAS = ["bell", "lamp", "rack", "seat", "lock", "horn"];
const OPTIONS = ["a", "b", "c"];

const input = (id: string, type: Input["type"], values: readonly string[] = []): Input => ({
  id,
  group: "g",
  ask: `${id}?`,
  why: "w",
  type,
  values: values.map((value) => ({ id: value, label: value })),
});

const inputs = [
  input("town", "choice", TOWNS),
  input("kind", "choice", KINDS),
  input("extras", "choices", EXTRAS),
  input("fast", "boolean"),
  input("weight", "number"),
  input("price", "number"),
];

/** Whole numbers and a few others, so that thresholds meet the numbers asked for. */
const place = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 600 }) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 600, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1e-9, 1e9, Number.MAX_SAFE_INTEGER) },
);

const within = (id: string): fc.Arbitrary<Condition> =>
  fc
    .record({
      from: place,
      length: fc.integer({ min: 0, max: 40 }),
      open: fc.nat(3),
      ends: fc.nat(5),
    })
    .map(({ from, length, open, ends }) => ({
      kind: "within",
      input: id,
      range: {
        ...(ends !== 0 && { from, ...((open & 1) === 1 && { fromOpen: true }) }),
        ...(ends !== 1 && { to: from + length, ...((open & 2) === 2 && { toOpen: true }) }),
      },
    }));

const some = (values: readonly string[], most: number) =>
  fc.subarray([...values], { minLength: 1, maxLength: most });

const atoms: readonly fc.Arbitrary<Condition>[] = [
  within("weight"),
  within("price"),
  some(TOWNS, 3).map((values): Condition => ({ kind: "is", input: "town", values })),
  some(KINDS, 2).map((values): Condition => ({ kind: "is", input: "kind", values })),
  some(EXTRAS, 2).map((values): Condition => ({ kind: "includes", input: "extras", values })),
  some(EXTRAS, 4).map((values): Condition => ({ kind: "only", input: "extras", values })),
  fc.boolean().map((value): Condition => ({ kind: "is", input: "fast", values: [value] })),
];

const condition = (earlier: readonly string[]): fc.Arbitrary<Condition> => {
  const atom = fc.oneof(
    ...atoms,
    ...earlier.map((id) =>
      some(OPTIONS, 2).map((values): Condition => ({ kind: "is", input: id, values })),
    ),
  );
  return fc.array(fc.tuple(atom, fc.nat(9), atom), { minLength: 1, maxLength: 4 }).map((parts) => ({
    kind: "all",
    of: parts.map(([one, form, other]): Condition => {
      if (form === 0) return { kind: "not", of: one };
      return form === 1 ? { kind: "any", of: [one, other] } : one;
    }),
  }));
};

const decision = (id: string, earlier: readonly string[]): fc.Arbitrary<Decision> =>
  fc
    .array(fc.tuple(condition(earlier), fc.constantFrom(...OPTIONS)), {
      minLength: 1,
      maxLength: 600,
      size: "max",
    })
    .map((rules) => ({
      id,
      label: id,
      ask: `${id}?`,
      hit: "first",
      options: OPTIONS.map((option) => ({ id: option, label: option })),
      rules: rules.map(([when, choose], index) => ({
        id: `${id}-${index}`,
        when,
        choose,
        because: "b",
        facts: [],
      })),
    }));

/** Two decisions, the second naming the first. */
export const fineRuleSets: fc.Arbitrary<RuleSetCore> = fc
  .tuple(decision("one", []), decision("two", ["one"]))
  .map((decisions) => ({
    id: "random",
    version: "1.0.0",
    title: "t",
    about: "a",
    inputs,
    decisions,
    impossible: [],
    traps: [],
    blueprint: [],
  }));

/** Requirements with every answer given. */
export const fineRequirements: fc.Arbitrary<Requirements> = fc.record({
  town: fc.constantFrom(...TOWNS),
  kind: fc.constantFrom(...KINDS),
  extras: fc.subarray(EXTRAS),
  fast: fc.boolean(),
  weight: place,
  price: place,
});
