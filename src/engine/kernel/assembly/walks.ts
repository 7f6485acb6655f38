/** Walks through a diagram under what is known of the variables. */
import {
  behind,
  children,
  endOf,
  found,
  high,
  LAST_TURN,
  levelOf,
  low,
  met,
  metEnds,
  NONE,
  NOWHERE,
  owners,
  stack,
  starts,
  terminals,
  wayEnds,
  within,
} from "./diagrams.ts";
import { at, fill, put } from "./memory.ts";

/** The turn of the walk under way. */
let turn: i32 = 0;
let depth: i32 = 0;

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
    if (ref >= 0 || ref === NOWHERE) continue;
    const terminal = -1 - ref;
    if (terminal >= terminals) return terminal;
    if (at(metEnds, terminal) === turn) continue;
    put(metEnds, terminal, turn);
    return terminal;
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
