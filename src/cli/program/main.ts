/** The program as a function: arguments and a port in, an exit code out. */
import { writtenColor } from "../terminal/color.ts";
import type { Io } from "../terminal/io.ts";
import { type ExitCode, exitCodeOf, isSaid } from "./exit.ts";
import { run } from "./program.ts";

/** Runs one command line; never throws, and writes only through the port. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await run(argv, io);
  } catch (thrown) {
    const code = exitCodeOf(thrown);
    if (isSaid(thrown)) return code;
    const { failureText } = await import("./failure.ts");
    io.stderr.write(await failureText(thrown, writtenColor(argv), io));
    return code;
  }
}
