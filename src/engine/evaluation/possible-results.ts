/** Whether answers can hold together. */

import { TRUE } from "../diagram/diagram-store.ts";
import { canReach } from "../diagram/queries.ts";
import type { Compiled } from "./compile.ts";
import type { State } from "./domain.ts";

/** Whether requirements in this state can occur at all. */
export function canOccur(compiled: Compiled, state: State): boolean {
  return canReach(compiled.store, compiled.possible, state, TRUE);
}
