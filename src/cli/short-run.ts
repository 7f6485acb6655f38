/** What suits a run that is over in a moment. */

/** By the major version of Node, the flags of its V8 that say how hot code must be to be optimised. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  20: ["--interrupt-budget=4000000"],
  22: ["--invocation-count-for-turbofan=30000", "--invocation-count-for-osr=30000"],
  24: [
    "--invocation-count-for-maglev=30000",
    "--invocation-count-for-maglev-osr=30000",
    "--invocation-count-for-turbofan=30000",
    "--invocation-count-for-osr=30000",
  ],
};

/**
 * Lets V8 wait with optimised code, which takes longer to make than a short run has, and which a run cannot end without
 * once it is begun. A run that lasts gets it all the same. Only where the flags are known.
 */
export function expectShortRun(): void {
  const [major = ""] = process.versions.node.split(".");
  const flags = LATER[major];
  if (flags === undefined) return;
  const set = flagSetter();
  for (const flag of flags) set(flag);
}

/**
 * The public way, `node:v8`, loads Node's streams with it, for two milliseconds. The other is deprecated, but Node 20 and
 * 22 have it.
 */
function flagSetter(): (flag: string) => void {
  const { noDeprecation } = process;
  process.noDeprecation = true;
  try {
    return (process as Deprecated).binding("v8").setFlagsFromString;
  } catch {
    return process.getBuiltinModule("node:v8").setFlagsFromString;
  } finally {
    process.noDeprecation = noDeprecation ?? false;
  }
}

type Deprecated = NodeJS.Process & {
  readonly binding: (name: "v8") => { readonly setFlagsFromString: (flag: string) => void };
};
