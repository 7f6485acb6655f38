/**
 * Searches in decision diagrams: what a short run spends its time on. This is TypeScript that AssemblyScript compiles,
 * too (`npm run kernel`): as WebAssembly it runs at full speed from the first call on, where JavaScript is interpreted
 * until it has been called often. As JavaScript it runs where there is no room for WebAssembly.
 *
 * A reference below zero is terminal -1 - reference; any other is a node: its level, and its runs from start(node) to
 * start(node + 1), each with the last value that it holds for and where it leads. `arrange` says where in memory these
 * arrays lie.
 */
import { at, byteAt, fill, put } from "./memory.ts";

/** Turns fit into 32 bits. */
const LAST_TURN: i32 = 0x7fffffff;
/** What no terminal is: nothing is left. */
const NONE: i32 = -1;
/** Where requirements lead that cannot occur. */
const NOWHERE: i32 = -1 - (1 << 28);

/** Whether levels and last values take four bytes instead of one. */
let wide: bool = false;
let levels: usize = 0;
let starts: usize = 0;
let ends: usize = 0;
let children: usize = 0;

/** For each level: what is known to a walk, and who owns its change. */
let low: usize = 0;
let high: usize = 0;
let owners: usize = 0;
/** For each level: what is known to a search of ways, its group, and what a change of the group costs. */
let wayLow: usize = 0;
let wayHigh: usize = 0;
let groups: usize = 0;
let prices: usize = 0;
/** For each owner whether its change alone leads elsewhere. */
let found: usize = 0;

/** For each node: the turn in which a walk met it, and what it found of it. */
let met: usize = 0;
let behind: usize = 0;
let within: usize = 0;
/** For each node twice: the cheapest place so far, where its own group has not and has been changed before. */
let cheapest: usize = 0;
/** For each terminal: the turn in which a walk met it, and in which a search of ways did. */
let metEnds: usize = 0;
let wayEnds: usize = 0;
let stack: usize = 0;
let heap: usize = 0;
let places: usize = 0;

/** The turn of the walk under way. */
let turn: i32 = 0;
let wayTurn: i32 = 0;
let depth: i32 = 0;

function levelOf(node: i32): i32 {
  return wide ? at(levels, node) : byteAt(levels, node);
}

function endOf(run: i32): i32 {
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
  terminals: usize,
  free: usize,
): usize {
  wide = isWide;
  levels = levelsAt;
  starts = startsAt;
  ends = endsAt;
  children = childrenAt;
  turn = 0;
  wayTurn = 0;
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
  wayEnds = metEnds + 4 * terminals;
  cheapest = wayEnds + 4 * terminals;
  // A walk puts down each run at most once, beside the root; a search does so once for each way to look at its node.
  stack = cheapest + 8 * nodes;
  heap = stack + 4 * (runs + 1);
  places = heap + 4 * (2 * runs + 1);
  return places + 4 * PLACE * (2 * runs + 1);
}

/** Forgets the marks of walks and searches, in a memory that was used before. */
export function clear(): void {
  fill(met, cheapest - met);
}

/** Where the arrays by level lie, in this order: low, high, owners, wayLow, wayHigh, groups, prices, found. */
export function byLevel(): usize {
  return low;
}

/** Fresh marks: turn and turn + 1, which no node has yet. */
function nextTurn(): void {
  if (turn > LAST_TURN - 4) {
    fill(met, wayEnds - met);
    turn = 0;
  }
  turn += 2;
}

/** Goes on at another turn, and says which one it was: for the tests, as turns end after a thousand million walks. */
export function setTurn(next: i32): i32 {
  const before = turn;
  turn = next;
  return before;
}

/** Begins a walk to the terminals that some completion of what is known leads to. */
export function begin(root: i32): void {
  nextTurn();
  depth = 1;
  put(stack, 0, root);
}

/** The next terminal that the walk comes to; NONE at the end. Each comes once, and what cannot occur does not come. */
export function next(): i32 {
  while (depth > 0) {
    let ref = at(stack, --depth);
    while (ref >= 0) {
      const level = levelOf(ref);
      const first = at(low, level);
      const last = at(high, level);
      if (first > last) break;
      let run = at(starts, ref);
      while (endOf(run) < first) run++;
      if (endOf(run) < last) {
        // Only where ways part can they meet again often enough to matter.
        if (at(met, ref) === turn) break;
        put(met, ref, turn);
        for (let other = run; endOf(other) < last; ) put(stack, depth++, at(children, ++other));
      }
      ref = at(children, run);
    }
    if (ref < 0 && ref !== NOWHERE && at(metEnds, -1 - ref) !== turn) {
      put(metEnds, -1 - ref, turn);
      return -1 - ref;
    }
  }
  return NONE;
}

