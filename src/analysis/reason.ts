/**
 * The smallest sufficient reason: the fewest answers that alone force an outcome, whatever the others are (a prime
 * implicant explanation; Shih, Choi, Darwiche 2018). Found by implicit hitting sets: a reason must contain one answer
 * of every set of answers whose change can lead elsewhere, so guess the smallest set that does, look for a way around
 * it in the diagram, and learn from each way found.
 */
import type { Compiled } from "../engine/compile.ts";
import type { Ref } from "../engine/diagram.ts";
import type { State } from "../engine/domain.ts";
import { nearest } from "./nearest.ts";

/**
 * Positions of the inputs in the smallest reason. `state` holds the answers, `candidates` the inputs that may be part
 * of it, `pinned` those that hold anyway. The answers together must force `accept`; otherwise undefined.
 */
export function smallestReason(
  compiled: Compiled,
  root: Ref,
  state: State,
  candidates: readonly number[],
  accept: (terminal: number) => boolean,
  pinned: ReadonlySet<number> = new Set(),
): readonly number[] | undefined {
  const possible = new Set(candidates);
  const conflicts: (readonly number[])[] = [];
  for (;;) {
    const chosen = new Set(smallestHittingSet(conflicts));
    const around = nearest(compiled, root, state, {
      accept: (terminal) => !accept(terminal),
      locked: (group) => chosen.has(group) || pinned.has(group),
      free: (group) => !chosen.has(group) && !pinned.has(group) && !possible.has(group),
      narrowingCounts: false,
    });
    if (!around) return [...chosen].sort((a, b) => a - b);
    const changed = new Set<number>();
    for (const step of around.steps) {
      const group = (compiled.domain.variables[step.level] as { group: number }).group;
      if (possible.has(group)) changed.add(group);
    }
    if (changed.size === 0) return undefined;
    conflicts.push([...changed]);
  }
}

/** A smallest set that meets every one of these sets; branch and bound over the first set not yet met. */
export function smallestHittingSet(sets: readonly (readonly number[])[]): readonly number[] {
  let best: readonly number[] | undefined;
  const search = (chosen: readonly number[]): void => {
    if (best && chosen.length >= best.length) return;
    const unmet = sets.find((set) => !set.some((element) => chosen.includes(element)));
    if (!unmet) {
      best = chosen;
      return;
    }
    for (const element of unmet) search([...chosen, element]);
  };
  search([]);
  return best ?? [];
}
