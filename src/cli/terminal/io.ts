/** The port to the outside world: everything of the process that a command may touch, so that tests can stand in. */
import { lazy } from "../../engine/model/lazy.ts";
import { isPlain, readPieces, writeNow } from "./descriptor.ts";

/** A stream that text is written to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY: boolean;
  /** Width of the terminal, or undefined where there is none. */
  readonly columns: number | undefined;
  /** Height of the terminal, in lines. */
  readonly rows: number | undefined;
  /** The stream itself, for libraries that draw on it. */
  readonly stream: NodeJS.WritableStream;
}

/** The stream that answers and requirements come from. */
export interface InputStream {
  readonly isTTY: boolean;
  /** Opened at the first use only, because opening it costs time and keeps the process alive. */
  readonly stream: NodeJS.ReadableStream;
  /** All that is sent, piece by piece; without a stream where that is possible. */
  readonly pieces: () => AsyncIterable<Buffer | string>;
}

export interface Io {
  readonly stdin: InputStream;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path that relative paths start from. */
  readonly cwd: string;
  readonly now: () => Date;
}

/**
 * The port to the real process. Streams are opened at the first use, because each costs a millisecond or two;
 * `failed` hears of what cannot be written.
 */
export function processIo(
  failed: (error: NodeJS.ErrnoException, stream: NodeJS.WritableStream) => void,
): Io {
  const watched = (stream: NodeJS.WriteStream) =>
    stream.on("error", (error: NodeJS.ErrnoException) => failed(error, stream));
  return {
    stdin: {
      get isTTY() {
        return process.getBuiltinModule("node:tty").isatty(0);
      },
      get stream() {
        return process.stdin;
      },
      pieces: () => piecesOf(0, () => process.stdin),
    },
    stdout: output(1, () => watched(process.stdout)),
    stderr: output(2, () => watched(process.stderr)),
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
  };
}

async function* piecesOf(
  descriptor: number,
  stream: () => AsyncIterable<Buffer | string>,
): AsyncGenerator<Buffer | string> {
  try {
    if (isPlain(descriptor)) return yield* readPieces(descriptor);
  } catch (error) {
    // Nothing of what was read is lost: the stream goes on where that ended.
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
  }
  yield* stream();
}

/** A file or a pipe is written to as it is; a terminal through its stream, which knows its size. */
function output(descriptor: number, open: () => NodeJS.WriteStream): Output {
  const plain = lazy(() => isPlain(descriptor));
  let opened: NodeJS.WriteStream | undefined;
  const stream = () => {
    opened ??= open();
    return opened;
  };
  return {
    write(text) {
      const rest = plain() && opened === undefined ? writeNow(descriptor, text) : text;
      if (rest.length > 0) stream().write(rest);
    },
    get isTTY() {
      return !plain() && Boolean(stream().isTTY);
    },
    get columns() {
      return plain() ? undefined : stream().columns;
    },
    get rows() {
      return plain() ? undefined : stream().rows;
    },
    get stream() {
      return stream();
    },
  };
}
