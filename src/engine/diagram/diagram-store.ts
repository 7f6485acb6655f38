/**
 * Reduced, ordered, hash-consed multi-valued decision diagrams with many terminals, after Bryant (1986) and Srinivasan
 * et al. (1990). Equal functions are equal references, so comparing two functions is comparing two numbers.
 *
 * A reference below zero is a terminal, -1 - t for terminal t; other references are nodes. A node branches on a
 * variable; equal neighbouring branches are kept as one run, so a number cut into thousands of bands costs only as
 * many runs as it has different branches.
 */

import { Ways } from "./cheapest-ways.ts";
import { NodeStore, type Ref } from "./node-store.ts";
import { PairCache } from "./pair-cache.ts";
import { Walks } from "./walks.ts";

export {
  type DiagramData,
  IMPOSSIBLE,
  NOWHERE,
  type Numbers,
  type Ref,
  TooLargeError,
} from "./node-store.ts";

/** Terminals of truth functions. */
export const FALSE = 0;
export const TRUE = 1;
export const terminal = (value: number): Ref => -1 - value;
export const isTerminal = (ref: Ref): boolean => ref < 0;
export const terminalValue = (ref: Ref): number => -1 - ref;
/** Diagrams over the same variables, and what is made of them. */
export class DiagramStore extends NodeStore {
  private readonly leads = new Map<number, Map<Ref, boolean>>();
  readonly walks = new Walks(this);
  readonly ways = new Ways(this);

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

  /** Combines two diagrams terminal by terminal; `join` gets and returns references, or undefined to go on. */
  apply(a: Ref, b: Ref, join: (a: Ref, b: Ref) => Ref | undefined, cache = new PairCache()): Ref {
    const direct = join(a, b);
    if (direct !== undefined) return direct;
    const known = cache.get(a, b);
    if (known !== undefined) return known;
    const levelA = this.level(a);
    const levelB = this.level(b);
    const level = Math.min(levelA, levelB);
    const from = this.drafted;
    const last = (this.sizes[level] as number) - 1;
    let runA = levelA === level ? this.firstRun(a) : -1;
    let runB = levelB === level ? this.firstRun(b) : -1;
    for (let value = -1; value < last; ) {
      const endA = runA < 0 ? last : (this.ends[runA] as number);
      const endB = runB < 0 ? last : (this.ends[runB] as number);
      const childA = runA < 0 ? a : (this.children[runA] as number);
      const childB = runB < 0 ? b : (this.children[runB] as number);
      value = Math.min(endA, endB);
      this.draft(value, this.apply(childA, childB, join, cache));
      if (runA >= 0 && endA === value) runA++;
      if (runB >= 0 && endB === value) runB++;
    }
    const result = this.finish(level, from);
    cache.set(a, b, result);
    return result;
  }

  /** Replaces every terminal by another reference's terminal. */
  map(ref: Ref, replace: (value: number) => Ref, memory = new Map<Ref, Ref>()): Ref {
    if (ref < 0) return replace(terminalValue(ref));
    const known = memory.get(ref);
    if (known !== undefined) return known;
    const from = this.drafted;
    for (let run = this.firstRun(ref); run < this.lastRun(ref); run++) {
      this.draft(this.end(run), this.map(this.child(run), replace, memory));
    }
    const result = this.finish(this.level(ref), from);
    memory.set(ref, result);
    return result;
  }
}
