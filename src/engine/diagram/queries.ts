/** Questions to a diagram under what is known of the inputs. */

import type { State } from "../evaluation/domain.ts";
import {
  type DiagramStore,
  IMPOSSIBLE,
  isTerminal,
  NOWHERE,
  type Ref,
  terminalValue,
} from "./diagram-store.ts";

/**
 * Shows each terminal that some completion of the state leads to, each once and without IMPOSSIBLE, until `isEnough`
 * says so; returns whether it did.
 */
function walk(
  store: DiagramStore,
  root: Ref,
  { low, high }: State,
  isEnough: (terminal: number) => boolean,
): boolean {
  const { levels, starts, ends, children } = store.arrays;
  const { marks } = store;
  const turn = marks.begin(store.nodeCount);
  const { visited } = marks;
  const waiting: Ref[] = [root];
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    while (ref >= 0) {
      const level = levels[ref] as number;
      const first = low[level] as number;
      const last = high[level] as number;
      if (first > last) break;
      let run = starts[ref] as number;
      while ((ends[run] as number) < first) run++;
      if ((ends[run] as number) < last) {
        // Only where branches part can they meet again often enough to matter.
        if (visited[ref] === turn) break;
        visited[ref] = turn;
        for (let other = run; (ends[other] as number) < last; ) {
          waiting.push(children[++other] as Ref);
        }
      }
      ref = children[run] as Ref;
    }
    if (ref >= 0 || ref === NOWHERE || !marks.isNew(terminalValue(ref))) continue;
    if (isEnough(terminalValue(ref))) return true;
  }
  return false;
}

/** Terminals that some completion of the state leads to, without IMPOSSIBLE. */
export function reachable(store: DiagramStore, root: Ref, state: State): Set<number> {
  const found = new Set<number>();
  walk(store, root, state, (terminal) => {
    found.add(terminal);
    return false;
  });
  return found;
}

/** The one terminal that every completion of the state leads to, without IMPOSSIBLE; undefined where there are more. */
export function onlyTerminal(store: DiagramStore, root: Ref, state: State): number | undefined {
  let only: number | undefined;
  const hasMore = walk(store, root, state, (terminal) => {
    if (only !== undefined) return true;
    only = terminal;
    return false;
  });
  return hasMore ? undefined : only;
}

/** Whether some completion of the state leads to this terminal. */
export function canReach(store: DiagramStore, root: Ref, state: State, value: number): boolean {
  return walk(store, root, state, (terminal) => terminal === value);
}

/** Whether every completion of the state that can occur leads to this terminal. */
export function forces(store: DiagramStore, root: Ref, state: State, value: number): boolean {
  return !walk(store, root, state, (terminal) => terminal !== value);
}

/** Calls `see` for each run that the state allows, with the first and last value allowed in it. */
export function forRuns(
  store: DiagramStore,
  node: Ref,
  state: State,
  see: (child: Ref, from: number, to: number) => void,
): void {
  const level = store.level(node);
  const low = state.low[level] as number;
  const high = state.high[level] as number;
  const last = store.lastRun(node);
  let from = 0;
  for (let run = store.firstRun(node); run < last && from <= high; run++) {
    const end = store.end(run);
    if (end >= low) see(store.child(run), Math.max(from, low), Math.min(end, high));
    from = end + 1;
  }
}

/** The runs of a node that the state allows: their last values, and what `make` makes of where they lead. */
export function allowedRuns(
  store: DiagramStore,
  node: Ref,
  state: State,
  make: (child: Ref) => Ref,
): { readonly ends: number[]; readonly children: Ref[] } {
  const ends: number[] = [];
  const children: Ref[] = [];
  forRuns(store, node, state, (child, _from, to) => {
    ends.push(to);
    children.push(make(child));
  });
  return { ends, children };
}

/**
 * The diagram restricted to a state, with requirements that cannot occur left open: a variable stays only where its
 * value can still make a difference.
 */
