/**
 * Reduced, ordered, hash-consed multi-valued decision diagrams with many terminals, after Bryant (1986) and Srinivasan
 * et al. (1990). Equal functions are equal references, so comparing two functions is comparing two numbers.
 *
 * A reference below zero is a terminal, -1 - t for terminal t; other references are nodes. A node branches on a
 * variable; equal neighbouring branches are kept as one run, so a number cut into thousands of bands costs only as
 * many runs as it has different branches.
 */

import { PairCache } from "./cache.ts";

/** Reference to a node or terminal. */
export type Ref = number;

/** Terminals of truth functions. */
export const FALSE = 0;
export const TRUE = 1;
/** Terminal of requirements that cannot occur. */
export const IMPOSSIBLE = 1 << 28;

export const terminal = (value: number): Ref => -1 - value;
export const isTerminal = (ref: Ref): boolean => ref < 0;
export const terminalValue = (ref: Ref): number => -1 - ref;

/** Level of terminals: below every variable. */
const BOTTOM = 0x7fffffff;

/** A diagram grew over its limit. */
export class TooLargeError extends Error {
  override readonly name = "TooLargeError";
  readonly limit: number;
  constructor(limit: number) {
    super(`the decision diagram needs more than ${limit} nodes`);
    this.limit = limit;
  }
}

/** The arrays of a store, as they are written to a file. */
export interface DiagramData {
  readonly levels: Int32Array;
  /** Start of each node's runs; one more entry than nodes. */
  readonly starts: Int32Array;
  /** Last value of each run, and where it leads. */
  readonly ends: Int32Array;
  readonly children: Int32Array;
}

/** Nodes of many diagrams over the same variables; it only grows. */
export class DiagramStore {
  /** Number of values of each variable. */
  readonly sizes: readonly number[];
  private readonly limit: number;
  private levels: Int32Array;
  private starts: Int32Array;
  private ends: Int32Array;
  private children: Int32Array;
  private nodes = 0;
  private runs = 0;
  private table: Int32Array | undefined;
  private marks = new Int32Array(0);
  private turn = 0;
  private readonly leads = new Map<number, Map<Ref, boolean>>();

  constructor(sizes: readonly number[], limit: number, data?: DiagramData) {
    this.sizes = sizes;
    this.limit = limit;
    this.levels = data?.levels ?? new Int32Array(1024);
    this.starts = data?.starts ?? new Int32Array(1025);
    this.ends = data?.ends ?? new Int32Array(4096);
    this.children = data?.children ?? new Int32Array(4096);
    if (data) {
      this.nodes = data.levels.length;
      this.runs = data.ends.length;
    }
  }

  get nodeCount(): number {
    return this.nodes;
  }

  data(): DiagramData {
    return {
      levels: this.levels.slice(0, this.nodes),
      starts: this.starts.slice(0, this.nodes + 1),
      ends: this.ends.slice(0, this.runs),
      children: this.children.slice(0, this.runs),
    };
  }

  /** A fresh test whether a node is met for the first time; cheaper than a set, as it reuses one array. */
  visits(): (node: Ref) => boolean {
    if (this.marks.length < this.nodes) this.marks = new Int32Array(this.levels.length);
    const turn = ++this.turn;
    const { marks } = this;
    return (node) => {
      if (marks[node] === turn) return false;
      marks[node] = turn;
      return true;
    };
  }

  /** Variable on which a node branches; terminals lie below all variables. */
  level(ref: Ref): number {
    return ref < 0 ? BOTTOM : (this.levels[ref] as number);
  }

  /** First run of a node, and the one behind its last. */
  firstRun(node: Ref): number {
    return this.starts[node] as number;
  }
  lastRun(node: Ref): number {
    return this.starts[node + 1] as number;
  }
  /** Last value of a run. */
  end(run: number): number {
    return this.ends[run] as number;
  }
  child(run: number): Ref {
    return this.children[run] as number;
  }

  /** Whether some way from here ends in a terminal; remembered for each node. */
  leadsTo(ref: Ref, value: number): boolean {
    if (ref < 0) return ref === terminal(value);
    const memory = this.leads.get(value) ?? new Map<Ref, boolean>();
    this.leads.set(value, memory);
    const known = memory.get(ref);
    if (known !== undefined) return known;
    let found = false;
    for (let run = this.firstRun(ref); run < this.lastRun(ref) && !found; run++) {
      found = this.leadsTo(this.child(run), value);
    }
    memory.set(ref, found);
    return found;
  }

  /** Where a value of the node's variable leads. */
  follow(node: Ref, value: number): Ref {
    let low = this.starts[node] as number;
    let high = (this.starts[node + 1] as number) - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return this.children[low] as number;
  }

