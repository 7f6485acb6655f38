/** The cheapest ways from what is known to the terminals of a diagram. */
import {
  cheapest,
  children,
  dues,
  endOf,
  groups,
  heads,
  LAST_TURN,
  levelOf,
  NONE,
  NOWHERE,
  PLACE,
  places,
  prices,
  starts,
  tails,
  terminals,
  wayEnds,
  wayHigh,
  wayLow,
} from "./diagrams.ts";
import { at, fill, put } from "./memory.ts";

/** Which number of a place is what: its node or terminal; the place before, with the run that leads from there to here. */
export const REF: i32 = 0;
export const BEFORE: i32 = 1;
export const RUN: i32 = 2;
/** The group that was changed last; NONE where nothing was. */
const CHANGED: i32 = 3;
export const COST: i32 = 4;
/** When it has its turn: the cheapest first, and equal ones in the order in which they came; who has it then. */
const DUE: i32 = 5;
const NEXT: i32 = 6;
/** Where `cheapest` has it; NONE for the start and for terminals. */
const KEY: i32 = 7;

/** The price of a group that stays as it is. */
const LOCKED: i32 = -1;
/** More than one answer's values are said to move. */
const FARTHEST: i32 = 1000;

let wayTurn: i32 = 0;
let narrowing: bool = false;
let placeCount: i32 = 0;
let lines: i32 = 0;

function part(place: i32, which: i32): i32 {
  return at(places, PLACE * place + which);
}

function setPart(place: i32, which: i32, value: i32): void {
  put(places, PLACE * place + which, value);
}

/** The last move that cost something on the way to a place: the place that it led to; NONE where none did. */
export function moveBefore(place: i32): i32 {
  let end = place;
  let before = part(end, BEFORE);
  while (before !== NONE && part(end, COST) === part(before, COST)) {
    end = before;
    before = part(end, BEFORE);
  }
  return before === NONE ? NONE : end;
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
  lines = 0;
  if (root !== NOWHERE) putPlace(root, NONE, NONE, NONE, 0, NONE);
}

/** The place in which the next cheapest way to a new terminal ends; NONE where there is no other. */
export function nextWay(): i32 {
  while (lines > 0) {
    const place = take();
    const ref = part(place, REF);
    if (ref >= 0) {
      if (part(place, KEY) === NONE || at(cheapest, part(place, KEY)) === place) goOn(place, ref);
      continue;
    }
    const terminal = -1 - ref;
    if (terminal >= terminals) return place;
    if (at(wayEnds, terminal) === wayTurn) continue;
    put(wayEnds, terminal, wayTurn);
    return place;
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
  const price = at(prices, group);
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

/** Puts a place at the end of the line of those that are due at the same cost. */
function queue(place: i32, due: i32): void {
  setPart(place, DUE, due);
  setPart(place, NEXT, NONE);
  const line = lineOf(due);
  if (line < lines && at(dues, line) === due) {
    setPart(at(tails, line), NEXT, place);
  } else {
    for (let other = lines++; other > line; other--) {
      put(dues, other, at(dues, other - 1));
      put(heads, other, at(heads, other - 1));
      put(tails, other, at(tails, other - 1));
    }
    put(dues, line, due);
    put(heads, line, place);
  }
  put(tails, line, place);
}

/** The first line, the dearest being first, that is due at this cost or at less. */
function lineOf(due: i32): i32 {
  let low = 0;
  let high = lines;
  // Most places are due with the one just taken.
  if (high > 0 && at(dues, high - 1) >= due) low = high - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(dues, middle) > due) low = middle + 1;
    else high = middle;
  }
  return low;
}

function take(): i32 {
  const last = lines - 1;
  const place = at(heads, last);
  const next = part(place, NEXT);
  if (next === NONE) lines--;
  else put(heads, last, next);
  return place;
}
