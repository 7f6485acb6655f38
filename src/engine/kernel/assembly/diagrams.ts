/**
 * Where diagrams lie in memory, and what is noted of them. A reference below zero is terminal -1 - reference; any other is
 * a node: its level, and its runs from start(node) to start(node + 1), each with the last value that it holds for and
 * where it leads.
 */
import { at, byteAt, fill } from "./memory.ts";

/** What no terminal and no place is. */
export const NONE: i32 = -1;
/** Where requirements lead that cannot occur. */
export const NOWHERE: i32 = -1 - (1 << 28);
/** Turns fit into 32 bits. */
export const LAST_TURN: i32 = 0x7fffffff;
/** How many numbers a place on a way has. */
export const PLACE: i32 = 8;

/** One more than the largest terminal below a node; a root can be a larger one. */
export let terminals: i32 = 0;
/** Whether levels and last values take four bytes instead of one. */
let wide: bool = false;
let levels: usize = 0;
export let starts: usize = 0;
let ends: usize = 0;
export let children: usize = 0;

/** For each level: what is known to a walk, and who owns its change. */
export let low: usize = 0;
export let high: usize = 0;
export let owners: usize = 0;
/** For each level: what is known to a search of ways, and its group. */
export let wayLow: usize = 0;
export let wayHigh: usize = 0;
export let groups: usize = 0;
/** For each group what a change of it costs. */
export let prices: usize = 0;
/** For each owner whether its change alone leads elsewhere. */
export let found: usize = 0;

/** For each node: the turn in which a walk met it, and what it found of it. */
export let met: usize = 0;
export let behind: usize = 0;
export let within: usize = 0;
/** For each node twice: the cheapest place so far, where its own group has not and has been changed before. */
export let cheapest: usize = 0;
/** For each terminal: the turn in which a walk met it, and in which a search of ways did. */
export let metEnds: usize = 0;
export let wayEnds: usize = 0;
export let stack: usize = 0;
/** For each line of places that are due at the same cost: that cost, the first of them and the last. */
export let dues: usize = 0;
export let heads: usize = 0;
export let tails: usize = 0;
export let places: usize = 0;

/** The level of a node. */
export function levelOf(node: i32): i32 {
  return wide ? at(levels, node) : byteAt(levels, node);
}

/** The last value that a run holds for. */
export function endOf(run: i32): i32 {
  return wide ? at(ends, run) : byteAt(ends, run);
}

/**
 * Takes the arrays of a diagram with so many nodes, runs, variables and terminals; `free` is where memory begins that may
 * be used, zero or cleared afterwards. Returns where that ends.
 */
export function arrange(
  isWide: bool,
  levelsAt: usize,
  startsAt: usize,
  endsAt: usize,
  childrenAt: usize,
  nodes: usize,
  runs: usize,
  variables: usize,
  terminalCount: i32,
  free: usize,
): usize {
  terminals = terminalCount;
  wide = isWide;
  levels = levelsAt;
  starts = startsAt;
  ends = endsAt;
  children = childrenAt;
  low = free;
  high = low + 4 * variables;
  owners = high + 4 * variables;
  wayLow = owners + 4 * variables;
  wayHigh = wayLow + 4 * variables;
  groups = wayHigh + 4 * variables;
  prices = groups + 4 * variables;
  found = prices + 4 * variables;
  met = found + 4 * variables;
  behind = met + 4 * nodes;
  within = behind + 4 * nodes;
  metEnds = within + 4 * nodes;
  wayEnds = metEnds + 4 * terminalCount;
  cheapest = wayEnds + 4 * terminalCount;
  // A walk puts down each run at most once, beside the root; a search does so once for each way to look at its node.
  stack = cheapest + 8 * nodes;
  const most = 2 * runs + 1;
  dues = stack + 4 * (runs + 1);
  heads = dues + 4 * most;
  tails = heads + 4 * most;
  places = tails + 4 * most;
  return places + 4 * PLACE * most;
}

/** Forgets the marks of walks and searches, in a memory that was used before. */
export function clear(): void {
  fill(met, cheapest - met);
}

/** Where the arrays by level lie, in this order: low, high, owners, wayLow, wayHigh, groups, prices, found. */
export function byLevel(): usize {
  return low;
}

/** Where the places lie; each has eight numbers: node, place before, run, and others. */
export function placesAt(): usize {
  return places;
}
