/** Of a `choices` answer the values that count: those without which an outcome would not be forced. */
import type { DiagramStore, Ref } from "../../engine/diagram/diagram-store.ts";
import { forces } from "../../engine/diagram/queries.ts";
import { soleChanges } from "../../engine/diagram/sole-changes.ts";
import { fixValue, type State } from "../../engine/evaluation/domain.ts";

/**
 * Opens, in a state that forces an outcome, every one of these two-valued variables that it can do without: first
 * those whose change alone leads nowhere else, all at once, and one after another where that was too many.
 */
export function dropUnneededLiterals(
  store: DiagramStore,
  root: Ref,
  state: State,
  members: readonly number[],
  terminal: number,
): void {
  if (members.length === 0) return;
  const owners = new Int32Array(store.sizes.length).fill(-1);
  for (const level of members) owners[level] = level;
  const needed = soleChanges(store, root, state, owners, terminal);
  const rest = members.filter((level) => !needed.includes(level));
  const kept = rest.map((level) => state.low[level] as number);
  for (const level of rest) open(state, level);
  if (forces(store, root, state, terminal)) return;
  rest.forEach((level, index) => {
    fixValue(state, level, kept[index] as number);
  });
  rest.forEach((level, index) => {
    open(state, level);
    if (!forces(store, root, state, terminal)) fixValue(state, level, kept[index] as number);
  });
}

function open(state: State, level: number): void {
  state.low[level] = 0;
  state.high[level] = 1;
}
