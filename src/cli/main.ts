/** The program as a function: arguments and a port in, an exit code out. */
import { writtenColor } from "./color.ts";
import { type ExitCode, exitCode, exitCodeOf, isSaid } from "./exit.ts";
import type { Io } from "./io.ts";
import { withEnvironment } from "./options.ts";
import { type PlainLine, readPlainLine } from "./plain-line.ts";
import { readyText } from "./ready-text.ts";

/** Runs one command line; never throws, and writes only through the port. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const plain = readPlainLine(argv);
    if (plain) return await recommendPlainly(plain, io);
    const ready = readyText(argv, io);
    if (ready !== undefined) {
      io.stdout.write(ready);
      return exitCode.done;
    }
    const { run } = await import("./program.ts");
    return await run(argv, io);
  } catch (thrown) {
    const code = exitCodeOf(thrown);
    if (isSaid(thrown)) return code;
    const { failureText } = await import("./failure.ts");
    io.stderr.write(await failureText(thrown, writtenColor(argv), io));
    return code;
  }
}

async function recommendPlainly({ file, options }: PlainLine, io: Io): Promise<ExitCode> {
  const { recommend } = await import("./commands/recommend.ts");
  return recommend.run({ io, args: [file], options: withEnvironment(options, io.env) });
}
