/** Texts that the build has had the program print, so that nobody waits for the parser of the command line for them. */
import { existsSync, readFileSync } from "node:fs";
import type { Io } from "./io.ts";

const names: ReadonlyMap<string, string> = new Map([
  ["-h", "help"],
  ["--help", "help"],
  ["-V", "version"],
  ["--version", "version"],
]);

/** The width that they were printed for, in letters: that of a terminal of old, and of what is none. */
const width = 80;

/** What a line prints that asks for such a text alone; undefined for all others, and at other widths. */
export function readyText(argv: readonly string[], io: Io): string | undefined {
  const name = names.get(argv.join(" "));
  if (name === undefined || (io.stdout.columns ?? width) !== width) return undefined;
  const file = `${import.meta.dirname}/${name}.txt`;
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
