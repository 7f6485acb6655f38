/** Runs a command again each time a rule set's files change, until the process is ended. */
import { setTimeout as wait } from "node:timers/promises";
import { fingerprint } from "../../ruleset/files/fingerprint.ts";
import { readRuleSetFiles } from "../../ruleset/files/read.ts";
import { UsageError } from "../../tasks/requirements/usage-error.ts";
import type { Call } from "./command.ts";
import { type ExitCode, isSaid } from "./exit.ts";
import { colorChoice } from "./options.ts";

/**
 * Files are read this often. Reading them is a few milliseconds of work, sees what editors replace instead of writing,
 * and works on shared folders and in containers, which tell of no changes.
 */
const pauseMilliseconds = 250;

/**
 * Runs once, then after each change at `path`, a folder or a file of a rule set. An error is printed and the next change
 * waited for. Throws UsageError where there is nothing to watch.
 */
export async function againOnChange(
  path: string | undefined,
  { io, options }: Pick<Call<object>, "io" | "options">,
  once: () => Promise<ExitCode>,
): Promise<never> {
  if (path === undefined || path === "") {
    throw new UsageError(
      "--watch needs the path of a rule set",
      "The built-in one does not change: advise rules check my-rules --watch",
    );
  }
  const color = colorChoice(options);
  for (;;) {
    const before = contentAt(path, io.cwd);
    try {
      await once();
    } catch (thrown) {
      if (!isSaid(thrown)) {
        const { failureText } = await import("./failure.ts");
        io.stderr.write(await failureText(thrown, color, io));
      }
    }
    io.stderr.write(`\nWatching ${path}; Ctrl+C ends.\n`);
    while (contentAt(path, io.cwd) === before) await wait(pauseMilliseconds);
    // Editors and checkouts write in several steps; what is read between them looks broken.
    await wait(pauseMilliseconds);
  }
}

/** Tells one content of the files from another; what cannot be read is a content, too. */
function contentAt(path: string, cwd: string): string {
  try {
    return fingerprint(readRuleSetFiles(path, cwd));
  } catch (error) {
    return String(error);
  }
}