export function restrict(store: DiagramStore, root: Ref, state: State): Ref {
  const memory = new Map<Ref, Ref>();
  const go = (ref: Ref): Ref => {
    if (isTerminal(ref)) return ref;
    const known = memory.get(ref);
    if (known !== undefined) return known;
    const level = store.level(ref);
    const { ends, children } = allowedRuns(store, ref, state, go);
    const merged = mergeAll(store, children);
    let result = merged;
    if (result === undefined) {
      ends[ends.length - 1] = (store.sizes[level] as number) - 1;
      result = store.node(level, ends, children);
    }
    memory.set(ref, result);
    return result;
  };
  return go(root);
}

/** One diagram that agrees with all of these wherever requirements can occur; undefined if two of them differ. */
function mergeAll(store: DiagramStore, parts: readonly Ref[]): Ref | undefined {
  const memory = new Map<string, Ref | undefined>();
  return parts.reduce<Ref | undefined>(
    (whole, part) => (whole === undefined ? undefined : merge(store, whole, part, memory)),
    NOWHERE,
  );
}

function merge(
  store: DiagramStore,
  a: Ref,
  b: Ref,
  memory: Map<string, Ref | undefined>,
): Ref | undefined {
  if (a === b || b === NOWHERE) return a;
  if (a === NOWHERE) return b;
  // Diagrams are canonical: without anything impossible in them, different ones differ somewhere.
  if (!store.holdsImpossible(a) && !store.holdsImpossible(b)) return undefined;
  const key = `${a},${b}`;
  if (memory.has(key)) return memory.get(key);
  const level = Math.min(store.level(a), store.level(b));
  const children: Ref[] = [];
  const at = (ref: Ref, value: number) =>
    store.level(ref) === level ? store.follow(ref, value) : ref;
  const size = store.sizes[level] as number;
  for (let value = 0; value < size; value++) {
    const child = merge(store, at(a, value), at(b, value), memory);
    if (child === undefined) break;
    children.push(child);
  }
  const result =
    children.length === size ? store.node(level, [...children.keys()], children) : undefined;
  memory.set(key, result);
  return result;
}

/** The nodes of a diagram, those above first met before those below. */
function nodesOf(store: DiagramStore, root: Ref): Set<Ref> {
  const seen = new Set<Ref>();
  const go = (ref: Ref): void => {
    if (isTerminal(ref) || seen.has(ref)) return;
    seen.add(ref);
    for (let run = store.firstRun(ref); run < store.lastRun(ref); run++) go(store.child(run));
  };
  go(root);
  return seen;
}

/** Levels on which a diagram branches. */
export const levelsOf = (store: DiagramStore, root: Ref): Set<number> =>
  new Set([...nodesOf(store, root)].map((node) => store.level(node)));

/** The nodes of a diagram, those on higher levels first. */
export const nodesInOrder = (store: DiagramStore, root: Ref): Ref[] =>
  [...nodesOf(store, root)].sort((a, b) => store.level(a) - store.level(b));

/**
 * The share of the state's completions that each terminal gets, all values of a variable counted alike; requirements
 * that cannot occur are left out, so the shares add up to 1.
 */
export function shares(store: DiagramStore, root: Ref, state: State): Map<number, number> {
  const mass = new Map<Ref, number>([[root, 1]]);
  const result = new Map<number, number>();
  const give = (ref: Ref, amount: number) => {
    if (!isTerminal(ref)) mass.set(ref, (mass.get(ref) ?? 0) + amount);
    else if (terminalValue(ref) !== IMPOSSIBLE) {
      result.set(terminalValue(ref), (result.get(terminalValue(ref)) ?? 0) + amount);
    }
  };
  if (isTerminal(root)) give(root, 1);
  for (const node of nodesInOrder(store, root)) {
    const amount = mass.get(node) ?? 0;
    if (amount === 0) continue;
    const level = store.level(node);
    const width = (state.high[level] as number) - (state.low[level] as number) + 1;
    forRuns(store, node, state, (child, from, to) =>
      give(child, (amount * (to - from + 1)) / width),
    );
  }
  const total = [...result.values()].reduce((sum, share) => sum + share, 0);
  for (const [value, share] of result) result.set(value, share / total);
  return result;
}
