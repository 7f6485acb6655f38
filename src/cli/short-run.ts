/** What suits a run that is over in a moment. */

const LATER = "--interrupt-budget=4000000";

/**
 * Lets V8 wait with optimised code, which takes longer to make than a short run has and slows it down by a third while
 * it is being made. A run that lasts gets it all the same. Node 20 only, where the flag is known.
 */
export function expectShortRun(): void {
  if (!process.versions.node.startsWith("20.")) return;
  const { binding, noDeprecation } = process as Deprecated;
  // The public way, `node:v8`, loads Node's streams with it, for two milliseconds. This way is deprecated, and Node 20
  // will not change any more.
  process.noDeprecation = true;
  try {
    binding("v8").setFlagsFromString(LATER);
  } catch {
    process.getBuiltinModule("node:v8").setFlagsFromString(LATER);
  } finally {
    process.noDeprecation = noDeprecation ?? false;
  }
}

type Deprecated = NodeJS.Process & {
  readonly binding: (name: "v8") => { readonly setFlagsFromString: (flags: string) => void };
};
