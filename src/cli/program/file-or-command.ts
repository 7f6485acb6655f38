/** Tells a mistyped command from a missing file. */
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { known, UsageError } from "../../tasks/requirements/usage-error.ts";
import { commandNames } from "../commands/names.ts";

/**
 * The word behind `advise` is a file where it names no command. Throws UsageError for a bare word that is neither;
 * a word that looks like a path is left to whoever opens it.
 */
export function checkFileOrCommand(word: string | undefined, cwd: string): void {
  if (word === undefined || !/^[a-z][a-z-]*$/i.test(word)) return;
  if (existsSync(resolve(cwd, word))) return;
  const names: readonly string[] = commandNames;
  if (names.includes(word)) {
    throw new UsageError(
      `the command ${word} comes first`,
      `Write advise ${word} and its options behind it.`,
    );
  }
  const words = [...names, ...readdirSync(cwd)];
  const message = `'${word}' is neither a command nor a file`;
  known(word, words, message, "advise --help lists the commands.");
}
