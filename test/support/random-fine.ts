/** Random rule sets with hundreds of rules over numbers cut into hundreds of bands and choices with many values. */
import fc from "fast-check";
import type {
  Condition,
  Decision,
  Input,
  Requirements,
  RuleSetCore,
} from "../../src/engine/model/rule-set.ts";

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

/** Chooses by a seed. Rule sets of this size are too large to be built, and shrunk, from arbitraries of their parts. */
class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number below `end` (a linear congruential generator, of which the high bits are taken). */
  below(end: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * end);
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T;
  }

  some<T>(of: readonly T[], most: number): T[] {
    return [...new Set(Array.from({ length: 1 + this.below(most) }, () => this.one(of)))];
  }
}

/** Mostly whole numbers, so that thresholds meet the numbers asked for. */
function place(chance: Chance): number {
  const form = chance.below(10);
  if (form === 0) return chance.one([1e-9, 1e9, Number.MAX_SAFE_INTEGER]);
  return chance.below(600) + (form === 1 ? chance.below(1000) / 1000 : 0);
}

function within(chance: Chance, id: string): Condition {
  const from = place(chance);
  const to = from + chance.below(40);
  const ends = chance.below(10);
  return {
    kind: "within",
    input: id,
    range: {
      ...(ends !== 0 && { from, ...(chance.below(2) === 1 && { fromOpen: true }) }),
      ...(ends !== 1 && { to, ...(chance.below(2) === 1 && { toOpen: true }) }),
    },
  };
}

function atom(chance: Chance, earlier: readonly string[]): Condition {
  const forms: readonly (() => Condition)[] = [
    () => within(chance, "weight"),
    () => within(chance, "price"),
    () => ({ kind: "is", input: "town", values: chance.some(TOWNS, 3) }),
    () => ({ kind: "is", input: "kind", values: chance.some(KINDS, 2) }),
    () => ({ kind: "includes", input: "extras", values: chance.some(EXTRAS, 2) }),
    () => ({ kind: "only", input: "extras", values: chance.some(EXTRAS, 4) }),
    () => ({ kind: "is", input: "fast", values: [chance.below(2) === 1] }),
    ...earlier.map(
      (id) => (): Condition => ({
        kind: "is",
        input: id,
        values: chance.some(OPTIONS, 2),
      }),
    ),
  ];
  return chance.one(forms)();
}

function part(chance: Chance, earlier: readonly string[]): Condition {
  const form = chance.below(10);
  if (form === 0) return { kind: "not", of: atom(chance, earlier) };
  if (form > 1) return atom(chance, earlier);
  return { kind: "any", of: [atom(chance, earlier), atom(chance, earlier)] };
}

function decision(chance: Chance, id: string, rules: number, earlier: readonly string[]): Decision {
  return {
    id,
    label: id,
    ask: `${id}?`,
    hit: "first",
    options: OPTIONS.map((option) => ({ id: option, label: option })),
    rules: Array.from({ length: rules }, (_, index) => ({
      id: `${id}-${index}`,
      when: {
        kind: "all",
        of: Array.from({ length: 2 + chance.below(4) }, () => part(chance, earlier)),
      },
      choose: chance.one(OPTIONS),
      because: "b",
      facts: [],
    })),
  };
}

/** Two decisions, the second naming the first. */
export const fineRuleSets: fc.Arbitrary<RuleSetCore> = fc
  .record({ seed: fc.integer(), one: fc.nat(900), two: fc.nat(900) })
  .map(({ seed, one, two }) => {
    const chance = new Chance(seed);
    return {
      id: "random",
      version: "1.0.0",
      title: "t",
      about: "a",
      inputs,
      decisions: [decision(chance, "one", one, []), decision(chance, "two", two, ["one"])],
      impossible: [],
      traps: [],
      blueprint: [],
    };
  });

/** Requirements with every answer given. */
export const fineRequirements: fc.Arbitrary<Requirements> = fc.integer().map((seed) => {
  const chance = new Chance(seed);
  return {
    town: chance.one(TOWNS),
    kind: chance.one(KINDS),
    extras: chance.below(4) === 0 ? [] : chance.some(EXTRAS, 4),
    fast: chance.below(2) === 1,
    weight: place(chance),
    price: place(chance),
  };
});
