/**
 * Counterfactuals, the nearest requirements that lead elsewhere (Wachter, Mittelstadt, Russell 2017): cheapest paths through
 * a decision diagram (Dijkstra 1959), exact because
 * a diagram holds every path once. A path costs one for every answer that it changes; all values of one `choices` input
 * are one answer. Among equal numbers of answers, fewer and nearer values win.
 */
import { cheapestPaths, FARTHEST, LOCKED } from "../../engine/diagram/cheapest-paths.ts";
import type { DiagramStore, Ref } from "../../engine/diagram/diagram-store.ts";
import type { Move } from "../../engine/diagram/path-places.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import type { Domain, State } from "../../engine/evaluation/domain.ts";

/** A value that a variable must take on the path: the bands or values from `from` to `to`. */
export interface Step {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

export interface Counterfactual {
  /** Answers changed, times ANSWER, plus how far their values moved. */
  readonly cost: number;
  readonly steps: readonly Step[];
  /** Terminal it ends in. */
  readonly terminal: number;
}

/** More than all values of all answers can move; two thousand changed answers still fit into 32 bits. */
const ANSWER = 1_000_000;

/** What it costs to change an answer. */
export const price = {
  answer: ANSWER,
  /** Decides between equal numbers of answers: more than one answer's values can move. */
  reluctant: ANSWER + 2 * FARTHEST,
  /** It may take any value. */
  free: 0,
  /** It must stay. */
  locked: LOCKED,
} as const;

export interface Search {
  /** The price of each group. */
  readonly prices: Int32Array;
  /** Whether settling on a part of what an open answer allows counts as changing it. */
  readonly narrowingCounts: boolean;
}

/** The same price for all groups, to begin with. */
export function pricesOf({ inputs }: Domain, usual: number): Int32Array {
  return new Int32Array(inputs.length).fill(usual);
}

/** The cheapest path from what is known to an accepted terminal; undefined when there is none. */
export function nearestCounterfactual(
  compiled: Pick<Compiled, "domain" | "store">,
  root: Ref,
  state: State,
  search: Search & { readonly accept: (terminal: number) => boolean },
): Counterfactual | undefined {
  let found: Counterfactual | undefined;
  counterfactualsByCost(compiled, root, state, search, (path) => {
    if (!search.accept(path.terminal)) return false;
    found = { ...path };
    return true;
  });
  return found;
}

/**
 * Shows the cheapest path to each terminal that can be reached, cheapest first, until `see` has seen enough; `see` may begin
 * no other such search. The steps of a path can be asked for until the next search begins.
 */
export function counterfactualsByCost(
  { store, domain }: Pick<Compiled, "domain" | "store">,
  root: Ref,
  state: State,
  search: Search,
  see: (path: Counterfactual) => boolean,
): void {
  const options = { ...search, groups: domain.groups };
  cheapestPaths(store, root, state, options, (terminal, cost, moves) =>
    see({
      cost,
      terminal,
      get steps() {
        return stepsOf(store, state, moves());
      },
    }),
  );
}

/** What was changed on the path, and to what: the part of a run that the state allows, or all of it. */
function stepsOf(store: DiagramStore, { low, high }: State, moves: readonly Move[]): Step[] {
  return moves.map(({ node, run }) => {
    const level = store.level(node);
    const from = run === store.firstRun(node) ? 0 : store.end(run - 1) + 1;
    const to = store.end(run);
    const first = low[level] as number;
    const last = high[level] as number;
    const isInside = from <= last && to >= first;
    return {
      level,
      from: isInside ? Math.max(from, first) : from,
      to: isInside ? Math.min(to, last) : to,
    };
  });
}
