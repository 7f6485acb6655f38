/**
 * The smallest sufficient reason: the fewest answers that alone force an outcome, whatever the others are (a prime
 * implicant explanation; Shih, Choi, Darwiche 2018). Answers whose change alone leads elsewhere belong to every reason;
 * the rest is found by implicit hitting sets: a reason must contain one answer of every set of answers whose change can
 * lead elsewhere, so guess the lightest set that does, look for a way around it in the diagram, and learn from it.
 */

import type { Ref } from "../../engine/diagram/diagram-store.ts";
import { forces } from "../../engine/diagram/queries.ts";
import { soleChanges } from "../../engine/diagram/sole-changes.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { knowing, ownersOf, type State } from "../../engine/evaluation/domain.ts";
import { nearestCounterfactual, price, pricesOf } from "./nearest-requirements.ts";

/**
 * Positions of the inputs in the smallest reason: as few defaults as can be, and then as few answers. `state` holds all
 * of them, and together they must force the terminal; otherwise undefined.
 */
export function smallestSufficientReason(
  compiled: Compiled,
  root: Ref,
  state: State,
  terminal: number,
  answers: readonly number[],
  defaults: readonly number[],
): readonly number[] | undefined {
  const { store, domain } = compiled;
  const candidates = answers.concat(defaults);
  // What is no candidate may be anything.
  const prices = pricesOf(domain, price.free);
  candidates.forEach((group) => {
    prices[group] = price.answer;
  });
  // One default outweighs all answers.
  const weight = (group: number) => (defaults.includes(group) ? answers.length + 1 : 1);
  const conflicts: (readonly number[])[] = necessary(
    compiled,
    root,
    state,
    terminal,
    candidates,
  ).map((group) => [group]);
  for (;;) {
    const chosen = lightestHittingSet(conflicts, weight);
    if (forces(store, root, knowing(domain, state, chosen), terminal)) {
      return [...chosen].sort((a, b) => a - b);
    }
    const others = prices.slice();
    for (const group of chosen) others[group] = price.locked;
    const around = nearestCounterfactual(compiled, root, state, {
      accept: (other) => other !== terminal,
      prices: others,
      narrowingCounts: false,
    });
    const changed: number[] = [];
    for (const { level } of around?.steps ?? []) {
      const group = domain.groups[level] as number;
      if (others[group] === price.answer && !changed.includes(group)) changed.push(group);
    }
    if (changed.length === 0) return undefined;
    conflicts.push(changed);
  }
}

/** Candidates whose change alone, all other candidates staying, leads to another outcome. */
function necessary(
  { store, domain }: Compiled,
  root: Ref,
  state: State,
  terminal: number,
  candidates: readonly number[],
): readonly number[] {
  const known = knowing(domain, state, candidates);
  return soleChanges(store, root, known, ownersOf(domain, candidates), terminal);
}

/** A lightest set that meets every one of these sets; branch and bound over the first set not yet met. */
export function lightestHittingSet(
  sets: readonly (readonly number[])[],
  weight: (element: number) => number,
): readonly number[] {
  const forced = sets.filter((set) => set.length === 1).flat();
  const open = sets.filter((set) => !set.some((element) => forced.includes(element)));
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
