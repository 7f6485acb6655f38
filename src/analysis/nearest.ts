/**
 * The nearest requirements that lead elsewhere: cheapest ways through a decision diagram (Dijkstra 1959), exact because
 * a diagram holds every way once. A way costs one for every answer that it changes; all values of one `choices` input
 * are one answer. Among equal numbers of answers, fewer and nearer values win.
 */
import type { Compiled } from "../engine/compile.ts";
import { IMPOSSIBLE, isTerminal, type Ref, terminalValue } from "../engine/diagram.ts";
import type { State } from "../engine/domain.ts";
import { Heap } from "./heap.ts";

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

/** More than all values of all answers can move. */
const ANSWER = 1_000_000;
const FARTHEST = 1000;
/** More than one answer's values can move, so that it decides between equal numbers of answers. */
const RELUCTANCE = 2 * FARTHEST;

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
  readonly step: Step | undefined;
}

/** The cheapest way from what is known to an accepted terminal; undefined when there is none. */
export function nearest(
  compiled: Pick<Compiled, "domain" | "store">,
  root: Ref,
  state: State,
  search: Search & { readonly accept: (terminal: number) => boolean },
): Way | undefined {
  for (const way of waysByCost(compiled, root, state, search)) {
    if (search.accept(way.terminal)) return way;
  }
  return undefined;
}

/** The cheapest way to each terminal that can be reached, cheapest first. */
export function* waysByCost(
  compiled: Pick<Compiled, "domain" | "store">,
  root: Ref,
  state: State,
  search: Search,
): Generator<Way> {
  const { store, domain } = compiled;
  const best = new Map<number, number>();
  const seen = new Set<Ref>();
  const heap = new Heap<Place>((a, b) => a.cost - b.cost);
  heap.push({ ref: root, changed: -1, cost: 0, before: undefined, step: undefined });
  for (let place = heap.pop(); place; place = heap.pop()) {
    const { ref, changed, cost } = place;
    if (isTerminal(ref)) {
      const terminal = terminalValue(ref);
      if (terminal === IMPOSSIBLE || seen.has(ref)) continue;
      seen.add(ref);
      yield { cost, terminal, steps: stepsOf(place) };
      continue;
    }
    const level = store.level(ref);
    const group = (domain.variables[level] as { group: number }).group;
    const here = changed === group;
    const key = ref * 2 + (here ? 1 : 0);
    if ((best.get(key) ?? Number.POSITIVE_INFINITY) < cost) continue;
    const low = state.low[level] as number;
    const high = state.high[level] as number;
    let from = 0;
    for (let run = store.firstRun(ref); run < store.lastRun(ref); run++) {
      const to = store.end(run);
      const price = priceOf(search, group, here, from, to, low, high);
      if (price !== undefined) {
        const child = store.child(run);
        const next = price > 0 || here ? group : changed;
        const total = cost + price;
        const childKey = isTerminal(child)
          ? child
          : child * 2 + (domain.variables[store.level(child)]?.group === next ? 1 : 0);
        if (total < (best.get(childKey) ?? Number.POSITIVE_INFINITY)) {
          best.set(childKey, total);
          const step = price > 0 ? { level, ...part(from, to, low, high) } : undefined;
          heap.push({ ref: child, changed: next, cost: total, before: place, step });
        }
      }
      from = to + 1;
    }
  }
}

/** What taking a run costs; undefined where it may not be taken. */
function priceOf(
  search: Search,
  group: number,
  changedAlready: boolean,
  from: number,
  to: number,
  low: number,
  high: number,
): number | undefined {
  const inside = from <= high && to >= low;
  const whole = from <= low && to >= high;
  if (search.free(group) || whole || (inside && !search.narrowingCounts)) return 0;
  if (search.locked(group)) return inside ? 0 : undefined;
  const distance = inside ? 1 : Math.min(from > high ? from - high : low - to, FARTHEST);
  const reluctance = search.rather?.(group) === false ? RELUCTANCE : 0;
  return (changedAlready ? 0 : ANSWER + reluctance) + distance;
}

/** The part of a run that the state allows, or all of it where it allows none. */
function part(from: number, to: number, low: number, high: number): { from: number; to: number } {
  return from <= high && to >= low
    ? { from: Math.max(from, low), to: Math.min(to, high) }
    : { from, to };
}

function stepsOf(place: Place): Step[] {
  const steps: Step[] = [];
  for (let at: Place | undefined = place; at; at = at.before) if (at.step) steps.push(at.step);
  return steps.reverse();
}
