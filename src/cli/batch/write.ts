/** Writes to a stream no faster than it is read. */
import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../../tasks/requirements/usage-error.ts";
import type { Io } from "../terminal/io.ts";

export interface Writer {
  /** Writes; false once nobody reads any more. Throws UsageError where the file cannot be written. */
  write(text: string): Promise<boolean>;
  /** Waits until everything has been written. */
  end(): Promise<void>;
}

/** Writes to a file, or to standard output where none is named. */
export function createWriter(file: string | undefined, io: Io): Writer {
  if (file === undefined || file === "-") return ofOutput(io.stdout);
  return ofFile(resolve(io.cwd, file), file);
}

function ofOutput(output: Io["stdout"]): Writer {
  const stream = output.stream as NodeJS.WritableStream & { readonly destroyed?: boolean };
  let isOpen = true;
  const close = () => {
    isOpen = false;
  };
  // Whoever started the program says what is wrong; here it only matters that it is over.
  stream.once("close", close).once("error", close);
  return {
    async write(text) {
      if (isOpen && output.write(text) === false) await drained(stream);
      return isOpen && stream.destroyed !== true;
    },
    end: async () => {
      stream.removeListener("close", close).removeListener("error", close);
    },
  };
}

function drained(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((done) => {
    const events = ["drain", "close", "error"] as const;
    const finish = () => {
      for (const event of events) stream.removeListener(event, finish);
      done();
    };
    for (const event of events) stream.once(event, finish);
  });
}

function ofFile(path: string, shown: string): Writer {
  const stream = createWriteStream(path);
  let failure: Error | undefined;
  stream.on("error", (error) => {
    failure = new UsageError(`cannot write '${shown}': ${error.message}`);
  });
  const check = () => {
    if (failure !== undefined) throw failure;
  };
  return {
    async write(text) {
      check();
      if (!stream.write(text)) await drained(stream);
      check();
      return true;
    },
    async end() {
      await new Promise<void>((done) => {
        if (stream.closed) done();
        else stream.once("close", done).end();
      });
      check();
    },
  };
}
