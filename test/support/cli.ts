/** Runs command lines in-process, against a port whose streams are texts. */
import { PassThrough } from "node:stream";
import { main } from "../../src/cli/program/main.ts";
import type { Io, Output } from "../../src/cli/terminal/io.ts";

export interface World {
  /** What comes on standard input; nothing by default. */
  readonly stdin?: string | Buffer;
  /** Streams that are terminals. */
  readonly terminal?: readonly ("stdin" | "stdout" | "stderr")[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly now?: string;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line to its end. */
export async function run(argv: readonly string[], world: World = {}): Promise<Ended> {
  const { terminal = [], env = {}, cwd = process.cwd(), now = "2026-11-22" } = world;
  const stdin = new PassThrough();
  stdin.end(world.stdin ?? "");
  const stdout = new Written(terminal.includes("stdout"));
  const stderr = new Written(terminal.includes("stderr"));
  const io: Io = {
    stdin: { isTTY: terminal.includes("stdin"), stream: stdin, pieces: () => stdin },
    stdout,
    stderr,
    env,
    cwd,
    now: () => new Date(`${now}T12:00:00Z`),
  };
  const code = await main(argv, io);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Written implements Output {
  text = "";
  readonly isTTY: boolean;
  readonly columns = 80;
  readonly rows = 24;
  readonly stream = new PassThrough();

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write(text: string): void {
    this.text += text;
  }
}
