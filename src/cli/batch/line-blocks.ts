/** Lines from a stream of bytes, many at a time, in memory that does not grow with the stream. */
import { isUtf8 } from "node:buffer";

/** Whole lines, which are to be used before the next block is asked for: that may come in the same memory. */
export interface Block {
  readonly bytes: Buffer;
  /** Where each line starts in `bytes`, and where one after the last would; a line ends one byte before the next. */
  readonly starts: readonly number[];
  /** Number of the first line, counted from 1. */
  readonly first: number;
  /** By position in the block: codes of findings for lines that cannot be read. */
  readonly problems: ReadonlyMap<number, "too-large" | "not-utf8">;
  /** How many bytes of the stream have been read so far. */
  readonly read: number;
}

/** The text of a line by its position in the block. */
export function lineText({ bytes, starts }: Block, index: number): string {
  return bytes.toString("utf8", starts[index], (starts[index + 1] as number) - 1);
}

const NEWLINE = 0x0a;
const MARK = Buffer.from("\ufeff");

/** Reads lines that end with `\n` or `\r\n`, the last one with or without; each has at most `limit` bytes. */
export async function* readLines(
  chunks: AsyncIterable<Buffer | string>,
  limit: number,
): AsyncGenerator<Block> {
  let first = 1;
  let read = 0;
  let isTooLarge = false;
  let rest: Buffer[] = [];
  let restLength = 0;

  function takeBlock(end: Buffer): Block {
    const whole = rest.length === 0 ? end : Buffer.concat([...rest, end]);
    const bytes = first === 1 ? withoutMark(whole) : whole;
    const starts = startsIn(bytes);
    const problems = problemsIn(bytes, starts);
    if (isTooLarge) problems.set(0, "too-large");
    const block = { bytes, starts, first, problems, read };
    isTooLarge = false;
    rest = [];
    restLength = 0;
    first += starts.length - 1;
    return block;
  }

  for await (const piece of chunks) {
    const chunk = typeof piece === "string" ? Buffer.from(piece) : piece;
    read += chunk.length;
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

const withoutMark = (bytes: Buffer): Buffer =>
  bytes.subarray(0, MARK.length).equals(MARK) ? bytes.subarray(MARK.length) : bytes;

function startsIn(bytes: Buffer): number[] {
  const starts = [0];
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, end + 1)) {
    starts.push(end + 1);
  }
  starts.push(bytes.length + 1);
  return starts;
}

function problemsIn(
  bytes: Buffer,
  starts: readonly number[],
): Map<number, "too-large" | "not-utf8"> {
  const problems = new Map<number, "too-large" | "not-utf8">();
  if (isUtf8(bytes)) return problems;
  for (let index = 0; index + 1 < starts.length; index++) {
    const line = bytes.subarray(starts[index], (starts[index + 1] as number) - 1);
    if (!isUtf8(line)) problems.set(index, "not-utf8");
  }
  return problems;
}
