/** What suits a run that is over in a moment. */
import type { Io } from "./io.ts";

/**
 * By the major version of Node, the flags of its V8 that let it wait with optimised code. Newer versions have only a way
 * to set them that takes longer than they save.
 */
const LATER: Readonly<Record<string, readonly string[]>> = {
  20: ["--interrupt-budget=4000000", "--no-wasm-tier-up"],
  22: [
    "--invocation-count-for-turbofan=30000",
    "--invocation-count-for-osr=30000",
    "--no-sparkplug",
    "--no-wasm-tier-up",
  ],
};

/**
 * Lets V8 wait with optimised code: it takes longer to make than a short run has, and a run that ends while it is being
 * made must wait for it, in rare cases without end. A run that lasts gets it all the same. To be called once streams have
 * been opened: what Node loads of itself afterwards it compiles anew, since what it has kept was for other flags.
 */
export function expectShortRun({ stdout }: Io): void {
  const [major = ""] = process.versions.node.split(".");
  const flags = LATER[major];
  if (flags === undefined) return;
  // Opens the stream of a terminal, for the same reason.
  void stdout.isTTY;
  const { noDeprecation } = process;
  process.noDeprecation = true;
  try {
    // The public way, `node:v8`, loads Node's streams with it, for two milliseconds.
    const { setFlagsFromString } = (process as Deprecated).binding("v8");
    for (const flag of flags) setFlagsFromString(flag);
  } catch {
    // Refused here: optimised code is made as Node makes it.
  } finally {
    process.noDeprecation = noDeprecation ?? false;
  }
}

type Deprecated = NodeJS.Process & {
  readonly binding: (name: "v8") => { readonly setFlagsFromString: (flag: string) => void };
};
