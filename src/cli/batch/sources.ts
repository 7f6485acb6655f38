/** Where documents come from: files with one a line, files that are one, and folders of these. */
import { readdirSync, type Stats, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { InputError } from "../../engine/model/finding.ts";
import { expandFiles } from "../input/glob.ts";
import type { Io } from "../terminal/io.ts";

export interface Source {
  /** What messages call it. */
  readonly name: string;
  /** Bytes, where they are known. */
  readonly size?: number;
  /** The bytes of documents that stand one a line; absent where the whole file is one document. */
  readonly chunks?: () => AsyncIterable<Buffer | string>;
}

/** How much of a file is read at once, in bytes. */
const CHUNK = 2 ** 16;
const DOCUMENT = /\.(ya?ml|json)$/i;

/**
 * The sources that words of the command line name, in their order; a folder's files by name. Without words, or for
 * `-`, standard input. Throws InputError for a file that is not there.
 */
export function sourcesOf(words: readonly string[], io: Io, stdin = "<stdin>"): readonly Source[] {
  if (words.length === 0) return [ofStdin(io, stdin)];
  return expandFiles(words, io.cwd).flatMap((word) => {
    if (word === "-") return [ofStdin(io, stdin)];
    const status = statusOf(resolve(io.cwd, word), word);
    if (!status.isDirectory()) return [ofFile(word, status, io)];
    const folder = word.replace(/\/+$/, "");
    return readdirSync(resolve(io.cwd, word), { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && DOCUMENT.test(entry.name))
      .map((entry) => `${folder}/${entry.name}`)
      .sort()
      .map((file) => ofFile(file, statusOf(resolve(io.cwd, file), file), io));
  });
}

function ofStdin(io: Io, name: string): Source {
  return { name, chunks: () => io.stdin.stream as AsyncIterable<Buffer | string> };
}

function ofFile(name: string, status: Stats, { cwd }: Io): Source {
  const size = status.isFile() ? { size: status.size } : {};
  if (DOCUMENT.test(name)) return { name, ...size };
  const path = resolve(cwd, name);
  return { name, ...size, chunks: () => readChunks(path) };
}

/** A file piece by piece, each in the same memory as the one before. */
async function* readChunks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const memory = Buffer.alloc(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(memory, 0, CHUNK);
      if (bytesRead === 0) return;
      yield memory.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function statusOf(path: string, file: string): Stats {
  try {
    return statSync(path);
  } catch {
    throw new InputError([{ code: "missing-file", severity: "error", args: { file } }]);
  }
}