  /**
   * The node with these branches: `ends` are the last values of the runs, ascending, the last one being the variable's
   * last value. Returns the child itself where all branches are the same, and an existing node where there is one.
   */
  node(level: number, ends: readonly number[], children: readonly Ref[]): Ref {
    const at = this.runs;
    this.reserveRuns(at + ends.length);
    let count = 0;
    for (let run = 0; run < ends.length; run++) {
      const merge = count > 0 && this.children[at + count - 1] === children[run];
      if (!merge) count++;
      this.ends[at + count - 1] = ends[run] as number;
      this.children[at + count - 1] = children[run] as number;
    }
    if (count === 1) return this.children[at] as number;
    if (!this.table) this.rebuildTable(1 << Math.ceil(Math.log2(2 * Math.max(this.nodes, 1024))));
    const slot = this.find(level, at, count);
    const table = this.table as unknown as Int32Array;
    const existing = (table[slot] as number) - 1;
    if (existing >= 0) return existing;
    if (this.nodes >= this.limit) throw new TooLargeError(this.limit);
    const ref = this.nodes++;
    if (ref + 1 >= this.starts.length) this.growNodes();
    this.levels[ref] = level;
    this.starts[ref] = at;
    this.runs = at + count;
    this.starts[ref + 1] = this.runs;
    table[slot] = ref + 1;
    if (this.nodes * 2 > table.length) this.rebuildTable(table.length * 2);
    return ref;
  }

  /** Combines two diagrams terminal by terminal; `join` gets and returns references, or undefined to go on. */
  apply(a: Ref, b: Ref, join: (a: Ref, b: Ref) => Ref | undefined, cache = new PairCache()): Ref {
    const direct = join(a, b);
    if (direct !== undefined) return direct;
    const known = cache.get(a, b);
    if (known !== undefined) return known;
    const levelA = this.level(a);
    const levelB = this.level(b);
    const level = Math.min(levelA, levelB);
    const ends: number[] = [];
    const children: Ref[] = [];
    const last = (this.sizes[level] as number) - 1;
    let runA = levelA === level ? this.firstRun(a) : -1;
    let runB = levelB === level ? this.firstRun(b) : -1;
    for (let value = -1; value < last; ) {
      const endA = runA < 0 ? last : (this.ends[runA] as number);
      const endB = runB < 0 ? last : (this.ends[runB] as number);
      const childA = runA < 0 ? a : (this.children[runA] as number);
      const childB = runB < 0 ? b : (this.children[runB] as number);
      value = Math.min(endA, endB);
      ends.push(value);
      children.push(this.apply(childA, childB, join, cache));
      if (runA >= 0 && endA === value) runA++;
      if (runB >= 0 && endB === value) runB++;
    }
    const result = this.node(level, ends, children);
    cache.set(a, b, result);
    return result;
  }

  /** Replaces every terminal by another reference's terminal. */
  map(ref: Ref, replace: (value: number) => Ref, memory = new Map<Ref, Ref>()): Ref {
    if (ref < 0) return replace(terminalValue(ref));
    const known = memory.get(ref);
    if (known !== undefined) return known;
    const ends: number[] = [];
    const children: Ref[] = [];
    for (let run = this.firstRun(ref); run < this.lastRun(ref); run++) {
      ends.push(this.end(run));
      children.push(this.map(this.child(run), replace, memory));
    }
    const result = this.node(this.level(ref), ends, children);
    memory.set(ref, result);
    return result;
  }

  private find(level: number, at: number, count: number): number {
    const table = this.table as Int32Array;
    const mask = table.length - 1;
    let hash = Math.imul(level + 1, 0x9e3779b1);
    for (let run = at; run < at + count; run++) {
      hash = Math.imul(hash ^ (this.ends[run] as number), 0x85ebca6b);
      hash = Math.imul(hash ^ (this.children[run] as number), 0xc2b2ae35);
      hash ^= hash >>> 13;
    }
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (; table[slot]; slot = (slot + 1) & mask) {
      if (this.same((table[slot] as number) - 1, level, at, count)) return slot;
    }
    return slot;
  }

  private same(node: Ref, level: number, at: number, count: number): boolean {
    const start = this.starts[node] as number;
    if (this.levels[node] !== level || (this.starts[node + 1] as number) - start !== count) {
      return false;
    }
    for (let offset = 0; offset < count; offset++) {
      if (this.ends[start + offset] !== this.ends[at + offset]) return false;
      if (this.children[start + offset] !== this.children[at + offset]) return false;
    }
    return true;
  }

  private rebuildTable(size: number): void {
    this.table = new Int32Array(size);
    for (let node = 0; node < this.nodes; node++) {
      const start = this.starts[node] as number;
      const slot = this.find(
        this.levels[node] as number,
        start,
        (this.starts[node + 1] as number) - start,
      );
      this.table[slot] = node + 1;
    }
  }

  private growNodes(): void {
    this.levels = grown(this.levels, this.nodes * 2);
    this.starts = grown(this.starts, this.nodes * 2 + 1);
  }

  private reserveRuns(needed: number): void {
    if (needed <= this.ends.length) return;
    this.ends = grown(this.ends, needed * 2);
    this.children = grown(this.children, needed * 2);
  }
}

function grown(array: Int32Array, length: number): Int32Array {
  const copy = new Int32Array(length);
  copy.set(array);
  return copy;
}
