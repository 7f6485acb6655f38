/** The nodes of diagrams in flat arrays, each node kept once: a unique table after Brace, Rudell and Bryant (1990). */

/** Reference to a node or terminal. */
export type Ref = number;

/** Terminals of truth functions. */
export const FALSE = 0;
export const TRUE = 1;
/** The reference of a terminal, a whole number from 0 on. */
export const terminal = (value: number): Ref => -1 - value;
/** Whether a reference is a terminal, not a node. */
export const isTerminal = (ref: Ref): boolean => ref < 0;
/** The terminal of a reference. */
export const terminalValue = (ref: Ref): number => -1 - ref;

/** Terminal of requirements that cannot occur. */
export const IMPOSSIBLE = 1 << 28;
/** Where requirements lead that cannot occur. */
export const NOWHERE: Ref = terminal(IMPOSSIBLE);

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
export class NodeStore {
  /** Number of values of each variable. */
  readonly sizes: readonly number[];
  private readonly limit: number;
  protected levels: Int32Array;
  private starts: Int32Array;
  protected ends: Int32Array;
  protected children: Int32Array;
  protected nodes = 0;
  private runs = 0;
  private draftEnds: Int32Array = new Int32Array(256);
  private draftChildren: Int32Array = new Int32Array(256);
  protected drafted = 0;
  private table: Int32Array | undefined;

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

  /** The arrays as they stand; making a node can replace them. */
  get arrays(): DiagramData {
    const { levels, starts, ends, children } = this;
    return { levels, starts, ends, children };
  }

  data(): DiagramData {
    return {
      levels: this.levels.slice(0, this.nodes),
      starts: this.starts.slice(0, this.nodes + 1),
      ends: this.ends.slice(0, this.runs),
      children: this.children.slice(0, this.runs),
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
    const from = this.drafted;
    for (let run = 0; run < ends.length; run++)
      this.draft(ends[run] as number, children[run] as Ref);
    return this.finish(level, from);
  }

  /** Puts down a run of the node being made; nodes made on the way lie on top of each other, so one list does. */
  protected draft(end: number, child: Ref): void {
    const at = this.drafted++;
    if (at >= this.draftEnds.length) {
      this.draftEnds = grown(this.draftEnds, at * 2);
      this.draftChildren = grown(this.draftChildren, at * 2);
    }
    this.draftEnds[at] = end;
    this.draftChildren[at] = child;
  }

  /** The node of the runs put down since `from`. */
  protected finish(level: number, from: number): Ref {
    const at = this.runs;
    const to = this.drafted;
    this.drafted = from;
    this.reserveRuns(at + to - from);
    const { ends, children, draftEnds, draftChildren } = this;
    let count = 0;
    for (let run = from; run < to; run++) {
      const child = draftChildren[run] as number;
      if (count === 0 || children[at + count - 1] !== child) {
        children[at + count] = child;
        count++;
      }
      ends[at + count - 1] = draftEnds[run] as number;
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

  private find(level: number, at: number, count: number): number {
    const table = this.table as Int32Array;
    const mask = table.length - 1;
    let slot = this.hash(level, at, at + count) & mask;
    for (; table[slot]; slot = (slot + 1) & mask) {
      if (this.same((table[slot] as number) - 1, level, at, count)) return slot;
    }
    return slot;
  }

  private hash(level: number, from: number, to: number): number {
    const { ends, children } = this;
    let hash = Math.imul(level + 1, 0x9e3779b1);
    for (let run = from; run < to; run++) {
      hash = Math.imul(hash ^ (ends[run] as number), 0x85ebca6b);
      hash = Math.imul(hash ^ (children[run] as number), 0xc2b2ae35);
      hash ^= hash >>> 13;
    }
    return hash ^ (hash >>> 16);
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
    const table = new Int32Array(size);
    const mask = size - 1;
    const { starts, levels } = this;
    for (let node = 0; node < this.nodes; node++) {
      const from = starts[node] as number;
      let slot = this.hash(levels[node] as number, from, starts[node + 1] as number) & mask;
      while (table[slot]) slot = (slot + 1) & mask;
      table[slot] = node + 1;
    }
    this.table = table;
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
