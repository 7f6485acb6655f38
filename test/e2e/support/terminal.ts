/** A pseudo-terminal of 80 columns and 24 lines: through tmux, which keeps a screen, or else through Python. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { environment } from "./shell.ts";

export interface Terminal {
  /** Presses keys, by tmux's names (`Down`, `Escape`, `C-c`) or as text. */
  press(...keys: readonly string[]): Promise<void>;
  /** What is on the screen. */
  screen(): string;
  cursorVisible(): boolean;
  /** True when anything on the screen is coloured or set off. */
  styled(): boolean;
  exitCode(): Promise<number>;
  close(): void;
}

const found = (program: string) => spawnSync(program, ["-V"]).status === 0;

/** Which way there is to a pseudo-terminal; undefined for none. */
export const way = found("tmux") ? "tmux" : found("python3") ? "python3" : undefined;

/** Starts a shell line in a pseudo-terminal. */
export function openTerminal(line: string, cwd: string): Terminal {
  return way === "tmux" ? new Tmux(line, cwd) : new Pty(line, cwd);
}

/** Waits until the screen shows a text, and gives the screen. */
export async function shows(terminal: Terminal, text: string | RegExp): Promise<string> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const screen = terminal.screen();
    if (typeof text === "string" ? screen.includes(text) : text.test(screen)) return screen;
    if (Date.now() > deadline) throw new Error(`never showed ${text}; the screen:\n${screen}`);
    await sleep(20);
  }
}

const style = /\u001b\[\d[\d;]*m/;

let count = 0;

class Tmux implements Terminal {
  readonly #socket = `advise-${process.pid}-${count++}`;

  constructor(line: string, cwd: string) {
    const command = `${line}; echo "ended with $?"; exec cat`;
    // The server inherits the environment, which must not depend on where the tests run.
    const started = ["-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "-c", cwd];
    execFileSync("tmux", ["-L", this.#socket, ...started, "bash", "-c", command], {
      env: environment(),
    });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#tmux("send-keys", key);
      await sleep(30);
    }
  }

  screen(): string {
    return this.#tmux("capture-pane", "-p");
  }

  cursorVisible(): boolean {
    return this.#tmux("display-message", "-p", "#{cursor_flag}").trim() === "1";
  }

  styled(): boolean {
    return style.test(this.#tmux("capture-pane", "-p", "-e"));
  }

  async exitCode(): Promise<number> {
    const screen = await shows(this, /ended with \d+/);
    return Number(/ended with (\d+)/.exec(screen)?.[1]);
  }

  close(): void {
    spawnSync("tmux", ["-L", this.#socket, "kill-server"]);
  }

  #tmux(...args: readonly string[]): string {
    return execFileSync("tmux", ["-L", this.#socket, ...args], { encoding: "utf8" });
  }
}

const bytesOfKey: Readonly<Record<string, string>> = {
  Enter: "\r",
  Escape: "\u001b",
  Space: " ",
  Up: "\u001b[A",
  Down: "\u001b[B",
  End: "\u001b[F",
  "C-b": "\u0002",
  "C-c": "\u0003",
  "C-d": "\u0004",
};

/** Keeps no screen: everything written since the last key stands for it. */
class Pty implements Terminal {
  readonly #process: ChildProcess;
  readonly #ended: Promise<number>;
  #written = "";
  #since = 0;

  constructor(line: string, cwd: string) {
    const relay = join(import.meta.dirname, "relay.py");
    this.#process = spawn("python3", [relay, "bash", "-c", line], { cwd, env: environment() });
    this.#process.stdout!.setEncoding("utf8").on("data", (text) => {
      this.#written += text;
    });
    this.#ended = new Promise((resolve) =>
      this.#process.on("close", (code) => resolve(code ?? -1)),
    );
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#since = this.#written.length;
      this.#process.stdin!.write(bytesOfKey[key] ?? key);
      await sleep(key === "Escape" ? 150 : 60);
    }
  }

  screen(): string {
    return stripVTControlCharacters(this.#written.slice(this.#since)).replaceAll("\r", "");
  }

  cursorVisible(): boolean {
    return this.#written.lastIndexOf("\u001b[?25h") >= this.#written.lastIndexOf("\u001b[?25l");
  }

  styled(): boolean {
    return style.test(this.#written);
  }

  exitCode(): Promise<number> {
    return this.#ended;
  }

  close(): void {
    this.#process.kill();
  }
}
