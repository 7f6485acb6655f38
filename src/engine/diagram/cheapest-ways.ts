/** The cheapest ways from what is known to the terminals of a diagram (Dijkstra 1959). */
import { NOWHERE, type NodeStore, type Ref } from "./node-store.ts";
import type { Known } from "./walks.ts";

/** A run taken on a way that cost something, and the node that it belongs to. */
export interface Move {
  readonly node: Ref;
  readonly run: number;
}

/** What a search of ways goes by. */
export interface WaySearch {
  /** The group of each variable. */
  readonly groups: Int32Array;
  /** For each group the price of changing it: 0 where it may go anywhere, LOCKED where it must stay. */
  readonly prices: Int32Array;
  /** Whether settling on a part of what an open answer allows counts as a change. */
  readonly narrows: boolean;
}

/** Is shown a terminal, what the cheapest way there costs, and its moves; says whether it has seen enough. */
export type SeeWay = (terminal: number, cost: number, moves: () => readonly Move[]) => boolean;

/** The price of a group that stays as it is. */
export const LOCKED = -1;
/** More than one answer's values are said to move. */
export const FARTHEST = 1000;

const NONE = -1;

/** A place on a way: a node or terminal, and how it was reached. */
interface Place {
  readonly ref: Ref;
  readonly before: Place | undefined;
  /** Run that leads here from the place before. */
  readonly run: number;
  /** Group that was changed last. */
  readonly changed: number;
  readonly cost: number;
  /** Whether it has waited until no way is left that costs less than a change from here. */
  waited: boolean;
}

/** Searches the cheapest ways in the diagrams of one store; one search at a time. */
export class Ways {
  private readonly store: NodeStore;

  constructor(store: NodeStore) {
    this.store = store;
  }

  /**
   * Shows the cheapest way to each terminal, cheapest first, until `see` has seen enough. A way costs the price of each
   * group that it changes, and how far its values move; equal costs come in the order in which they were found.
   */
  search(
    root: Ref,
    { low, high }: Known,
    { groups, prices, narrows }: WaySearch,
    see: SeeWay,
  ): void {
    const { levels, starts, ends, children } = this.store.arrays;
    const queue = new CostQueue();
    // A node can be reached with its own group changed already, or not: another thing each time.
    const cheapest = new Map<number, Place>();
    const shown = new Set<Ref>();

    const keyOf = (ref: Ref, changed: number) =>
      2 * ref + (groups[levels[ref] as number] === changed ? 1 : 0);

    const go = (before: Place, run: number, cost: number, changed: number): void => {
      const ref = children[run] as Ref;
      if (ref === NOWHERE || shown.has(ref)) return;
      const place = { ref, before, run, changed, cost, waited: false };
      if (ref >= 0) {
        const key = keyOf(ref, changed);
        const known = cheapest.get(key);
        if (known !== undefined && known.cost <= cost) return;
        cheapest.set(key, place);
      }
      queue.add(place, cost);
    };

    /** Follows what costs no answer at once; what does waits until nothing is left that costs less: most searches end before. */
    const goOn = (place: Place): void => {
      const { ref, cost, changed, waited } = place;
      const level = levels[ref] as number;
      const group = groups[level] as number;
      const price = prices[group] as number;
      const isChanged = changed === group;
      const isFree = price === 0;
      const isLocked = price === LOCKED;
      const waits = !isFree && !isLocked && !isChanged && !waited;
      if (waits) {
        place.waited = true;
        queue.add(place, cost + price);
      }
      const first = low[level] as number;
      const last = high[level] as number;
      const end = starts[ref + 1] as number;
      let from = 0;
      for (let run = starts[ref] as number; run < end; run++) {
        const to = ends[run] as number;
        const isInside = from <= last && to >= first;
        const isWhole = from <= first && to >= last;
        if (isFree || (isInside && (isLocked || isWhole || !narrows))) {
          if (!waited) go(place, run, cost, changed);
        } else if (!waits && !isLocked) {
          const distance = isInside ? 1 : from > last ? from - last : first - to;
          const moved = Math.min(distance, FARTHEST);
          go(place, run, cost + (isChanged ? 0 : price) + moved, group);
        }
        from = to + 1;
      }
    };

    if (root === NOWHERE) return;
    const start: Place = {
      ref: root,
      before: undefined,
      run: NONE,
      changed: NONE,
      cost: 0,
      waited: false,
    };
    queue.add(start, 0);
    for (let place = queue.take(); place !== undefined; place = queue.take()) {
      const { ref } = place;
      if (ref >= 0) {
        const isCheapest = place === start || cheapest.get(keyOf(ref, place.changed)) === place;
        if (isCheapest) goOn(place);
      } else if (!shown.has(ref)) {
        shown.add(ref);
        const found = place;
        if (see(-1 - ref, place.cost, () => movesTo(found))) return;
      }
    }
  }
}

/** The moves on the way to a place that cost something. */
function movesTo(end: Place): readonly Move[] {
  const moves: Move[] = [];
  for (let place: Place | undefined = end; place?.before !== undefined; place = place.before) {
    const { before, run, cost } = place;
    if (cost !== before.cost) moves.push({ node: before.ref, run });
  }
  return moves.reverse();
}

/** Places by the cost at which they are due, equal ones in the order in which they came. Costs are few and far between. */
class CostQueue {
  /** Lines of places that are due at the same cost, the cheapest last. */
  private readonly lines: { readonly due: number; readonly places: Place[]; next: number }[] = [];

  add(place: Place, due: number): void {
    let at = this.lines.length;
    while (at > 0 && (this.lines[at - 1] as { due: number }).due < due) at--;
    const line = this.lines[at - 1];
    if (line?.due === due) line.places.push(place);
    else this.lines.splice(at, 0, { due, places: [place], next: 0 });
  }

  take(): Place | undefined {
    const line = this.lines.at(-1);
    if (line === undefined) return undefined;
    const place = line.places[line.next++];
    if (line.next === line.places.length) this.lines.pop();
    return place;
  }
}
