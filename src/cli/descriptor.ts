/** Writing to files and pipes without a stream: loading Node's streams takes longer than most runs of the program. */
import { fstatSync, writeSync } from "node:fs";

/** Whether a descriptor is a file or a pipe, and no terminal. */
export function isPlain(descriptor: number): boolean {
  try {
    const kind = fstatSync(descriptor);
    return kind.isFile() || kind.isFIFO() || kind.isSocket();
  } catch {
    return false;
  }
}

/** Writes as much as can be written, and returns the rest for a stream, which waits or says why it cannot. */
export function writeNow(descriptor: number, text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(descriptor, bytes, done);
  } catch {
    return bytes.subarray(done);
  }
  return bytes.subarray(done);
}
