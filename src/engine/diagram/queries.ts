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

/** Terminals that some completion of the state leads to, without IMPOSSIBLE. */
export function reachable(store: DiagramStore, root: Ref, state: State): Set<number> {
  const found = new Set<number>();
  store.walks.toTerminals(root, state, (terminal) => {
    found.add(terminal);
    return false;
  });
  return found;
}

/** The one terminal that every completion of the state leads to, without IMPOSSIBLE; undefined where there are more. */
export function onlyTerminal(store: DiagramStore, root: Ref, state: State): number | undefined {
  let first: number | undefined;
  const isTornApart = store.walks.toTerminals(root, state, (terminal) => {
    if (first !== undefined) return true;
    first = terminal;
    return false;
  });
  return isTornApart ? undefined : first;
}

/** The same for several diagrams. */
export function onlyTerminals(
  store: DiagramStore,
  roots: readonly Ref[],
  state: State,
): (number | undefined)[] {
  return roots.map((root) => onlyTerminal(store, root, state));
}

/** Whether some completion of the state leads to this terminal. */
export function canReach(store: DiagramStore, root: Ref, state: State, value: number): boolean {
  return store.walks.toTerminals(root, state, (terminal) => terminal === value);
}

/** The same for several diagrams. */
export function canReachFrom(
  store: DiagramStore,
  roots: readonly Ref[],
  state: State,
  value: number,
): readonly boolean[] {
  return roots.map((root) => canReach(store, root, state, value));
}

/** Whether every completion of the state that can occur leads to this terminal. */
export function forces(store: DiagramStore, root: Ref, state: State, value: number): boolean {
  return !store.walks.toTerminals(root, state, (terminal) => terminal !== value);
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

/** The one terminal that a fully known state leads to. */
export function lookup(store: DiagramStore, root: Ref, state: State): number {
  let ref = root;
  while (!isTerminal(ref)) ref = store.follow(ref, state.low[store.level(ref)] as number);
  return terminalValue(ref);
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
  const memory = new Map<string, Ref | null>();
  let whole: Ref | undefined = parts[0];
  for (const part of parts.slice(1)) {
    if (whole === undefined) return undefined;
    whole = merge(store, whole, part, memory);
  }
  return whole;
}

function merge(
  store: DiagramStore,
  a: Ref,
  b: Ref,
  memory: Map<string, Ref | null>,
): Ref | undefined {
  if (a === b || b === NOWHERE) return a;
  if (a === NOWHERE) return b;
  // Diagrams are canonical: without anything impossible in them, different ones differ somewhere.
  if (!store.leadsTo(a, IMPOSSIBLE) && !store.leadsTo(b, IMPOSSIBLE)) return undefined;
  const key = `${a},${b}`;
  const known = memory.get(key);
  if (known !== undefined) return known ?? undefined;
  const level = Math.min(store.level(a), store.level(b));
  const ends: number[] = [];
  const children: Ref[] = [];
  let result: Ref | undefined = a;
  for (let value = 0; value < (store.sizes[level] as number) && result !== undefined; value++) {
    const childA = store.level(a) === level ? store.follow(a, value) : a;
    const childB = store.level(b) === level ? store.follow(b, value) : b;
    const child = merge(store, childA, childB, memory);
    if (child === undefined) result = undefined;
    else {
      ends.push(value);
      children.push(child);
    }
  }
  if (result !== undefined) result = store.node(level, ends, children);
  memory.set(key, result ?? null);
  return result;
}

/** Levels on which a diagram branches. */
export function levelsOf(store: DiagramStore, root: Ref): Set<number> {
  const seen = new Set<Ref>();
  const levels = new Set<number>();
  const go = (ref: Ref): void => {
    if (isTerminal(ref) || seen.has(ref)) return;
    seen.add(ref);
    levels.add(store.level(ref));
    for (let run = store.firstRun(ref); run < store.lastRun(ref); run++) go(store.child(run));
  };
  go(root);
  return levels;
}

/** The nodes of a diagram, those on higher levels first. */
export function nodesInOrder(store: DiagramStore, root: Ref): Ref[] {
  const seen = new Set<Ref>();
  const go = (ref: Ref): void => {
    if (isTerminal(ref) || seen.has(ref)) return;
    seen.add(ref);
    for (let run = store.firstRun(ref); run < store.lastRun(ref); run++) go(store.child(run));
  };
  go(root);
  return [...seen].sort((a, b) => store.level(a) - store.level(b));
}

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