/** Whether some completion leads to this terminal (`same`), or to another one. */
export function leads(root: i32, terminal: i32, same: bool): bool {
  begin(root);
  for (let reached = next(); reached !== NONE; reached = next()) {
    if ((reached === terminal) === same) return true;
  }
  return false;
}

/** The one terminal that all completions lead to; NONE where there are more, or none. */
export function only(root: i32): i32 {
  begin(root);
  const first = next();
  return next() === NONE ? first : NONE;
}

let accepted: i32 = 0;

/**
 * Marks in `found` the owners whose variables, changed while all others stay as they are known, can lead to another
 * terminal than this one. The variables of an owner must lie on neighbouring levels.
 */
export function soleChanges(root: i32, terminal: i32, variables: i32): void {
  nextTurn();
  accepted = terminal;
  fill(found, 4 * variables);
  depth = 1;
  put(stack, 0, root);
  while (depth > 0) {
    const ref = at(stack, --depth);
    if (ref < 0 || at(met, ref) === turn) continue;
    put(met, ref, turn);
    const level = levelOf(ref);
    const owner = at(owners, level);
    const end = at(starts, ref + 1);
    let from = 0;
    for (let run = at(starts, ref); run < end; run++) {
      const to = endOf(run);
      if (from <= at(high, level) && to >= at(low, level)) {
        const child = at(children, run);
        if (child >= 0 && at(met, child) !== turn) put(stack, depth++, child);
      } else if (owner >= 0 && !at(found, owner) && leadsAwayWith(at(children, run), owner)) {
        put(found, owner, 1);
      }
      from = to + 1;
    }
  }
}

function isElsewhere(ref: i32): bool {
  return ref !== NOWHERE && -1 - ref !== accepted;
}

/** Whether what is known leads elsewhere from here on; the same for all owners whose variables lie above. */
function leadsAway(ref: i32): bool {
  if (ref < 0) return isElsewhere(ref);
  const known = at(behind, ref);
  if (known === turn) return false;
  if (known === turn + 1) return true;
  const level = levelOf(ref);
  const last = at(high, level);
  let run = at(starts, ref);
  while (endOf(run) < at(low, level)) run++;
  let away = leadsAway(at(children, run));
  while (!away && endOf(run) < last) away = leadsAway(at(children, ++run));
  put(behind, ref, away ? turn + 1 : turn);
  return away;
}

/** The same while further variables of the owner may still change. */
function leadsAwayWith(ref: i32, owner: i32): bool {
  if (ref < 0 || at(owners, levelOf(ref)) !== owner) return leadsAway(ref);
  const known = at(within, ref);
  if (known === turn) return false;
  if (known === turn + 1) return true;
  const end = at(starts, ref + 1);
  let away = false;
  for (let run = at(starts, ref); run < end && !away; run++) {
    away = leadsAwayWith(at(children, run), owner);
  }
  put(within, ref, away ? turn + 1 : turn);
  return away;
}

/** How many numbers a place on a way has, and which of them is what. */
const PLACE: i32 = 8;
/** Its node or terminal, and the place before with the run that leads from there to here. */
const REF: i32 = 0;
const BEFORE: i32 = 1;
const RUN: i32 = 2;
/** The group that was changed last; NONE where nothing was. */
const CHANGED: i32 = 3;
const COST: i32 = 4;
/** When it has its turn: the cheapest first, and equal ones in the order in which they came. */
const DUE: i32 = 5;
const ORDER: i32 = 6;
/** Where `cheapest` has it; NONE for the start and for terminals. */
const KEY: i32 = 7;

/** The price of a group that stays as it is. */
const LOCKED: i32 = -1;
/** More than one answer's values are said to move. */
const FARTHEST: i32 = 1000;

let narrowing: bool = false;
let placeCount: i32 = 0;
let queued: i32 = 0;
let order: i32 = 0;

function part(place: i32, which: i32): i32 {
  return at(places, PLACE * place + which);
}

function setPart(place: i32, which: i32, value: i32): void {
  put(places, PLACE * place + which, value);
}

/** The last move that cost something on the way to a place: the place that it led to; NONE where none did. */
export function moveBefore(place: i32): i32 {
  let at = place;
  let before = part(at, BEFORE);
  while (before !== NONE && part(at, COST) === part(before, COST)) {
    at = before;
    before = part(at, BEFORE);
  }
  return before === NONE ? NONE : at;
}

/** Where the places lie; each has eight numbers: node, place before, run, and others. */
export function placesAt(): usize {
  return places;
}

