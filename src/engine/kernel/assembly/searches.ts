/**
 * Searches in decision diagrams: what a short run spends its time on. This is TypeScript that AssemblyScript compiles,
 * too (`npm run kernel`): as WebAssembly it runs at full speed from the first call on, where JavaScript is interpreted
 * until it has been called often. As JavaScript it runs where there is no room for WebAssembly.
 */
// Not `export … from`, which the compiler takes for other files of the same names.
import { arrange, byLevel, clear, placesAt } from "./diagrams.ts";
import { begin, leads, next, only, setTurn, soleChanges } from "./walks.ts";
import { beginWays, moveBefore, nextWay } from "./ways.ts";

export {
  arrange,
  begin,
  beginWays,
  byLevel,
  clear,
  leads,
  moveBefore,
  next,
  nextWay,
  only,
  placesAt,
  setTurn,
  soleChanges,
};
