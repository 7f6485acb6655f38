/** Reads standard input to its end. */
import { InputError } from "../../engine/model/finding.ts";
import { decodeUtf8 } from "../../ruleset/document/utf8.ts";
import type { Io } from "../terminal/io.ts";

/** More than any document needs; what a pipe without end may bring. In bytes. */
const limit = 16 * 2 ** 20;
/** Patience before a pipe that brings nothing is named. In milliseconds. */
const patience = 2000;

/** The whole of standard input. `mention`: say that it is being waited for, because nobody asked for it by name. */
export async function readStdin(io: Io, mention: boolean): Promise<string> {
  const note = setTimeout(() => {
    if (mention) io.stderr.write("advise: waiting for requirements on standard input\n");
  }, patience);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of io.stdin.pieces()) {
      clearTimeout(note);
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > limit) throw tooLarge();
      chunks.push(bytes);
    }
  } finally {
    clearTimeout(note);
  }
  const text = decodeUtf8(Buffer.concat(chunks));
  if (text !== undefined) return text;
  throw new InputError([{ code: "not-utf8", severity: "error", args: { file: "<stdin>" } }]);
}

function tooLarge(): InputError {
  return new InputError([{ code: "too-large", severity: "error", args: { limit } }]);
}
