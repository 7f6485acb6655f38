/** Which single changes of what is known lead elsewhere, all of them found in one walk. */

import type { State } from "../evaluation/domain.ts";
import { type DiagramStore, NOWHERE, type Ref, terminal } from "./diagram-store.ts";

/**
 * Owners whose variables, changed while all others stay as the state has them, can lead to another terminal than this
 * one; ascending. `owners` has for each variable the number of its owner, smaller than the number of variables, or -1
 * where it stays; the variables of one owner are neighbours.
 */
export function soleChanges(
  store: DiagramStore,
  root: Ref,
  { low, high }: State,
  owners: Int32Array,
  accepted: number,
): number[] {
  const { levels, starts, ends, children } = store.arrays;
  const turn = store.marks.begin(store.nodeCount);
  const { visited, below, within } = store.marks;
  const here = terminal(accepted);
  const found = new Uint8Array(owners.length);
  const waiting: Ref[] = [root];
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (ref < 0 || visited[ref] === turn) continue;
    visited[ref] = turn;
    const level = levels[ref] as number;
    const owner = owners[level] as number;
    const first = low[level] as number;
    const last = high[level] as number;
    const end = starts[ref + 1] as number;
    let from = 0;
    for (let run = starts[ref] as number; run < end; run++) {
      const to = ends[run] as number;
      const child = children[run] as number;
      if (from <= last && to >= first) {
        if (child >= 0 && visited[child] !== turn) waiting.push(child);
      } else if (owner >= 0 && !found[owner] && leadsAwayWith(child, owner)) {
        found[owner] = 1;
      }
      from = to + 1;
    }
  }
  return [...found.keys()].filter((owner) => found[owner]);

  /** Whether what is known leads elsewhere from here on; the same for all owners whose variables lie above. */
  function leadsAway(ref: Ref): boolean {
    if (ref < 0) return ref !== here && ref !== NOWHERE;
    if (below[ref] === turn) return false;
    if (below[ref] === turn + 1) return true;
    const level = levels[ref] as number;
    const first = low[level] as number;
    const last = high[level] as number;
    let run = starts[ref] as number;
    while ((ends[run] as number) < first) run++;
    let away = leadsAway(children[run] as number);
    while (!away && (ends[run] as number) < last) away = leadsAway(children[++run] as number);
    below[ref] = away ? turn + 1 : turn;
    return away;
  }

  /** The same while further variables of the owner may still change. */
  function leadsAwayWith(ref: Ref, owner: number): boolean {
    if (ref < 0 || owners[levels[ref] as number] !== owner) return leadsAway(ref);
    if (within[ref] === turn) return false;
    if (within[ref] === turn + 1) return true;
    const end = starts[ref + 1] as number;
    let away = false;
    for (let run = starts[ref] as number; run < end && !away; run++) {
      away = leadsAwayWith(children[run] as number, owner);
    }
    within[ref] = away ? turn + 1 : turn;
    return away;
  }
}
