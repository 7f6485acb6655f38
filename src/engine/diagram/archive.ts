/**
 * A compiled rule set as one array of 32-bit integers, so that a program can start with the diagrams ready made:
 * version, then branching order, thresholds, roots, nodes (levels, starts), runs (ends,
 * children), each part preceded by how many numbers it has and how many bytes each of them takes.
 */
import type { Compiled, CompiledDecision } from "../evaluation/compile.ts";
import { type Cut, createDomain, type Variable } from "../evaluation/domain.ts";
import type { RuleSetCore } from "../model/rule-set.ts";
import { DiagramStore, isTerminal, type Numbers, type Ref } from "./diagram-store.ts";

const VERSION = 5;
/** Numbers before the first part. */
const HEAD = 1;

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
    ...narrowed(levels, starts, ends, children),
  ];
  const words = (part: Numbers) => Math.ceil(part.byteLength / 4);
  const whole = new Int32Array(parts.reduce((sum, part) => sum + words(part) + 2, HEAD));
  whole[0] = VERSION;
  let at = HEAD;
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
function narrowed(
  levels: Numbers,
  starts: Int32Array,
  ends: Numbers,
  children: Int32Array,
): readonly Numbers[] {
  const isNarrow = [levels, ends].every((part) => part.every((number) => number <= 0xff));
  const narrow = (part: Numbers) => (isNarrow ? Uint8Array.from(part) : part);
  return [narrow(levels), starts, narrow(ends), children];
}

/**
 * The compiled rule set that was packed, from the bytes of the array; `ruleSet` must be the same. Throws where the array is
 * of another version.
 */
export function unpack(ruleSet: RuleSetCore, bytes: Uint8Array): Compiled {
  // Arrays of words must begin where a word does.
  const { buffer } = bytes.byteOffset === 0 ? bytes : new Uint8Array(bytes);
  const packed = new Int32Array(buffer, 0, bytes.byteLength >> 2);
  const [version] = packed;
  if (version !== VERSION) throw new Error("the compiled rule set is of another version");
  let at = HEAD;
  const part = (): Part => {
    // By index: a run of one evaluation would feel the arrays and iterators.
    const { [at]: length = 0, [at + 1]: width = 0 } = packed;
    const start = 4 * (at + 2);
    at += 2 + Math.ceil((length * width) / 4);
    return { start, length, width };
  };
  const whole = () => wordsOf(buffer, part());
  const order = whole();
  const cuts = unpackCuts(whole(), ruleSet);
  const domain = createDomain(ruleSet, [], [...order], cuts);
  const roots = [...whole()];
  const [levels, starts, ends, children] = [part(), part(), part(), part()];
  const data = {
    levels: numbersOf(buffer, levels),
    starts: wordsOf(buffer, starts),
    ends: numbersOf(buffer, ends),
    children: wordsOf(buffer, children),
  };
  const sizes = domain.variables.map((variable) => variable.size);
  const store = new DiagramStore(sizes, Number.MAX_SAFE_INTEGER, data);
  let next = 1;
  const take = (count: number): Ref[] => {
    next += count;
    return roots.slice(next - count, next);
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

/** Where a part lies, in bytes; how many numbers it has, and the bytes of each. */
interface Part {
  readonly start: number;
  readonly length: number;
  readonly width: number;
}

const wordsOf = (buffer: ArrayBufferLike, { start, length }: Part) =>
  new Int32Array(buffer, start, length);

const numbersOf = (buffer: ArrayBufferLike, part: Part): Numbers =>
  part.width > 1 ? wordsOf(buffer, part) : new Uint8Array(buffer, part.start, part.length);

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
      halves[0] = packed[at] as number;
      halves[1] = packed[at + 1] as number;
      own.push({ at: double[0] as number, after: packed[at + 2] === 1 });
    }
  }
  return cuts;
}
