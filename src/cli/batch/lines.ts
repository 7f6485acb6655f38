/** Lines from a stream of bytes, many at a time, in memory that does not grow with the stream. */
import { isUtf8 } from "node:buffer";

export interface Block {
  readonly lines: readonly string[];
  /** Number of the first line, counted from 1. */
  readonly first: number;
  /** By position in `lines`: codes of findings for those that could not be read, which are empty there. */
  readonly problems: ReadonlyMap<number, "too-large" | "not-utf8">;
  /** How many bytes of the stream have been read so far. */
  readonly bytes: number;
}

const NEWLINE = 0x0a;
const MARK = Buffer.from("\ufeff");

/** Reads lines that end with `\n` or `\r\n`, the last one with or without; each has at most `limit` bytes. */
export async function* readLines(
  chunks: AsyncIterable<Buffer | string>,
  limit: number,
): AsyncGenerator<Block> {
  let first = 1;
  let bytes = 0;
  let isTooLarge = false;
  let rest: Buffer[] = [];
  let restLength = 0;

  function takeBlock(end: Buffer): Block {
    const whole = rest.length === 0 ? end : Buffer.concat([...rest, end]);
    const block = { ...decode(first === 1 ? withoutMark(whole) : whole), first, bytes };
    if (isTooLarge) replaceFirst(block);
    isTooLarge = false;
    rest = [];
    restLength = 0;
    first += block.lines.length;
    return block;
  }

  for await (const piece of chunks) {
    const chunk = typeof piece === "string" ? Buffer.from(piece) : piece;
    bytes += chunk.length;
    const end = chunk.lastIndexOf(NEWLINE);
    if (end >= 0) yield takeBlock(chunk.subarray(0, end));
    const start = chunk.subarray(end + 1);
    restLength += start.length;
    isTooLarge ||= restLength > limit;
    if (isTooLarge) rest = [];
    // Copied, because the next chunk may come in the same memory.
    else if (start.length > 0) rest.push(Buffer.from(start));
  }
  if (restLength > 0) yield takeBlock(Buffer.alloc(0));
}

type Decoded = { lines: string[]; problems: Map<number, "too-large" | "not-utf8"> };

function replaceFirst({ lines, problems }: Decoded): void {
  lines[0] = "";
  problems.set(0, "too-large");
}

const withoutMark = (bytes: Buffer): Buffer =>
  bytes.subarray(0, MARK.length).equals(MARK) ? bytes.subarray(MARK.length) : bytes;

function decode(bytes: Buffer): Decoded {
  if (isUtf8(bytes)) return { lines: bytes.toString().split("\n"), problems: new Map() };
  const decoded: Decoded = { lines: [], problems: new Map() };
  for (let start = 0; start <= bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const line = bytes.subarray(start, end);
    if (!isUtf8(line)) decoded.problems.set(decoded.lines.length, "not-utf8");
    decoded.lines.push(isUtf8(line) ? line.toString() : "");
    start = end + 1;
  }
  return decoded;
}
