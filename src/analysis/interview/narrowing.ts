/** Diagrams under answers that become more and more, as in an interview: each step cuts down what the step before left. */

import { type DiagramStore, isTerminal, type Ref } from "../../engine/diagram/diagram-store.ts";
import { allowedRuns } from "../../engine/diagram/queries.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import type { State } from "../../engine/evaluation/domain.ts";

interface Narrowed {
  readonly state: State;
  readonly rests: ReadonlyMap<Ref, Ref>;
}

const latest = new WeakMap<Compiled, Narrowed>();

/**
 * Diagrams that agree with these within a state, without what lies outside of it. The latest ones are remembered for
 * each rule set, so that a state within the one before costs only what is left of them.
 */
export function generalizedCofactors(
  compiled: Compiled,
  roots: readonly Ref[],
  state: State,
): Ref[] {
  const before = latest.get(compiled);
  const known = before && isWithin(state, before.state) ? before.rests : new Map<Ref, Ref>();
  const memory = new Map<Ref, Ref>();
  const rests = new Map(
    roots.map((root) => [root, cofactor(compiled.store, known.get(root) ?? root, state, memory)]),
  );
  latest.set(compiled, { state, rests });
  return roots.map((root) => rests.get(root) as Ref);
}

function cofactor(store: DiagramStore, ref: Ref, state: State, memory: Map<Ref, Ref>): Ref {
  if (isTerminal(ref)) return ref;
  const known = memory.get(ref);
  if (known !== undefined) return known;
  const level = store.level(ref);
  const { ends, children } = allowedRuns(store, ref, state, (child) =>
    cofactor(store, child, state, memory),
  );
  // Values outside of the state may lead anywhere; the nearest run takes them.
  ends[ends.length - 1] = (store.sizes[level] as number) - 1;
  const result = store.node(level, ends, children);
  memory.set(ref, result);
  return result;
}

const isWithin = (inner: State, outer: State): boolean =>
  inner.low.every(
    (low, level) =>
      low >= (outer.low[level] as number) &&
      (inner.high[level] as number) <= (outer.high[level] as number),
  );
