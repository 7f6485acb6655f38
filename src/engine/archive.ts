/**
 * A compiled rule set as one array of 32-bit integers, so that a program can start with the diagrams ready made:
 * version, branching order, thresholds, roots, nodes (levels, starts), runs (ends, children), each part preceded by how
 * many numbers it has and how many bytes each of them takes.
 */
import type { Compiled, CompiledDecision } from "./compile.ts";
import { DiagramStore, isTerminal, type Numbers, type Ref } from "./diagram.ts";
import { type Cut, createDomain, type Variable } from "./domain.ts";
import type { RuleSetCore } from "./model.ts";

const VERSION = 3;

/** Packs the diagrams of a compiled rule set; nodes that only its compilation needed are left behind. */
export function pack(compiled: Compiled): Int32Array {
  const { store, possible, decisions } = compiled;
  const small = new DiagramStore(store.sizes, store.nodeCount + 1);
  const copied = new Map<Ref, Ref>();
  const copy = (ref: Ref): Ref => {
    if (isTerminal(ref)) return ref;
    const known = copied.get(ref);
    if (known !== undefined) return known;
    const ends: number[] = [];
    const children: Ref[] = [];
    for (let run = store.firstRun(ref); run < store.lastRun(ref); run++) {
      ends.push(store.end(run));
      children.push(copy(store.child(run)));
    }
    const result = small.node(store.level(ref), ends, children);
    copied.set(ref, result);
    return result;
  };
  const roots = [possible, ...decisions.flatMap(rootsOf)].map(copy);
  const { levels, starts, ends, children } = small.data();
  const order = [...new Set(compiled.domain.variables.map((variable) => variable.group))];
  const cuts = packCuts(compiled.domain.variables);
  const parts: Numbers[] = [
    Int32Array.from(order),
    cuts,
    Int32Array.from(roots),
    narrowed(levels),
    starts,
    narrowed(ends),
    children,
  ];
  const words = (part: Numbers) => Math.ceil(part.byteLength / 4);
  const whole = new Int32Array(parts.reduce((sum, part) => sum + words(part) + 2, 1));
  whole[0] = VERSION;
  let at = 1;
  for (const part of parts) {
    whole[at] = part.length;
    whole[at + 1] = part.BYTES_PER_ELEMENT;
    const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    new Uint8Array(whole.buffer).set(bytes, 4 * (at + 2));
    at += words(part) + 2;
  }
  return whole;
}

/** What a run reads from a file, it reads faster where there is less of it. */
function narrowed(numbers: Numbers): Numbers {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  if (most <= 0xff) return Uint8Array.from(numbers);
  return most <= 0xffff ? Uint16Array.from(numbers) : numbers;
}

const WIDTHS = { 1: Uint8Array, 2: Uint16Array, 4: Int32Array };

/** The compiled rule set that was packed. `ruleSet` must be the same; throws where the array is of another version. */
export function unpack(ruleSet: RuleSetCore, packed: Int32Array): Compiled {
  if (packed[0] !== VERSION) throw new Error("the compiled rule set is of another version");
  let at = 1;
  const part = (): Numbers => {
    const length = packed[at] as number;
    const width = packed[at + 1] as keyof typeof WIDTHS;
    const start = packed.byteOffset + 4 * (at + 2);
    at += 2 + Math.ceil((length * width) / 4);
    return new WIDTHS[width](packed.buffer as ArrayBuffer, start, length);
  };
  const whole = () => part() as Int32Array;
  const order = whole();
  const cuts = unpackCuts(whole(), ruleSet);
  const roots = whole();
  const data = { levels: part(), starts: whole(), ends: part(), children: whole() };
  const domain = createDomain(ruleSet, [], [...order], cuts);
  const sizes = domain.variables.map((variable) => variable.size);
  const store = new DiagramStore(sizes, Number.MAX_SAFE_INTEGER, data);
  let next = 1;
  const take = (count: number): Ref[] => {
    next += count;
    return [...roots.subarray(next - count, next)];
  };
  const decisions = ruleSet.decisions.map((decision): CompiledDecision => {
    const [rules = 0, outcomes = 0] = take(2);
    const collects = decision.hit === "collect";
    return {
      decision,
      rules,
      outcomes,
      options: collects ? take(decision.options.length) : [],
    };
  });
  return { ruleSet, domain, store, possible: roots[0] as Ref, decisions };
}

const rootsOf = (each: CompiledDecision): readonly Ref[] => [
  each.rules,
  each.outcomes,
  ...each.options,
];

/** For each number input its position, how many thresholds it has, and each as two halves of a double and a sign. */
function packCuts(variables: readonly Variable[]): Int32Array {
  return Int32Array.from(
    variables.flatMap(({ group, cuts }) =>
      cuts === undefined
        ? []
        : [
            group,
            cuts.length,
            ...cuts.flatMap(({ at, after }) => [
              ...new Int32Array(Float64Array.of(at).buffer),
              after ? 1 : 0,
            ]),
          ],
    ),
  );
}

function unpackCuts(packed: Int32Array, ruleSet: RuleSetCore): Map<string, readonly Cut[]> {
  const cuts = new Map<string, readonly Cut[]>();
  const double = new Float64Array(1);
  const halves = new Int32Array(double.buffer);
  for (let at = 0; at < packed.length; ) {
    const own: Cut[] = [];
    cuts.set(ruleSet.inputs[packed[at] as number]?.id ?? "", own);
    const end = at + 2 + 3 * (packed[at + 1] as number);
    for (at += 2; at < end; at += 3) {
      halves.set(packed.subarray(at, at + 2));
      own.push({ at: double[0] as number, after: packed[at + 2] === 1 });
    }
  }
  return cuts;
}
