/** Answers whose change alone leads elsewhere. */
import {
  type DiagramStore,
  IMPOSSIBLE,
  isTerminal,
  type Ref,
  terminalValue,
} from "../engine/diagram.ts";
import type { State } from "../engine/domain.ts";

/** What may change: for each variable the number of its owner, or -1 where it stays. */
export type Owners = Int32Array;

/**
 * Owners whose variables, changed while all others stay as the state has them, can lead to a terminal that is not
 * accepted. Whether a place leads there is the same for all owners once the change lies behind, so it is asked once.
 */
export function soleChanges(
  store: DiagramStore,
  root: Ref,
  state: State,
  owners: Owners,
  accept: (terminal: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const last = lastLevels(owners);
  const behind = new Uint8Array(store.nodeCount);
  const within = new Map<number, Map<Ref, boolean>>();

  const leadsAway = (ref: Ref): boolean => {
    if (isTerminal(ref)) return isElsewhere(ref);
    const known = behind[ref];
    if (known) return known === AWAY;
    const level = store.level(ref);
    const low = state.low[level] as number;
    const high = state.high[level] as number;
    const end = store.lastRun(ref);
    let from = 0;
    let away = false;
    for (let run = store.firstRun(ref); run < end && from <= high && !away; run++) {
      const to = store.end(run);
      away = to >= low && leadsAway(store.child(run));
      from = to + 1;
    }
    behind[ref] = away ? AWAY : STAYS;
    return away;
  };

  /** The same while further variables of the owner may still change. */
  const leadsAwayWith = (ref: Ref, owner: number): boolean => {
    if (store.level(ref) > (last.get(owner) as number)) return leadsAway(ref);
    const memory = within.get(owner) ?? new Map<Ref, boolean>();
    within.set(owner, memory);
    const known = memory.get(ref);
    if (known !== undefined) return known;
    const level = store.level(ref);
    const isOwn = owners[level] === owner;
    const end = store.lastRun(ref);
    let from = 0;
    let away = false;
    for (let run = store.firstRun(ref); run < end && !away; run++) {
      const to = store.end(run);
      const stays = from <= (state.high[level] as number) && to >= (state.low[level] as number);
      away = (isOwn || stays) && leadsAwayWith(store.child(run), owner);
      from = to + 1;
    }
    memory.set(ref, away);
    return away;
  };

  const isElsewhere = (ref: Ref) => {
    const terminal = terminalValue(ref);
    return terminal !== IMPOSSIBLE && !accept(terminal);
  };

  const isNew = store.visits();
  const waiting = [root];
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (isTerminal(ref) || !isNew(ref)) continue;
    const level = store.level(ref);
    const owner = owners[level] as number;
    const asked = owner >= 0 && !found.has(owner);
    const end = store.lastRun(ref);
    let from = 0;
    for (let run = store.firstRun(ref); run < end; run++) {
      const to = store.end(run);
      const stays = from <= (state.high[level] as number) && to >= (state.low[level] as number);
      if (stays) waiting.push(store.child(run));
      else if (asked && !found.has(owner) && leadsAwayWith(store.child(run), owner)) {
        found.add(owner);
      }
      from = to + 1;
    }
  }
  return found;
}

const STAYS = 1;
const AWAY = 2;

function lastLevels(owners: Owners): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  owners.forEach((owner, level) => {
    if (owner >= 0) last.set(owner, level);
  });
  return last;
}
