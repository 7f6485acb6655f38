/**
 * The nearest requirements that lead elsewhere: cheapest ways through a decision diagram (Dijkstra 1959), exact because
 * a diagram holds every way once. A way costs one for every answer that it changes; all values of one `choices` input
 * are one answer. Among equal numbers of answers, fewer and nearer values win.
 */
import type { Compiled } from "../engine/compile.ts";
import {
  type DiagramStore,
  isTerminal,
  NOWHERE,
  type Ref,
  terminalValue,
} from "../engine/diagram.ts";
import type { State, Variable } from "../engine/domain.ts";
import { CostQueue } from "./queue.ts";

/** A value that a variable must take on the way: the bands or values from `from` to `to`. */
export interface Step {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

export interface Way {
  /** Answers changed, times ANSWER, plus how far their values moved. */
  readonly cost: number;
  readonly steps: readonly Step[];
  /** Terminal it ends in. */
  readonly terminal: number;
}

/** More than all values of all answers can move; two thousand changed answers still fit into 32 bits. */
const ANSWER = 1_000_000;
const FARTHEST = 1000;
/** More than one answer's values can move, so that it decides between equal numbers of answers. */
const RELUCTANCE = 2 * FARTHEST;
/** No price: a whole number all the same, as sums with others are slower. */
const LOCKED = -1;

export interface Search {
  /** Groups (input positions) whose answers must stay. */
  readonly locked: (group: number) => boolean;
  /** Groups that may take any value at no cost. */
  readonly free: (group: number) => boolean;
  /** Whether settling on a part of what an open answer allows counts as changing it. */
  readonly narrowingCounts: boolean;
  /** Groups that are rather changed than others where the number of changed answers is the same. */
  readonly rather?: (group: number) => boolean;
}

/** A place on the way: a node, and the group whose answer was changed last. */
interface Place {
  readonly ref: Ref;
  readonly changed: number;
  readonly cost: number;
  readonly before: Place | undefined;
  /** The run that led here; -1 at the start. */
  readonly run: number;
  /** Whether what costs nothing has been followed from here. */
  opened: boolean;
}

/** The cheapest way from what is known to an accepted terminal; undefined when there is none. */
export function nearest(
  compiled: Pick<Compiled, "domain" | "store">,
  root: Ref,
  state: State,
  search: Search & { readonly accept: (terminal: number) => boolean },
): Way | undefined {
  let found: Way | undefined;
  waysByCost(compiled, root, state, search, (way) => {
    if (!search.accept(way.terminal)) return false;
    found = way;
    return true;
  });
  return found;
}

/**
 * Shows the cheapest way to each terminal that can be reached, cheapest first, until `see` has seen enough. No search of
 * the same store may be begun by `see`.
 */
export function waysByCost(
  { store, domain }: Pick<Compiled, "domain" | "store">,
  root: Ref,
  { low, high }: State,
  search: Search,
  see: (way: Way) => boolean,
): void {
  const { levels, starts, ends, children } = store.arrays;
  const { variables } = domain;
  const prices = domain.inputs.map((_, group) => priceOf(search, group));
  const { marks, turn, costs } = store.costs();
  const found = new Set<Ref>();
  const queue = new CostQueue<Place>();

  /** Follows a run, unless its end has been reached for less. */
  const go = (before: Place, run: number, cost: number, changed: number): void => {
    const ref = children[run] as Ref;
    if (isTerminal(ref)) {
      if (ref === NOWHERE || found.has(ref)) return;
    } else {
      const isSame = variables[levels[ref] as number]?.group === changed;
      const key = placeKey(ref, isSame);
      if (marks[key] === turn && (costs[key] as number) <= cost) return;
      marks[key] = turn;
      costs[key] = cost;
    }
    queue.push(cost, { ref, changed, cost, before, run, opened: false });
  };

  queue.push(0, { ref: root, changed: -1, cost: 0, before: undefined, run: -1, opened: false });
  for (let place = queue.pop(); place; place = queue.pop()) {
    const { ref, changed, cost, opened } = place;
    if (isTerminal(ref)) {
      if (found.has(ref)) continue;
      found.add(ref);
      const steps = stepsOf(store, { low, high }, place);
      if (see({ cost, terminal: terminalValue(ref), steps })) return;
      continue;
    }
    const level = levels[ref] as number;
    const { group } = variables[level] as Variable;
    const isChanged = changed === group;
    const own = placeKey(ref, isChanged);
    if (marks[own] === turn && (costs[own] as number) < cost) continue;
    const price = prices[group] as number;
    const isFree = price === 0;
    const isLocked = price === LOCKED;
    // What costs an answer waits until no way is left that costs less; most searches end before.
    const waits = !isFree && !isLocked && !isChanged && !opened;
    if (waits) {
      place.opened = true;
      queue.push(cost + price, place);
    }
    const first = low[level] as number;
    const last = high[level] as number;
    const end = starts[ref + 1] as number;
    let from = 0;
    for (let run = starts[ref] as number; run < end; run++) {
      const to = ends[run] as number;
      const isInside = from <= last && to >= first;
      const isWhole = from <= first && to >= last;
      if (isFree || (isInside && (isLocked || isWhole || !search.narrowingCounts))) {
        if (!opened) go(place, run, cost, isChanged ? group : changed);
      } else if (!waits && !isLocked) {
        const moved = isInside ? 1 : Math.min(from > last ? from - last : first - to, FARTHEST);
        go(place, run, cost + (isChanged ? 0 : price) + moved, group);
      }
      from = to + 1;
    }
  }
}

/** What changing an answer costs; nothing where it is free. */
function priceOf({ free, locked, rather }: Search, group: number): number {
  if (free(group)) return 0;
  if (locked(group)) return LOCKED;
  return rather?.(group) === false ? ANSWER + RELUCTANCE : ANSWER;
}

/** What is known of a node depends on whether its own answer has been changed already. */
const placeKey = (ref: Ref, changed: boolean) => ref * 2 + (changed ? 1 : 0);

/** What was changed on the way, and to what: the part of a run that the state allows, or all of it. */
function stepsOf(store: DiagramStore, { low, high }: State, place: Place): Step[] {
  const steps: Step[] = [];
  for (let at = place; at.before !== undefined; at = at.before) {
    if (at.cost === at.before.cost) continue;
    const { ref } = at.before;
    const level = store.level(ref);
    const from = at.run === store.firstRun(ref) ? 0 : store.end(at.run - 1) + 1;
    const to = store.end(at.run);
    const first = low[level] as number;
    const last = high[level] as number;
    const inside = from <= last && to >= first;
    steps.push({
      level,
      from: inside ? Math.max(from, first) : from,
      to: inside ? Math.min(to, last) : to,
    });
  }
  return steps.reverse();
}
