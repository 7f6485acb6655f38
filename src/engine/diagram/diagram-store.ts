/**
 * Reduced, ordered, hash-consed multi-valued decision diagrams with many terminals, after Bryant (1986) and Srinivasan
 * et al. (1990). Equal functions are equal references, so comparing two functions is comparing two numbers.
 *
 * A reference below zero is a terminal, -1 - t for terminal t; other references are nodes. A node branches on a
 * variable; equal neighbouring branches are kept as one run, so a number cut into thousands of bands costs only as
 * many runs as it has different branches.
 */

import { NOWHERE, NodeStore, type Ref, terminalValue } from "./node-store.ts";
import { PairCache } from "./pair-cache.ts";
import { Places } from "./path-places.ts";
import { SearchMarks } from "./search-marks.ts";

export {
  type DiagramData,
  FALSE,
  IMPOSSIBLE,
  isTerminal,
  NOWHERE,
  type Ref,
  TooLargeError,
  TRUE,
  terminal,
  terminalValue,
} from "./node-store.ts";

/** Diagrams over the same variables, and what is made of them. */
export class DiagramStore extends NodeStore {
  private readonly impossible = new Map<Ref, boolean>();
  /** For the searches; they read, and make no nodes. */
  readonly marks = new SearchMarks();
  readonly places = new Places();

  /** Whether some requirements below a reference cannot occur; remembered for each node. */
  holdsImpossible(ref: Ref): boolean {
    if (ref < 0) return ref === NOWHERE;
    const known = this.impossible.get(ref);
    if (known !== undefined) return known;
    let found = false;
    for (let run = this.firstRun(ref); run < this.lastRun(ref) && !found; run++) {
      found = this.holdsImpossible(this.child(run));
    }
    this.impossible.set(ref, found);
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
