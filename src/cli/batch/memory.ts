/** The memory of a long run. */
import { setFlagsFromString } from "node:v8";

/**
 * Keeps the memory for new objects at the size that it starts with. V8 would double it again and again in a run that
 * lasts, and gain nothing by it here, where next to no object outlives its line.
 */
export function keepMemorySmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
