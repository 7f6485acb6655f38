/** Where diagrams that still grow are searched: a copy of one store at a time, kept up to date. */
import type { NodeStore } from "../nodes.ts";
import { once } from "../once.ts";
import { Kernel, memoryOf } from "./kernel.ts";

/** How much there is, or room for. */
interface Size {
  readonly nodes: number;
  readonly runs: number;
  readonly terminals: number;
}

const NOTHING: Size = { nodes: 0, runs: 0, terminals: 0 };
const SMALLEST: Size = { nodes: 1024, runs: 4096, terminals: 64 };

class Workbench {
  private readonly kernel = new Kernel(memoryOf(0));
  private store: NodeStore | undefined;
  private held = NOTHING;
  private room = NOTHING;

  /** The kernel, holding all that the store has. */
  kernelFor(store: NodeStore): Kernel {
    if (store !== this.store) this.held = NOTHING;
    else if (store.nodeCount === this.held.nodes) return this.kernel;
    const { nodeCount: nodes, runCount: runs } = store;
    const terminals = Math.max(this.held.terminals, store.terminalsSince(this.held.runs));
    const size = { nodes, runs, terminals };
    if (store !== this.store || !fits(size, this.room)) this.clear(store, size);
    this.copy(store, size);
    this.store = store;
    this.held = size;
    return this.kernel;
  }

  private clear(store: NodeStore, size: Size): void {
    this.held = NOTHING;
    this.room = {
      nodes: Math.max(2 * size.nodes, SMALLEST.nodes),
      runs: Math.max(2 * size.runs, SMALLEST.runs),
      terminals: Math.max(2 * size.terminals, SMALLEST.terminals),
    };
    const places = this.places();
    const free = places.children + 4 * this.room.runs;
    const variables = store.sizes.length;
    this.kernel.arrange({ wide: true, ...places, ...this.room, variables, free });
    this.kernel.clear();
  }

  /** Copies what has come since. */
  private copy(store: NodeStore, size: Size): void {
    const { levels, starts, ends, children } = store.arrays;
    const places = this.places();
    const { buffer } = this.kernel.memory;
    const put = (numbers: ArrayLike<number>, from: number, to: number, place: number) => {
      const part = (numbers as Int32Array).subarray(from, to);
      new Int32Array(buffer, place + 4 * from, to - from).set(part);
    };
    put(levels, this.held.nodes, size.nodes, places.levels);
    put(starts, this.held.nodes, size.nodes + 1, places.starts);
    put(ends, this.held.runs, size.runs, places.ends);
    put(children, this.held.runs, size.runs, places.children);
  }

  /** Where the arrays lie, in bytes: one behind the other, with room to grow. */
  private places() {
    const starts = 4 * this.room.nodes;
    const ends = starts + 4 * (this.room.nodes + 1);
    return { levels: 0, starts, ends, children: ends + 4 * this.room.runs };
  }
}

const fits = (size: Size, room: Size): boolean =>
  size.nodes <= room.nodes && size.runs <= room.runs && size.terminals <= room.terminals;

/** There is one, since each memory takes much of what a process can address. */
export const workbench = once(() => new Workbench());
