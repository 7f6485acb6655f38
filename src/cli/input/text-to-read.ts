/** Where a text to read comes from: a file, standard input, or what is pasted into the terminal. */
import { InputError } from "../../engine/model/finding.ts";
import { UsageError } from "../../tasks/requirements/usage-error.ts";
import type { Io } from "../terminal/io.ts";
import { readStdin } from "./stdin.ts";

/** More than the longest text that is read, as UTF-8. In bytes. */
const limit = 16 * 2 ** 20;

/** The text of a file, or of standard input. Throws UsageError where there is none, InputError where it is no text. */
export async function textOf(file: string | undefined, io: Io): Promise<string> {
  const text = await bring(file, io);
  if (text.includes("\0")) {
    throw new InputError([{ code: "binary", severity: "error", args: { file: file ?? "-" } }]);
  }
  if (/\S/.test(text)) return text;
  throw new UsageError(
    "there is no text to read",
    "Name a file (advise read FILE), pipe the text in, or run advise read in a terminal and paste it.",
  );
}

async function bring(file: string | undefined, io: Io): Promise<string> {
  if (file !== undefined && file !== "-") {
    const { readText } = await import("../../ruleset/files/read.ts");
    return readText(file, io.cwd, limit);
  }
  if (!io.stdin.isTTY) return readStdin(io, file === undefined);
  const { paste } = await import("../interview/prompts/paste.ts");
  return paste(io);
}
