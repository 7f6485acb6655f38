/** What suits a run that is over in a moment. */

/**
 * Lets V8 wait with optimised code, which takes longer to make than a short run has and slows it down by a third while
 * it is being made. A run that lasts gets it all the same. Node 20 only, where the flag is known.
 */
export function expectShortRun(): void {
  if (!process.versions.node.startsWith("20.")) return;
  process.getBuiltinModule("node:v8").setFlagsFromString("--interrupt-budget=4000000");
}
