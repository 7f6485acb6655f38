/** Files and pipes without a stream: loading Node's streams takes longer than most runs of the program. */
import { fstatSync, read, statSync, writeSync } from "node:fs";

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

/** Bytes asked for at a time: as many as a pipe holds. */
const PIECE = 65536;

/**
 * Reads to the end, piece by piece, without keeping other work from going on. Throws what reading fails with: EAGAIN
 * where a pipe has nothing yet and is not to be waited for, which a stream can.
 */
export async function* readPieces(descriptor: number): AsyncGenerator<Buffer> {
  for (;;) {
    const piece = await readPiece(descriptor);
    if (piece.length === 0) return;
    yield piece;
  }
}

function readPiece(descriptor: number): Promise<Buffer> {
  return new Promise((done, failed) => {
    read(descriptor, Buffer.allocUnsafe(PIECE), 0, PIECE, null, (error, size, piece) => {
      // So ends a pipe on Windows.
      if (error?.code === "EOF") done(piece.subarray(0, 0));
      else if (error) failed(error);
      else done(piece.subarray(0, size));
    });
  });
}
