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
  { low, high }: State,
  owners: Owners,
  accept: (terminal: number) => boolean,
): ReadonlySet<number> {
  const { levels, starts, ends, children } = store.arrays;
  const found = new Set<number>();
  const last = lastLevels(owners);
  const behind = store.findings();
  const within = new Map<number, Map<Ref, boolean>>();

  /** Whether the state alone leads elsewhere from here on. */
  const leadsAway = (ref: Ref): boolean => {
    if (isTerminal(ref)) return isElsewhere(ref);
    if (behind.marks[ref] === behind.turn) return false;
    if (behind.marks[ref] === behind.turn + 1) return true;
    const level = levels[ref] as number;
    let run = starts[ref] as number;
    while ((ends[run] as number) < (low[level] as number)) run++;
    let away = leadsAway(children[run] as Ref);
    while (!away && (ends[run] as number) < (high[level] as number)) {
      away = leadsAway(children[++run] as Ref);
    }
    behind.marks[ref] = away ? behind.turn + 1 : behind.turn;
    return away;
  };

  /** The same while further variables of the owner may still change. */
  const leadsAwayWith = (ref: Ref, owner: number): boolean => {
    const level = isTerminal(ref) ? Number.POSITIVE_INFINITY : (levels[ref] as number);
    if (level > (last.get(owner) as number)) return leadsAway(ref);
    const memory = within.get(owner) ?? new Map<Ref, boolean>();
    within.set(owner, memory);
    const known = memory.get(ref);
    if (known !== undefined) return known;
    const isOwn = owners[level] === owner;
    const end = starts[ref + 1] as number;
    let from = 0;
    let away = false;
    for (let run = starts[ref] as number; run < end && !away; run++) {
      const to = ends[run] as number;
      const stays = from <= (high[level] as number) && to >= (low[level] as number);
      away = (isOwn || stays) && leadsAwayWith(children[run] as Ref, owner);
      from = to + 1;
    }
    memory.set(ref, away);
    return away;
  };

  const isElsewhere = (ref: Ref) => {
    const terminal = terminalValue(ref);
    return terminal !== IMPOSSIBLE && !accept(terminal);
  };

  const { marks, turn } = store.visits();
  const waiting = [root];
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (isTerminal(ref) || marks[ref] === turn) continue;
    marks[ref] = turn;
    const level = levels[ref] as number;
    const owner = owners[level] as number;
    const asked = owner >= 0 && !found.has(owner);
    const end = starts[ref + 1] as number;
    let from = 0;
    for (let run = starts[ref] as number; run < end; run++) {
      const to = ends[run] as number;
      const stays = from <= (high[level] as number) && to >= (low[level] as number);
      if (stays) waiting.push(children[run] as Ref);
      else if (asked && !found.has(owner) && leadsAwayWith(children[run] as Ref, owner)) {
        found.add(owner);
      }
      from = to + 1;
    }
  }
  return found;
}

function lastLevels(owners: Owners): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  owners.forEach((owner, level) => {
    if (owner >= 0) last.set(owner, level);
  });
  return last;
}
