/**
 * The smallest sufficient reason: the fewest answers that alone force an outcome, whatever the others are (a prime
 * implicant explanation; Shih, Choi, Darwiche 2018). Answers whose change alone leads elsewhere belong to every reason;
 * the rest is found by implicit hitting sets: a reason must contain one answer of every set of answers whose change can
 * lead elsewhere, so guess the lightest set that does, look for a way around it in the diagram, and learn from it.
 */
import type { Compiled } from "../engine/compile.ts";
import type { Ref } from "../engine/diagram.ts";
import { knowing, type State } from "../engine/domain.ts";
import { forces } from "../engine/walk.ts";
import { nearest } from "./nearest.ts";

/**
 * Positions of the inputs in the smallest reason: as few defaults as can be, and then as few answers. `state` holds all
 * of them, and together they must force the terminal; otherwise undefined.
 */
export function smallestReason(
  compiled: Compiled,
  root: Ref,
  state: State,
  terminal: number,
  answers: readonly number[],
  defaults: readonly number[],
): readonly number[] | undefined {
  const possible = new Set([...answers, ...defaults]);
  const assumed = new Set(defaults);
  // One default outweighs all answers.
  const weight = (group: number) => (assumed.has(group) ? answers.length + 1 : 1);
  const conflicts: (readonly number[])[] = [];
  for (const group of necessary(compiled, root, state, possible, terminal)) {
    conflicts.push([group]);
  }
  for (;;) {
    const chosen = new Set(lightestHittingSet(conflicts, weight));
    const holds = (group: number) => chosen.has(group);
    const known = knowing(compiled.domain, state, holds);
    if (forces(compiled.store, root, known, terminal)) {
      return [...chosen].sort((a, b) => a - b);
    }
    const around = nearest(compiled, root, state, {
      accept: (other) => other !== terminal,
      locked: holds,
      free: (group) => !holds(group) && !possible.has(group),
      narrowingCounts: false,
    });
    const changed = new Set<number>();
    for (const step of around?.steps ?? []) {
      const group = (compiled.domain.variables[step.level] as { group: number }).group;
      if (possible.has(group)) changed.add(group);
    }
    if (changed.size === 0) return undefined;
    conflicts.push([...changed]);
  }
}

/** Candidates whose change alone, all other candidates staying, leads to another outcome. */
function necessary(
  { store, domain }: Compiled,
  root: Ref,
  state: State,
  candidates: ReadonlySet<number>,
  terminal: number,
): ReadonlySet<number> {
  const known = knowing(domain, state, (group) => candidates.has(group));
  const owners = domain.groups.map((group) => (candidates.has(group) ? group : -1));
  return store.kernel.soleChanges(root, known, owners, terminal);
}

/** A lightest set that meets every one of these sets; branch and bound over the first set not yet met. */
export function lightestHittingSet(
  sets: readonly (readonly number[])[],
  weight: (element: number) => number,
): readonly number[] {
  const forced = new Set(sets.flatMap((set) => (set.length === 1 ? set : [])));
  const open = sets.filter((set) => !set.some((element) => forced.has(element)));
  let best: readonly number[] = [];
  let least = Number.POSITIVE_INFINITY;
  const search = (chosen: readonly number[], sum: number): void => {
    if (sum >= least) return;
    const unmet = open.find((set) => !set.some((element) => chosen.includes(element)));
    if (unmet) {
      for (const element of unmet) search([...chosen, element], sum + weight(element));
      return;
    }
    best = chosen;
    least = sum;
  };
  search([], 0);
  return [...forced, ...best];
}
