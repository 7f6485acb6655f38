/** The searches of `assembly/searches.ts`, with a memory that holds the diagrams they search. */
import { once } from "../once.ts";
import { NONE, PLACE } from "./assembly/diagrams.ts";
import { use } from "./assembly/memory.ts";
import * as interpreted from "./assembly/searches.ts";
import { BEFORE, COST, REF, RUN } from "./assembly/ways.ts";
import { binary } from "./binary.ts";

/** What the assembly exports. WebAssembly has numbers for truths. */
type Searches = typeof interpreted;

/** Where the arrays of a diagram store lie in a memory, in bytes, and how much they hold. */
export interface Layout {
  /** Whether levels and ends take four bytes each instead of one. */
  readonly wide: boolean;
  readonly levels: number;
  readonly starts: number;
  readonly ends: number;
  readonly children: number;
  readonly nodes: number;
  readonly runs: number;
  readonly variables: number;
  /** One more than the largest terminal. */
  readonly terminals: number;
  /** Where memory begins that may be used. */
  readonly free: number;
}

/** Bytes of a page of memory. */
const PAGE = 65536;

const assemblyModule = once(() => new WebAssembly.Module(binary));

/** Bytes that diagrams and what is found in them lie in. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => unknown;
}

/**
 * Where there is no WebAssembly (Node without compilers), or not the ten gigabytes of addresses that each memory of it
 * reserves (`ulimit -v`): searches run as JavaScript then, all of them in one memory.
 */
class PlainMemory implements Memory {
  buffer: ArrayBuffer;

  constructor(bytes: number) {
    this.buffer = new ArrayBuffer(bytes);
  }

  grow(pages: number): void {
    const before = new Uint8Array(this.buffer);
    this.buffer = new ArrayBuffer(before.length + pages * PAGE);
    new Uint8Array(this.buffer).set(before);
  }
}

/** A memory of so many bytes and more, all of them zero; what is not written takes no room. */
export function memoryOf(bytes: number): Memory {
  const pages = Math.ceil(bytes / PAGE);
  try {
    return new WebAssembly.Memory({ initial: pages });
  } catch {
    return new PlainMemory(pages * PAGE);
  }
}

/** A kernel of its own for what lies in a memory, where there can be more than one. */
export function kernelOver(memory: Memory): Kernel | undefined {
  return memory instanceof PlainMemory ? undefined : new Kernel(memory);
}

function searchesIn(memory: Memory): Searches {
  if (memory instanceof PlainMemory) return interpreted;
  const { exports } = new WebAssembly.Instance(assemblyModule(), {
    env: { memory: memory as WebAssembly.Memory },
  });
  return exports as Searches;
}

/** What is known of each variable, as in `State`. */
interface Known {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** A run taken on a way that cost something, and the node that it belongs to. */
export interface Move {
  readonly node: number;
  readonly run: number;
}

/** Is shown a terminal, what the cheapest way there costs, and its moves; says whether it has seen enough. */
export type SeeWay = (terminal: number, cost: number, moves: () => readonly Move[]) => boolean;

/** Searches in the diagrams that lie in one memory. One search at a time, but walks may be made while ways are searched. */
export class Kernel {
  readonly memory: Memory;
  private readonly assembly: Searches;
  private variables = 0;
  private numbers = new Int32Array(0);
  /** Positions in `numbers`: of what is kept by level, and of the places on ways. */
  private levels = 0;
  private places = 0;

  constructor(memory: Memory) {
    this.memory = memory;
    this.assembly = searchesIn(memory);
  }

  /** Takes diagrams that lie in the memory. It may grow, so that arrays over it made before no longer count. */
  arrange(layout: Layout): void {
    const { wide, levels, starts, ends, children, nodes, runs, variables, terminals } = layout;
    const end = this.assembly.arrange(
      wide,
      levels,
      starts,
      ends,
      children,
      nodes,
      runs,
      variables,
      terminals,
      layout.free,
    );
    const missing = Math.ceil((end - this.memory.buffer.byteLength) / PAGE);
    if (missing > 0) this.memory.grow(missing);
    if (this.assembly === interpreted) use(this.memory.buffer);
    this.variables = variables;
    this.numbers = new Int32Array(this.memory.buffer);
    this.levels = this.assembly.byLevel() / 4;
    this.places = this.assembly.placesAt() / 4;
  }

