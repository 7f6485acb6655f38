/** Writing to files and pipes without a stream: loading Node's streams takes longer than most runs of the program. */
import { fstatSync, statSync, writeSync } from "node:fs";

/** Where text goes that nobody wants. */
const NOWHERE = "/dev/null";

/** Whether a descriptor is a file or a pipe, or leads nowhere, and is no terminal. */
export function isPlain(descriptor: number): boolean {
  try {
    const kind = fstatSync(descriptor);
    if (kind.isFile() || kind.isFIFO() || kind.isSocket()) return true;
    return kind.isCharacterDevice() && kind.rdev === statSync(NOWHERE).rdev;
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
