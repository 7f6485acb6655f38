/** Quantification over variables of a diagram: what holds for some value, or for some smaller one. */

import {
  type DiagramStore,
  FALSE,
  isTerminal,
  NOWHERE,
  type Ref,
  terminal,
} from "../../engine/diagram/diagram-store.ts";
import type { TruthCompiler } from "../../engine/diagram/truth-functions.ts";

/**
 * Replaces each variable of `levels` by what `join` makes of all its branches (Bryant's smoothing); `join` is that of
 * `DiagramStore.apply`. The result no longer depends on these variables.
 */
export function eliminate(
  store: DiagramStore,
  root: Ref,
  levels: ReadonlySet<number>,
  combine: (a: Ref, b: Ref) => Ref,
): Ref {
  const memory = new Map<Ref, Ref>();
  const go = (ref: Ref): Ref => {
    if (isTerminal(ref)) return ref;
    const known = memory.get(ref);
    if (known !== undefined) return known;
    const level = store.level(ref);
    const ends: number[] = [];
    const children: Ref[] = [];
    for (let run = store.firstRun(ref); run < store.lastRun(ref); run++) {
      ends.push(store.end(run));
      children.push(go(store.child(run)));
    }
    const result = levels.has(level)
      ? children.reduce((whole, child) => combine(whole, child))
      : store.node(level, ends, children);
    memory.set(ref, result);
    return result;
  };
  return go(root);
}

/**
 * The truth function that holds where `root` holds for the same requirements with a smaller value of the variable, or,
 * going down, with a larger one.
 */
export function holdsBefore(
  truths: TruthCompiler,
  root: Ref,
  variable: number,
  direction: "up" | "down",
): Ref {
  const { store } = truths;
  const last = (store.sizes[variable] as number) - 1;
  const never = terminal(FALSE);
  const memory = new Map<Ref, Ref>();
  const atVariable = (childOf: (value: number) => Ref): Ref => {
    const values = Array.from({ length: last + 1 }, (_, value) => value);
    const inOrder = direction === "up" ? values : values.toReversed();
    const found: Ref[] = [];
    let before = never;
    for (const value of inOrder) {
      found[value] = before;
      before = truths.or(before, childOf(value));
    }
    return store.node(variable, values, found);
  };
  const go = (ref: Ref): Ref => {
    const level = store.level(ref);
    if (level > variable) return ref === never ? never : atVariable(() => ref);
    const known = memory.get(ref);
    if (known !== undefined) return known;
    let result: Ref;
    if (level === variable) result = atVariable((value) => store.follow(ref, value));
    else {
      const ends: number[] = [];
      const children: Ref[] = [];
      for (let run = store.firstRun(ref); run < store.lastRun(ref); run++) {
        ends.push(store.end(run));
        children.push(go(store.child(run)));
      }
      result = store.node(level, ends, children);
    }
    memory.set(ref, result);
    return result;
  };
  return go(root);
}

/** The diagram within what steps settle: NOWHERE for other values of their variables. */
export function confine(
  store: DiagramStore,
  root: Ref,
  steps: readonly { readonly level: number; readonly from: number; readonly to: number }[],
): Ref {
  const settled = new Map(steps.map((step) => [step.level, step]));
  const memory = new Map<Ref, Ref>();
  const go = (ref: Ref): Ref => {
    if (isTerminal(ref)) return ref;
    const known = memory.get(ref);
    if (known !== undefined) return known;
    const level = store.level(ref);
    const { from, to } = settled.get(level) ?? { from: 0, to: Number.POSITIVE_INFINITY };
    const ends: number[] = [];
    const children: Ref[] = [];
    const add = (end: number, child: Ref) => {
      if (end <= (ends.at(-1) ?? -1)) return;
      ends.push(end);
      children.push(child);
    };
    for (let run = store.firstRun(ref); run < store.lastRun(ref); run++) {
      const end = store.end(run);
      add(Math.min(end, from - 1), NOWHERE);
      if (end >= from) add(Math.min(end, to), go(store.child(run)));
      if (end > to) add(end, NOWHERE);
    }
    const result = store.node(level, ends, children);
    memory.set(ref, result);
    return result;
  };
  return go(root);
}
