/**
 * The nearest requirements that lead elsewhere: a cheapest path through a decision diagram, exact because every way to
 * a terminal is looked at once a node. A way costs one for every answer that it changes; all values of one `choices`
 * input are one answer. Among equal numbers of answers, fewer and nearer values win.
 */
import type { Compiled } from "../engine/compile.ts";
import { IMPOSSIBLE, isTerminal, type Ref, terminalValue } from "../engine/diagram.ts";
import type { State } from "../engine/domain.ts";

/** A value that a variable must take on the way: the bands or values from `from` to `to`. */
export interface Step {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

export interface Way {
  /** Answers changed, times ANSWER, plus how far their values moved. */
  readonly cost: number;
  readonly steps: readonly Step[];
  /** Terminal it ends in. */
  readonly terminal: number;
}

export const ANSWER = 100_000;

export interface Search {
  readonly accept: (terminal: number) => boolean;
  /** Groups (input positions) whose answers must stay; undefined answers of them count as free. */
  readonly locked: (group: number) => boolean;
  /** Groups that may take any value at no cost. */
  readonly free: (group: number) => boolean;
  /** Whether settling on a part of what an open answer allows counts as changing it. */
  readonly narrowingCounts: boolean;
}

/** The cheapest way from what is known to an accepted terminal; undefined when there is none. */
export function nearest(
  compiled: Pick<Compiled, "domain" | "store">,
  root: Ref,
  state: State,
  search: Search,
): Way | undefined {
  const { store, domain } = compiled;
  const memory = new Map<number, Way | null>();

  const go = (ref: Ref, changedGroup: number): Way | null => {
    if (isTerminal(ref)) {
      const value = terminalValue(ref);
      const reached = value !== IMPOSSIBLE && search.accept(value);
      return reached ? { cost: 0, steps: [], terminal: value } : null;
    }
    const level = store.level(ref);
    const group = (domain.variables[level] as { group: number }).group;
    const changed = changedGroup === group;
    const key = ref * 2 + (changed ? 1 : 0);
    const known = memory.get(key);
    if (known !== undefined) return known;
    const low = state.low[level] as number;
    const high = state.high[level] as number;
    let best: Way | null = null;
    let from = 0;
    for (let run = store.firstRun(ref); run < store.lastRun(ref); run++) {
      const to = store.end(run);
      const inside = from <= high && to >= low;
      const whole = from <= low && to >= high;
      const stays = whole || (inside && !search.narrowingCounts);
      const price =
        search.free(group) || stays
          ? 0
          : priceOf(search, group, changed, inside, from > high ? from - high : low - to);
      if (price !== undefined) {
        const rest = go(store.child(run), price > 0 ? group : changedGroup);
        if (rest && (!best || rest.cost + price < best.cost)) {
          const step = {
            level,
            from: inside ? Math.max(from, low) : from,
            to: inside ? Math.min(to, high) : to,
          };
          best = {
            cost: rest.cost + price,
            steps: price > 0 ? [step, ...rest.steps] : rest.steps,
            terminal: rest.terminal,
          };
        }
      }
      from = to + 1;
    }
    memory.set(key, best);
    return best;
  };
  return go(root, -1) ?? undefined;
}

function priceOf(
  search: Search,
  group: number,
  changed: boolean,
  inside: boolean,
  distance: number,
): number | undefined {
  if (search.locked(group)) return inside ? 0 : undefined;
  return (changed ? 0 : ANSWER) + (inside ? 1 : Math.min(distance, 1000));
}
