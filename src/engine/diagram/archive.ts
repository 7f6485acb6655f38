/**
 * A compiled rule set as one array of 32-bit integers, so that a program can start with the diagrams ready made: a
 * version, then branching order, thresholds, roots, nodes (levels, starts) and runs (ends, children), each part preceded
 * by how many numbers it has.
 */
import type { Compiled, CompiledDecision } from "../evaluation/compile.ts";
import { type Cut, createDomain, type Variable } from "../evaluation/domain.ts";
import { isCollecting, type RuleSetCore } from "../model/rule-set.ts";
import { DiagramStore, isTerminal, type Ref } from "./diagram-store.ts";

const VERSION = 5;

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
  const { variables } = compiled.domain;
  const order = [...new Set(variables.map(({ group }) => group))];
  const parts = [order, packCuts(variables), roots, levels, starts, ends, children];
  const packed = new Int32Array(parts.reduce((sum, part) => sum + 1 + part.length, 1));
  packed[0] = VERSION;
  let at = 1;
  for (const part of parts) {
    packed[at] = part.length;
    packed.set(part, at + 1);
    at += 1 + part.length;
  }
  return packed;
}

/** What was packed, from the bytes of a file; copied where they do not begin at a word. */
export function packedIn(bytes: Uint8Array): Int32Array {
  const { buffer, byteOffset, byteLength } =
    bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Int32Array(buffer, byteOffset, byteLength >> 2);
}

/**
 * The compiled rule set that was packed; its diagrams stay where they are in `packed`. `ruleSet` must be the same; throws
 * where the array is of another version.
 */
export function unpack(ruleSet: RuleSetCore, packed: Int32Array): Compiled {
  if (packed[0] !== VERSION) throw new Error("the compiled rule set is of another version");
  let at = 1;
  const part = (): Int32Array => {
    const start = at + 1;
    at = start + (packed[at] as number);
    return packed.subarray(start, at);
  };
  const order = part();
  const cuts = unpackCuts(part(), ruleSet);
  const domain = createDomain(ruleSet, [], [...order], cuts);
  const roots = [...part()];
  const data = { levels: part(), starts: part(), ends: part(), children: part() };
  const sizes = domain.variables.map((variable) => variable.size);
  const store = new DiagramStore(sizes, Number.MAX_SAFE_INTEGER, data);
  let next = 1;
  const take = (count: number): Ref[] => {
    next += count;
    return roots.slice(next - count, next);
  };
  const decisions = ruleSet.decisions.map((decision): CompiledDecision => {
    const [rules = 0, outcomes = 0] = take(2);
    const options = take(isCollecting(decision) ? decision.options.length : 0);
    return { decision, rules, outcomes, options };
  });
  return { ruleSet, domain, store, possible: roots[0] as Ref, decisions };
}

const rootsOf = (each: CompiledDecision): readonly Ref[] => [
  each.rules,
  each.outcomes,
  ...each.options,
];

/** For each number input its position, how many thresholds it has, and each as two halves of a double and a sign. */
function packCuts(variables: readonly Variable[]): readonly number[] {
  return variables.flatMap(({ group, cuts }) =>
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
      halves[0] = packed[at] as number;
      halves[1] = packed[at + 1] as number;
      own.push({ at: double[0] as number, after: packed[at + 2] === 1 });
    }
  }
  return cuts;
}
