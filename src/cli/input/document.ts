/** Texts that a command line names: files by their path, standard input by `-`. */
import { readText } from "../../ruleset/files/read.ts";
import type { Document } from "../../tasks/requirements/check-decisions.ts";
import type { Io } from "../terminal/io.ts";
import { readStdin } from "./stdin.ts";

/**
 * The text of a file, its path counted from the working folder, or of standard input, which messages call
 * `stdinFilepath`. Throws InputError where there is none.
 */
export async function readDocument(
  file: string,
  { stdinFilepath = "<stdin>" }: { readonly stdinFilepath?: string },
  io: Io,
): Promise<Document> {
  if (file !== "-") return { file, text: readText(file, io.cwd) };
  return { file: stdinFilepath, text: await readStdin(io, false) };
}

/** Standard input where nobody named it: undefined for a terminal, and where nothing is sent. */
export async function readUnnamed(
  { stdinFilepath = "<stdin>" }: { readonly stdinFilepath?: string },
  io: Io,
): Promise<Document | undefined> {
  const text = io.stdin.isTTY ? "" : await readStdin(io, true);
  return text === "" ? undefined : { file: stdinFilepath, text };
}
