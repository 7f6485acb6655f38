/** Grows a decision tree from a diagram: the most telling test first, the likeliest place first. */

import { isTerminal, NOWHERE, type Ref } from "../../engine/diagram/diagram-store.ts";
import { information } from "../../engine/diagram/information.ts";
import { levelsOf, reachable, restrict } from "../../engine/diagram/queries.ts";
import { type Compiled, GAP } from "../../engine/evaluation/compile.ts";
import { fixValue, type State, unknownState } from "../../engine/evaluation/domain.ts";

/** A place in a tree under growth. */
export interface Draft {
  readonly ref: Ref;
  /** Diagrams of the deciding rule that can stand here. */
  readonly rules: readonly Ref[];
  /** Roughly the share of all requirements that come here. */
  readonly share: number;
  readonly depth: number;
  /** The requirements given come here. */
  readonly onPath: boolean;
  split?: Split;
}

export interface Split {
  readonly level: number;
  readonly branches: readonly { readonly values: readonly number[]; readonly draft: Draft }[];
}

/** Terminals of the deciding rules that can stand at a draft. */
export function rulesAt(compiled: Compiled, draft: Draft): number[] {
  const state = unknownState(compiled.domain);
  const found = new Set(draft.rules.flatMap((ref) => [...reachable(compiled.store, ref, state)]));
  return [...found].filter((value) => value !== GAP).sort((a, b) => a - b);
}

/** The variable whose value tells most of what comes out; between equals the one that the author placed first. */
function mostTelling(compiled: Compiled, ref: Ref): number {
  const { store, domain } = compiled;
  const bits = information(store, ref, unknownState(domain));
  const group = (level: number) => domain.variables[level]?.group ?? 0;
  const levels = [...levelsOf(store, ref)].sort((a, b) => group(a) - group(b) || a - b);
  return levels.reduce((best, level) =>
    (bits.get(level) ?? 0) > (bits.get(best) ?? 0) + 1e-9 ? level : best,
  );
}

/** The tests' branches below a draft, values that lead alike in one; the state is what the requirements say. */
export function splitDraft(compiled: Compiled, draft: Draft, given: State | undefined): Split {
  const { store, domain } = compiled;
  const level = mostTelling(compiled, draft.ref);
  const size = domain.variables[level]?.size ?? 0;
  const groups = new Map<Ref, { values: number[]; rules: Set<Ref> }>();
  const state = unknownState(domain);
  for (let value = 0; value < size; value++) {
    fixValue(state, level, value);
    const child = restrict(store, draft.ref, state);
    if (child === NOWHERE) continue;
    const group = groups.get(child) ?? { values: [], rules: new Set() };
    groups.set(child, group);
    group.values.push(value);
    for (const ref of draft.rules) group.rules.add(restrict(store, ref, state));
  }
  const branches = [...groups].map(([ref, { values, rules }]) => ({
    values,
    draft: {
      ref,
      rules: [...rules],
      share: (draft.share * values.length) / size,
      depth: draft.depth + 1,
      onPath: draft.onPath && given !== undefined && among(given, level, values),
    },
  }));
  return { level, branches };
}

function among(state: State, level: number, values: readonly number[]): boolean {
  const low = state.low[level] as number;
  const high = state.high[level] as number;
  const inside = values.filter((value) => value >= low && value <= high);
  return inside.length === high - low + 1;
}

/** Whether there is anything left to test. */
export const isOpen = (draft: Draft): boolean => !draft.split && !isTerminal(draft.ref);
