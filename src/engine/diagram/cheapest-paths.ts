/** The cheapest paths from what is known to the terminals of a diagram (Dijkstra 1959). */

import type { State } from "../evaluation/domain.ts";
import type { DiagramStore } from "./diagram-store.ts";
import { NOWHERE, type Ref, terminalValue } from "./node-store.ts";
import { type Move, NONE } from "./path-places.ts";

/** Is shown a terminal, what the cheapest path there costs, and its moves; says whether it has seen enough. */
export type SeePath = (terminal: number, cost: number, moves: () => readonly Move[]) => boolean;

export interface PathOptions {
  /** By variable: the number of its group. */
  readonly groups: Int32Array;
  /** By group what its change costs: 0 where it may go anywhere, LOCKED where it must stay. */
  readonly prices: Int32Array;
  /** Whether settling on a part of what an open answer allows counts as a change. */
  readonly narrowingCounts: boolean;
}

/** The price of a group that stays as it is; a whole number, as sums with others are slower. */
export const LOCKED = -1;
/** More than one answer's values are said to move. */
export const FARTHEST = 1000;

/** Places that are due at the same cost, in the order in which they came. */
interface Line {
  readonly due: number;
  first: number;
  last: number;
}

/**
 * Shows the cheapest path to each terminal, cheapest first, until `see` has seen enough; `see` may begin no other such
 * search. A path costs the price of each group that it changes, and how far their values move.
 */
export function cheapestPaths(
  store: DiagramStore,
  root: Ref,
  { low, high }: State,
  { groups, prices, narrowingCounts }: PathOptions,
  see: SeePath,
): void {
  const { levels, starts, ends, children } = store.arrays;
  const { places } = store;
  places.begin(store.nodeCount);
  const { refs, changed, costs, dues, nexts, keys, cheapest } = places;
  const reached = new Set<Ref>();
  /** The dearest first. */
  const lines: Line[] = [];
  put(root, NONE, NONE, NONE, 0);
  for (let place = take(); place !== NONE; place = take()) {
    const ref = refs[place] as Ref;
    if (ref >= 0) {
      if (cheapest[keys[place] as number] === place) goOn(place, ref);
    } else if (!reached.has(ref)) {
      reached.add(ref);
      const end = place;
      if (see(terminalValue(ref), costs[end] as number, () => places.movesTo(end))) return;
    }
  }

  /** Follows what costs no answer at once; what does waits until no path is left that costs less: most searches end before. */
  function goOn(place: number, ref: Ref): void {
    const cost = costs[place] as number;
    const before = changed[place] as number;
    const hasWaited = dues[place] !== cost;
    const level = levels[ref] as number;
    const group = groups[level] as number;
    const price = prices[group] as number;
    const isChanged = before === group;
    const isFree = price === 0;
    const isLocked = price === LOCKED;
    const waits = !isFree && !isLocked && !isChanged && !hasWaited;
    if (waits) queue(place, cost + price);
    const first = low[level] as number;
    const last = high[level] as number;
    const end = starts[ref + 1] as number;
    let from = 0;
    for (let run = starts[ref] as number; run < end; run++) {
      const to = ends[run] as number;
      const isInside = from <= last && to >= first;
      const isWhole = from <= first && to >= last;
      if (isFree || (isInside && (isLocked || isWhole || !narrowingCounts))) {
        if (!hasWaited) put(children[run] as Ref, place, run, before, cost);
      } else if (!waits && !isLocked) {
        const distance = isInside ? 1 : from > last ? from - last : first - to;
        const moved = Math.min(distance, FARTHEST);
        put(children[run] as Ref, place, run, group, cost + (isChanged ? 0 : price) + moved);
      }
      from = to + 1;
    }
  }

  /** Lets a path come to a node or terminal, unless that has been reached for less. */
  function put(ref: Ref, before: number, run: number, group: number, cost: number): void {
    if (ref < 0) {
      if (ref === NOWHERE || reached.has(ref)) return;
      queue(places.add(ref, before, run, group, cost, NONE), cost);
      return;
    }
    // What is known of a node depends on whether its own group has been changed already.
    const key = 2 * ref + (groups[levels[ref] as number] === group ? 1 : 0);
    const known = cheapest[key] as number;
    // What lies there may be of an earlier search.
    const isKnown = known < places.count && keys[known] === key;
    if (isKnown && (costs[known] as number) <= cost) return;
    const place = places.add(ref, before, run, group, cost, key);
    cheapest[key] = place;
    queue(place, cost);
  }

  function queue(place: number, due: number): void {
    dues[place] = due;
    nexts[place] = NONE;
    const at = lineOf(due);
    const line = lines[at];
    if (line?.due === due) {
      nexts[line.last] = place;
      line.last = place;
    } else lines.splice(at, 0, { due, first: place, last: place });
  }

  /** The first line that is due at this cost or at less. */
  function lineOf(due: number): number {
    let from = 0;
    let to = lines.length;
    // Most places are due with the one just taken.
    if (to > 0 && (lines[to - 1] as Line).due >= due) from = to - 1;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((lines[middle] as Line).due > due) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  function take(): number {
    const line = lines.at(-1);
    if (line === undefined) return NONE;
    const place = line.first;
    line.first = nexts[place] as number;
    if (line.first === NONE) lines.pop();
    return place;
  }
}
