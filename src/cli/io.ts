/** The port to the outside world: everything of the process that a command may touch, so that tests can stand in. */
import { isatty } from "node:tty";

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

/** The port to the real process. */
export function processIo(): Io {
  return {
    stdin: {
      isTTY: isatty(0),
      get stream() {
        return process.stdin;
      },
    },
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
  };
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => stream.write(text),
    isTTY: Boolean(stream.isTTY),
    get columns() {
      return stream.columns;
    },
    get rows() {
      return stream.rows;
    },
    stream,
  };
}
