/** How much an answer would tell: Shannon's information over a decision diagram, exact for every variable in one pass. */

import type { State } from "../evaluation/domain.ts";
import {
  type DiagramStore,
  IMPOSSIBLE,
  isTerminal,
  type Ref,
  terminalValue,
} from "./diagram-store.ts";
import { forRuns, nodesInOrder } from "./queries.ts";

/** Entropy in bits of weights that need not add up to 1. */
export function entropy(weights: ArrayLike<number>): number {
  let total = 0;
  let sum = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] as number;
    if (weight <= 0) continue;
    total += weight;
    sum += weight * Math.log2(weight);
  }
  return total > 0 ? Math.log2(total) - sum / total : 0;
}

/** How likely the values `from` to `to` of a variable are, compared with its other values. */
export type Likelihood = (level: number, from: number, to: number) => number;

const alike: Likelihood = (_level, from, to) => to - from + 1;

/**
 * Bits that knowing each variable tells on average about the diagram's terminal, by level. All values of a variable
 * count alike unless a likelihood says otherwise; requirements that cannot occur are left out. Levels that tell
 * nothing are absent.
 */
export function information(
  store: DiagramStore,
  root: Ref,
  state: State,
  likelihood: Likelihood = alike,
): Map<number, number> {
  const nodes = nodesInOrder(store, root);
  const terminals = terminalsOf(store, nodes);
  const width = terminals.size;
  const index = new Map(nodes.map((node, position) => [node, position]));
  const below = new Float64Array(nodes.length * width);
  const above = new Float64Array(nodes.length);
  const gains = new Map<number, number>();
  if (nodes.length === 0) return gains;
  const spread = (ref: Ref, share: number, into: Float64Array, at: number) => {
    if (isTerminal(ref)) {
      const column = terminals.get(terminalValue(ref));
      if (column !== undefined) into[at + column] = (into[at + column] as number) + share;
      return;
    }
    const from = (index.get(ref) as number) * width;
    for (let column = 0; column < width; column++) {
      into[at + column] = (into[at + column] as number) + share * (below[from + column] as number);
    }
  };
  const allOf = (level: number) =>
    likelihood(level, state.low[level] as number, state.high[level] as number);
  for (let position = nodes.length - 1; position >= 0; position--) {
    const node = nodes[position] as Ref;
    const level = store.level(node);
    const all = allOf(level);
    forRuns(store, node, state, (child, from, to) =>
      spread(child, likelihood(level, from, to) / all, below, position * width),
    );
  }
  above[index.get(root) as number] = 1;
  const whole = below.slice(
    (index.get(root) as number) * width,
    (index.get(root) as number) * width + width,
  );
  const before = entropy(whole);
  for (let start = 0; start < nodes.length; ) {
    const level = store.level(nodes[start] as Ref);
    let end = start;
    while (end < nodes.length && store.level(nodes[end] as Ref) === level) end++;
    gains.set(level, before - after(level, start, end));
    start = end;
  }
  return gains;

  /** Expected entropy once the variable of a level is known; passes the mass of its nodes down on the way. */
  function after(level: number, start: number, end: number): number {
    const low = state.low[level] as number;
    const values = (state.high[level] as number) - low + 1;
    const all = allOf(level);
    const joint = new Float64Array(values * width);
    const passing = whole.slice();
    for (let position = start; position < end; position++) {
      const mass = above[position] as number;
      for (let column = 0; column < width; column++) {
        passing[column] =
          (passing[column] as number) - mass * (below[position * width + column] as number);
      }
      forRuns(store, nodes[position] as Ref, state, (child, from, to) => {
        for (let value = from; value <= to; value++) {
          const share = (mass * likelihood(level, value, value)) / all;
          spread(child, share, joint, (value - low) * width);
        }
        const below = index.get(child);
        if (below !== undefined) {
          above[below] = (above[below] as number) + (mass * likelihood(level, from, to)) / all;
        }
      });
    }
    let total = 0;
    let expected = 0;
    for (let value = 0; value < values; value++) {
      const row = joint.subarray(value * width, (value + 1) * width);
      const share = likelihood(level, low + value, low + value) / all;
      let weight = 0;
      for (let column = 0; column < width; column++) {
        row[column] = (row[column] as number) + Math.max(0, passing[column] as number) * share;
        weight += row[column] as number;
      }
      total += weight;
      expected += weight * entropy(row);
    }
    return total > 0 ? expected / total : 0;
  }
}

function terminalsOf(store: DiagramStore, nodes: readonly Ref[]): Map<number, number> {
  const columns = new Map<number, number>();
  for (const node of nodes) {
    for (let run = store.firstRun(node); run < store.lastRun(node); run++) {
      const child = store.child(run);
      if (!isTerminal(child) || terminalValue(child) === IMPOSSIBLE) continue;
      if (!columns.has(terminalValue(child))) columns.set(terminalValue(child), columns.size);
    }
  }
  return columns;
}
