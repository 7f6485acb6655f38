/** Walks through the diagrams of one store under what is known of the variables. */
import { NOWHERE, type NodeStore, type Ref } from "./node-store.ts";

/** What is known of each variable: its value lies between `low` and `high`, both included. */
export interface Known {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Marks fit into 32 bits; a walk takes two of them. */
const LAST_MARK = 0x7fffffff - 2;

export class Walks {
  private readonly store: NodeStore;
  /** For each node the mark of the walk that met it last, and what that walk found of it. */
  private met = new Int32Array(0);
  private behind = new Int32Array(0);
  private within = new Int32Array(0);
  private mark = 0;

  constructor(store: NodeStore) {
    this.store = store;
  }

  /**
   * Shows each terminal that some completion of what is known leads to, once, until `see` returns true. What cannot occur
   * does not show. Returns whether `see` ended it.
   */
  toTerminals(root: Ref, known: Known, see: (terminal: number) => boolean): boolean {
    const { levels, starts, ends, children } = this.store.arrays;
    const { low, high } = known;
    const mark = this.nextMark();
    const { met } = this;
    const shown = new Set<Ref>();
    const waiting = [root];
    while (waiting.length > 0) {
      let ref = waiting.pop() as Ref;
      while (ref >= 0) {
        const level = levels[ref] as number;
        const first = low[level] as number;
        const last = high[level] as number;
        if (first > last) break;
        let run = starts[ref] as number;
        while ((ends[run] as number) < first) run++;
        if ((ends[run] as number) < last) {
          // Only where ways part can they meet again often enough to matter.
          if (met[ref] === mark) break;
          met[ref] = mark;
          for (let other = run; (ends[other] as number) < last; ) {
            waiting.push(children[++other] as Ref);
          }
        }
        ref = children[run] as Ref;
      }
      if (ref >= 0 || ref === NOWHERE || shown.has(ref)) continue;
      shown.add(ref);
      if (see(-1 - ref)) return true;
    }
    return false;
  }

  /**
   * Owners whose variables, changed while all others stay as they are known, can lead to another terminal than this one.
   * `owners` has for each variable the number of its owner, or -1 where it stays; the variables of one owner are
   * neighbours.
   */
  soleChanges(root: Ref, known: Known, owners: Int32Array, terminal: number): number[] {
    const { levels, starts, ends, children } = this.store.arrays;
    const { low, high } = known;
    const mark = this.nextMark();
    const { met, behind, within } = this;
    const isElsewhere = (ref: Ref) => ref !== NOWHERE && -1 - ref !== terminal;

    /** Whether what is known leads elsewhere from here on; the same for all owners whose variables lie above. */
    const leadsAway = (ref: Ref): boolean => {
      if (ref < 0) return isElsewhere(ref);
      const noted = behind[ref] as number;
      if (noted >= mark) return noted > mark;
      const level = levels[ref] as number;
      const last = high[level] as number;
      let run = starts[ref] as number;
      while ((ends[run] as number) < (low[level] as number)) run++;
      let away = leadsAway(children[run] as Ref);
      while (!away && (ends[run] as number) < last) away = leadsAway(children[++run] as Ref);
      behind[ref] = away ? mark + 1 : mark;
      return away;
    };

    /** The same while further variables of the owner may still change. */
    const leadsAwayWith = (ref: Ref, owner: number): boolean => {
      if (ref < 0 || owners[levels[ref] as number] !== owner) return leadsAway(ref);
      const noted = within[ref] as number;
      if (noted >= mark) return noted > mark;
      let away = false;
      const end = starts[ref + 1] as number;
      for (let run = starts[ref] as number; run < end && !away; run++) {
        away = leadsAwayWith(children[run] as Ref, owner);
      }
      within[ref] = away ? mark + 1 : mark;
      return away;
    };

    const found = new Set<number>();
    const waiting = [root];
    while (waiting.length > 0) {
      const ref = waiting.pop() as Ref;
      if (ref < 0 || met[ref] === mark) continue;
      met[ref] = mark;
      const level = levels[ref] as number;
      const owner = owners[level] as number;
      const end = starts[ref + 1] as number;
      let from = 0;
      for (let run = starts[ref] as number; run < end; run++) {
        const to = ends[run] as number;
        const child = children[run] as Ref;
        if (from <= (high[level] as number) && to >= (low[level] as number)) waiting.push(child);
        else if (owner >= 0 && !found.has(owner) && leadsAwayWith(child, owner)) found.add(owner);
        from = to + 1;
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  /** A mark that no node has yet, and one more; makes room for nodes that have come since. */
  private nextMark(): number {
    const { nodeCount } = this.store;
    if (nodeCount > this.met.length || this.mark >= LAST_MARK) {
      this.met = new Int32Array(nodeCount);
      this.behind = new Int32Array(nodeCount);
      this.within = new Int32Array(nodeCount);
      this.mark = 0;
    }
    this.mark += 2;
    return this.mark;
  }
}