/**
 * Begins a search of the cheapest ways to each terminal (Dijkstra 1959). A way costs the price of each group that it
 * changes, and how far their values move; where the price is nothing, it may go anywhere. `narrows`: settling on a part
 * of what an open answer allows counts as changing it.
 */
export function beginWays(root: i32, narrows: bool): void {
  if (wayTurn === LAST_TURN) {
    fill(wayEnds, cheapest - wayEnds);
    wayTurn = 0;
  }
  wayTurn++;
  narrowing = narrows;
  placeCount = 0;
  queued = 0;
  order = 0;
  if (root !== NOWHERE) putPlace(root, NONE, NONE, NONE, 0, NONE);
}

/** The place in which the next cheapest way to a new terminal ends; NONE where there is no other. */
export function nextWay(): i32 {
  while (queued > 0) {
    const place = take();
    const ref = part(place, REF);
    if (ref >= 0) {
      if (part(place, KEY) === NONE || at(cheapest, part(place, KEY)) === place) goOn(place, ref);
    } else if (at(wayEnds, -1 - ref) !== wayTurn) {
      put(wayEnds, -1 - ref, wayTurn);
      return place;
    }
  }
  return NONE;
}

/** Follows what costs no answer at once; what does waits until no way is left that costs less: most searches end before. */
function goOn(place: i32, ref: i32): void {
  const cost = part(place, COST);
  const changed = part(place, CHANGED);
  const waited = part(place, DUE) !== cost;
  const level = levelOf(ref);
  const group = at(groups, level);
  const price = at(prices, level);
  const isChanged = changed === group;
  const isFree = price === 0;
  const isLocked = price === LOCKED;
  const waits = !isFree && !isLocked && !isChanged && !waited;
  if (waits) queue(place, cost + price);
  const first = at(wayLow, level);
  const last = at(wayHigh, level);
  const end = at(starts, ref + 1);
  let from = 0;
  for (let run = at(starts, ref); run < end; run++) {
    const to = endOf(run);
    const isInside = from <= last && to >= first;
    const isWhole = from <= first && to >= last;
    if (isFree || (isInside && (isLocked || isWhole || !narrowing))) {
      if (!waited) go(place, run, cost, changed);
    } else if (!waits && !isLocked) {
      const distance = isInside ? 1 : from > last ? from - last : first - to;
      const moved = distance > FARTHEST ? FARTHEST : distance;
      go(place, run, cost + (isChanged ? 0 : price) + moved, group);
    }
    from = to + 1;
  }
}

/** Follows a run, unless its end has been reached for less. */
function go(before: i32, run: i32, cost: i32, changed: i32): void {
  const ref = at(children, run);
  if (ref < 0) {
    if (ref !== NOWHERE && at(wayEnds, -1 - ref) !== wayTurn) {
      putPlace(ref, before, run, changed, cost, NONE);
    }
    return;
  }
  // What is known of a node depends on whether its own group has been changed already.
  const key = 2 * ref + (at(groups, levelOf(ref)) === changed ? 1 : 0);
  const known = at(cheapest, key);
  // What lies there may be of an earlier search.
  if (known >= 0 && known < placeCount && part(known, KEY) === key && part(known, COST) <= cost) {
    return;
  }
  put(cheapest, key, putPlace(ref, before, run, changed, cost, key));
}

function putPlace(ref: i32, before: i32, run: i32, changed: i32, cost: i32, key: i32): i32 {
  const place = placeCount++;
  setPart(place, REF, ref);
  setPart(place, BEFORE, before);
  setPart(place, RUN, run);
  setPart(place, CHANGED, changed);
  setPart(place, COST, cost);
  setPart(place, KEY, key);
  queue(place, cost);
  return place;
}

function isBefore(one: i32, other: i32): bool {
  const due = part(one, DUE);
  const otherDue = part(other, DUE);
  return due === otherDue ? part(one, ORDER) < part(other, ORDER) : due < otherDue;
}

/** Puts a place into the queue, a binary heap. */
function queue(place: i32, due: i32): void {
  setPart(place, DUE, due);
  setPart(place, ORDER, order++);
  let hole = queued++;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    const other = at(heap, parent);
    if (isBefore(other, place)) break;
    put(heap, hole, other);
    hole = parent;
  }
  put(heap, hole, place);
}

function take(): i32 {
  const first = at(heap, 0);
  const last = at(heap, --queued);
  let hole = 0;
  for (let child = 1; child < queued; child = 2 * hole + 1) {
    if (child + 1 < queued && isBefore(at(heap, child + 1), at(heap, child))) child++;
    const other = at(heap, child);
    if (isBefore(last, other)) break;
    put(heap, hole, other);
    hole = child;
  }
  put(heap, hole, last);
  return first;
}
