/** Of a `choices` answer the values that count: those without which an outcome would not be forced. */
import type { DiagramStore, Ref } from "../../engine/diagram/diagram-store.ts";
import { forces } from "../../engine/diagram/queries.ts";
import type { State } from "../../engine/evaluation/domain.ts";

/**
 * Opens, in a state that forces an outcome, every one of these two-valued variables that it can do without: first
 * those whose change alone leads nowhere else, all at once, and one after another where that was too many.
 */
export function openUnneeded(
  store: DiagramStore,
  root: Ref,
  state: State,
  members: readonly number[],
  terminal: number,
): void {
  if (members.length === 0) return;
  const owners = new Int32Array(store.sizes.length).fill(-1);
  for (const level of members) owners[level] = level;
  const needed = store.walks.soleChanges(root, state, owners, terminal);
  const rest = members.filter((level) => !needed.includes(level));
  const kept = rest.map((level) => state.low[level] as number);
  for (const level of rest) open(state, level);
  if (forces(store, root, state, terminal)) return;
  rest.forEach((level, index) => {
    set(state, level, kept[index] as number);
  });
  rest.forEach((level, index) => {
    open(state, level);
    if (!forces(store, root, state, terminal)) set(state, level, kept[index] as number);
  });
}

function open(state: State, level: number): void {
  state.low[level] = 0;
  state.high[level] = 1;
}

function set(state: State, level: number, value: number): void {
  state.low[level] = value;
  state.high[level] = value;
}
