/** Where a result goes: standard output, or a file that is never half written. */
import { resolve } from "node:path";
import type { CommonOptions } from "../program/options.ts";
import type { Io } from "../terminal/io.ts";

/** Writes the result to `--output`, or to standard output. Throws UsageError where the file cannot be written. */
export async function writeResult(
  text: string,
  options: Pick<CommonOptions, "output">,
  io: Io,
): Promise<void> {
  if (options.output === undefined || options.output === "-") {
    io.stdout.write(text);
    return;
  }
  const { writeWhole } = await import("./whole-files.ts");
  writeWhole(resolve(io.cwd, options.output), text, options.output);
}
