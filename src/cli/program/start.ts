/** Where the bundled program starts: the real process, and nothing else. */
import { processIo } from "../terminal/io.ts";
import { exitCode } from "./exit.ts";
import { main } from "./main.ts";

/** Runs the program with the arguments of the process, and sets its exit code. */
export async function start(): Promise<void> {
  // Stands until main has decided: a process that runs dry while it waits for an answer was left, not done.
  process.exitCode = exitCode.interrupted;
  const code = await main(process.argv.slice(2), processIo(stopped));
  // A result that could not be written has been decided on already.
  if (process.exitCode === exitCode.interrupted) process.exitCode = code;
}

function stopped(error: NodeJS.ErrnoException, stream: NodeJS.WritableStream): void {
  // A reader that has seen enough closes the pipe (`advise … | head -1`); that is no error of anybody.
  if (error.code === "EPIPE") return;
  process.exitCode = exitCode.usage;
  if (stream === process.stdout) process.stderr.write(`error: cannot write: ${error.message}\n`);
}
