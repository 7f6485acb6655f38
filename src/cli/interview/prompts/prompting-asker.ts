/** The interview in a terminal that can move its cursor. */
import { emitKeypressEvents, type Interface } from "node:readline";
import { hanging } from "../../../report/text/layout.ts";
import { glyph, type Theme } from "../../../report/text/theme.ts";
import { wrap } from "../../../report/text/wrap.ts";
import { Interrupted } from "../../program/exit.ts";
import type { Io } from "../../terminal/io.ts";
import type { Asker, Way } from "../asker.ts";
import { answeredLines } from "../screen/answered-question.ts";
import { clearAbove, endOnSignals, showCursor } from "./cursor.ts";
import { questionPrompt } from "./question-prompt.ts";
import { promptStyle } from "./style.ts";

interface PromptContext {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: boolean;
}

interface PressedKey {
  readonly name?: string;
  readonly ctrl?: boolean;
}

/** Why a prompt is broken off, by the key that does it. */
function breakOff(key: PressedKey | undefined): "end" | "back" | undefined {
  if (key?.ctrl && key.name === "d") return "end";
  return key?.name === "escape" || (key?.ctrl && key.name === "b") ? "back" : undefined;
}

/** Half a second, Node's own patience with the Esc key, is a long time for a way back. In milliseconds. */
const escapeCodeTimeout = 50;

/** Draws on standard error, so that standard output holds the result alone. */
export class Prompts implements Asker {
  readonly #io: Io;
  readonly #theme: Theme;
  readonly #release: () => void;
  /** True when the line above the cursor is blank. */
  #blank = false;
  /** Heights of the answered questions that are still directly above. */
  #above: number[] = [];

  constructor(io: Io, theme: Theme) {
    this.#io = io;
    this.#theme = theme;
    // The first to ask for key presses sets the patience for all that come later.
    emitKeypressEvents(io.stdin.stream, { escapeCodeTimeout } as unknown as Interface);
    this.#release = endOnSignals(() => io.stderr.write(showCursor));
  }

  async ask(question: Parameters<Asker["ask"]>[0]) {
    const config = { question, theme: this.#theme, height: () => this.#height() };
    return (
      (await this.#run((context) => questionPrompt(config, context))) ?? { kind: "back" as const }
    );
  }

  answered(ask: string, answer: string): void {
    const first = this.#above.length === 0;
    const lines = [...(first ? [""] : []), ...answeredLines(ask, answer, this.#theme)];
    this.#io.stderr.write(lines.map((line) => `${line}\n`).join(""));
    this.#above.push(lines.length);
    this.#blank = false;
  }

  takenBack(): void {
    const lines = this.#above.pop();
    if (lines !== undefined) this.#io.stderr.write(clearAbove(lines));
  }

  async choose<Id extends string>(message: string, ways: readonly Way<Id>[]) {
    const parted = !this.#blank;
    if (parted) this.say("\n");
    this.#above = [];
    const { default: inquirer } = await import("inquirer");
    const choices = ways.map(({ id, label, key }) => ({
      value: id,
      name: key === undefined ? this.#oneLine(label) : this.#whole(key, label),
    }));
    const asked = {
      type: "select" as const,
      name: "way" as const,
      message,
      choices,
      theme: promptStyle(this.#theme),
      pageSize: Math.max(3, this.#height() - 4),
    };
    const taken = await this.#run((context) => inquirer.createPromptModule(context)([asked]));
    if (parted) {
      this.#io.stderr.write(clearAbove(1));
      this.#blank = false;
    }
    return taken?.way as Id | undefined;
  }

  async line(message: string, initial: string, check: (text: string) => string | undefined) {
    this.#above = [];
    const { default: inquirer } = await import("inquirer");
    const asked = {
      type: "input" as const,
      name: "line" as const,
      message,
      default: initial,
      prefill: "editable" as const,
      validate: (text: string) => check(text) ?? true,
      theme: promptStyle(this.#theme),
    };
    const taken = await this.#run((context) => inquirer.createPromptModule(context)([asked]));
    return taken?.line as string | undefined;
  }

  say(text: string): void {
    this.#above = [];
    this.#blank = text === "\n" || text.endsWith("\n\n");
    this.#io.stderr.write(text);
  }

  close(): void {
    this.#release();
  }

  /** Runs one prompt; undefined when the user goes back. Throws Interrupted. */
  async #run<T>(show: (context: PromptContext) => Promise<T>): Promise<T | undefined> {
    const input = this.#io.stdin.stream;
    const abort = new AbortController();
    const listen = (_: unknown, key: PressedKey | undefined) => {
      const reason = breakOff(key);
      if (reason !== undefined) abort.abort(reason);
    };
    input.on("keypress", listen);
    try {
      const output = this.#io.stderr.stream;
      return await show({ input, output, signal: abort.signal, clearPromptOnDone: true });
    } catch (error) {
      if (abort.signal.reason === "back") return undefined;
      const { name } = error as Error;
      if (name === "ExitPromptError" || name === "AbortPromptError") throw new Interrupted();
      throw error;
    } finally {
      input.off("keypress", listen);
    }
  }

  /** A label beside inquirer's pointer, cut where it would break the line. */
  #oneLine(label: string): string {
    const room = this.#theme.width - 3;
    const [first = "", ...rest] = wrap(this.#theme, label, room);
    if (rest.length === 0) return first;
    const sign = glyph(this.#theme, "ellipsis");
    return `${wrap(this.#theme, label, room - sign.length)[0]}${sign}`;
  }

  /** A label with its letter, on as many lines as it needs. */
  #whole(key: string, label: string): string {
    const mark = `${key}  `;
    return hanging(mark, wrap(this.#theme, label, this.#theme.width - 3 - mark.length)).join(
      "\n  ",
    );
  }

  #height(): number {
    return this.#io.stderr.rows ?? 24;
  }
}