  /** Forgets what walks and searches noted in a memory that is used again. */
  clear(): void {
    this.assembly.clear();
  }

  /** Terminals that some completion of what is known leads to, each once, without what cannot occur. */
  terminals(root: number, known: Known): number[] {
    this.know(known);
    this.assembly.begin(root);
    const found: number[] = [];
    for (let next = this.assembly.next(); next !== NONE; next = this.assembly.next()) {
      found.push(next);
    }
    return found;
  }

  /** The one terminal that all completions lead to; undefined where there are more, or none. */
  only(root: number, known: Known): number | undefined {
    return this.onlyOf([root], known)[0];
  }

  /** The same for several diagrams. */
  onlyOf(roots: readonly number[], known: Known): (number | undefined)[] {
    this.know(known);
    return roots.map((root) => {
      const terminal = this.assembly.only(root);
      return terminal === NONE ? undefined : terminal;
    });
  }

  /** Whether some completion leads to this terminal. */
  leadsTo(root: number, known: Known, terminal: number): boolean {
    return this.leadTo([root], known, terminal)[0] as boolean;
  }

  /** The same for several diagrams. */
  leadTo(roots: readonly number[], known: Known, terminal: number): boolean[] {
    this.know(known);
    return roots.map((root) => Boolean(this.assembly.leads(root, terminal, true)));
  }

  /** Whether some completion leads to another terminal. */
  leadsElsewhere(root: number, known: Known, terminal: number): boolean {
    this.know(known);
    return Boolean(this.assembly.leads(root, terminal, false));
  }

  /**
   * Owners whose variables, changed while all others stay as they are known, can lead to another terminal. `owners` has
   * for each variable the number of its owner, smaller than the number of variables, or -1 where it stays; the variables
   * of one owner are neighbours.
   */
  soleChanges(root: number, known: Known, owners: Int32Array, terminal: number): number[] {
    this.know(known);
    const { numbers, levels, variables } = this;
    numbers.set(owners, levels + 2 * variables);
    this.assembly.soleChanges(root, terminal, variables);
    const found: number[] = [];
    for (let owner = 0; owner < variables; owner++) {
      if (numbers[levels + 7 * variables + owner]) found.push(owner);
    }
    return found;
  }

  /**
   * Shows the cheapest way to each terminal, cheapest first, until `see` has seen enough. For each variable `groups` has
   * the number of its group, and for each group `prices` what its change costs: 0 where it may go anywhere, -1 where it
   * must stay. There are no more groups than variables. `narrows`: settling on a part of what an open answer allows counts
   * as a change.
   */
  ways(
    root: number,
    known: Known,
    groups: Int32Array,
    prices: Int32Array,
    narrows: boolean,
    see: SeeWay,
  ): void {
    const { numbers, levels, variables } = this;
    [known.low, known.high, groups, prices].forEach((each, index) => {
      numbers.set(each, levels + (3 + index) * variables);
    });
    this.assembly.beginWays(root, narrows);
    for (let place = this.assembly.nextWay(); place !== NONE; place = this.assembly.nextWay()) {
      const end = -1 - this.part(place, REF);
      if (see(end, this.part(place, COST), () => this.movesTo(place))) return;
    }
  }

  private movesTo(end: number): readonly Move[] {
    const { moveBefore } = this.assembly;
    const moves: Move[] = [];
    for (let place = moveBefore(end); place !== NONE; ) {
      const before = this.part(place, BEFORE);
      moves.push({ node: this.part(before, REF), run: this.part(place, RUN) });
      place = moveBefore(before);
    }
    return moves.reverse();
  }

  private part(place: number, which: number): number {
    return this.numbers[this.places + PLACE * place + which] as number;
  }

  private know({ low, high }: Known): void {
    const { numbers, levels, variables } = this;
    numbers.set(low, levels);
    numbers.set(high, levels + variables);
  }
}
