/** The places that a search for the cheapest paths has come to. */
import type { Ref } from "./node-store.ts";

/** No place, group or key. */
export const NONE = -1;

/** A run taken on a path that cost something, and the node that it belongs to. */
export interface Move {
  readonly node: Ref;
  readonly run: number;
}

/**
 * Where paths have come to, each place a number; kept from search to search, as making the arrays anew takes as long as
 * most searches.
 */
export class Places {
  count = 0;
  /** The node or terminal of a place. */
  readonly refs: Ref[] = [];
  /** The place before, and the run that leads from there to here. */
  readonly befores: number[] = [];
  readonly runs: number[] = [];
  /** The group that was changed last; NONE where nothing was. */
  readonly changed: number[] = [];
  readonly costs: number[] = [];
  /** When a place has its turn, and who has it then. */
  readonly dues: number[] = [];
  readonly nexts: number[] = [];
  /** Where `cheapest` has it; NONE for terminals. */
  readonly keys: number[] = [];
  /** For each node twice: the cheapest place so far, where its own group has not and has been changed before. */
  cheapest = new Int32Array(0);

  /** Forgets all places. */
  begin(nodes: number): void {
    this.count = 0;
    if (2 * nodes > this.cheapest.length) this.cheapest = new Int32Array(4 * nodes);
  }

  add(ref: Ref, before: number, run: number, changed: number, cost: number, key: number): number {
    const place = this.count++;
    this.refs[place] = ref;
    this.befores[place] = before;
    this.runs[place] = run;
    this.changed[place] = changed;
    this.costs[place] = cost;
    this.keys[place] = key;
    return place;
  }

  /** The moves on the way to a place that cost something, the first one first. */
  movesTo(end: number): readonly Move[] {
    const { refs, befores, runs, costs } = this;
    const moves: Move[] = [];
    for (let place = end, before = befores[end] as number; before !== NONE; ) {
      if (costs[place] !== costs[before]) {
        moves.push({ node: refs[before] as Ref, run: runs[place] as number });
      }
      place = before;
      before = befores[place] as number;
    }
    return moves.reverse();
  }
}
