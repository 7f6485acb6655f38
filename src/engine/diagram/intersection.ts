/** How two truth functions lie to each other, found by search: nothing is built. */

import { type DiagramStore, FALSE, type Ref, TRUE, terminal } from "./diagram-store.ts";
import { PairCache } from "./pair-cache.ts";

const NO = terminal(FALSE);
const YES = terminal(TRUE);

/** Whether two truth functions hold together somewhere. */
export function intersects(store: DiagramStore, a: Ref, b: Ref): boolean {
  return search(store, a, b, (one, other) => {
    if (one === NO || other === NO) return false;
    return one === YES || other === YES || one === other ? true : undefined;
  });
}

/** Whether a truth function holds nowhere where another one does not. */
export function implies(store: DiagramStore, a: Ref, b: Ref): boolean {
  return !search(store, a, b, (one, other) => {
    if (one === NO || other === YES || one === other) return false;
    return one === YES || other === NO ? true : undefined;
  });
}

/** Whether a pair of references is found of which `known` is true; it is undefined where one has to look below. */
function search(
  store: DiagramStore,
  a: Ref,
  b: Ref,
  known: (a: Ref, b: Ref) => boolean | undefined,
): boolean {
  const seen = new PairCache();
  const go = (one: Ref, other: Ref): boolean => {
    const answer = known(one, other);
    if (answer !== undefined) return answer;
    if (seen.get(one, other) !== undefined) return false;
    const level = Math.min(store.level(one), store.level(other));
    const oneBranches = store.level(one) === level;
    const otherBranches = store.level(other) === level;
    const last = (store.sizes[level] as number) - 1;
    let oneRun = oneBranches ? store.firstRun(one) : -1;
    let otherRun = otherBranches ? store.firstRun(other) : -1;
    for (let value = -1; value < last; ) {
      const oneEnd = oneBranches ? store.end(oneRun) : last;
      const otherEnd = otherBranches ? store.end(otherRun) : last;
      const below = oneBranches ? store.child(oneRun) : one;
      if (go(below, otherBranches ? store.child(otherRun) : other)) return true;
      value = Math.min(oneEnd, otherEnd);
      if (oneBranches && oneEnd === value) oneRun++;
      if (otherBranches && otherEnd === value) otherRun++;
    }
    seen.set(one, other, 0);
    return false;
  };
  return go(a, b);
}
