/** The interview line by line: no cursor movement, no colour, readable aloud. */
import { createInterface, type Interface } from "node:readline";
import { plainTheme, type Theme } from "../../../report/text/theme.ts";
import { Interrupted } from "../../program/exit.ts";
import type { Io } from "../../terminal/io.ts";
import type { Asker, Way } from "../asker.ts";
import { menuLines, questionLines, readReply, readWay } from "../screen/numbered-lines.ts";
import type { Question, Reply } from "../screen/question.ts";
import type { Reading } from "../screen/typed-text.ts";
import { endOnSignals } from "./cursor.ts";

/** Prints questions as lines on standard error, and takes a line for each reply. */
export class Plain implements Asker {
  readonly #io: Io;
  readonly #theme: Theme;
  readonly #release: () => void;
  readonly #readline: Interface;
  readonly #lines: AsyncIterator<string>;

  constructor(io: Io, theme: Theme) {
    this.#io = io;
    this.#theme = plainTheme({ width: theme.width, unicode: theme.unicode });
    this.#release = endOnSignals(() => io.stderr.write("\n"));
    this.#readline = createInterface({ input: io.stdin.stream, terminal: false });
    // Keeps lines that arrive before they are asked for.
    this.#lines = this.#readline[Symbol.asyncIterator]();
  }

  ask(question: Question): Promise<Reply> {
    this.say(`${questionLines(question, this.#theme).join("\n")}\n`);
    return this.#until((line) => readReply(question, line));
  }

  answered(_ask: string, answer: string): void {
    this.say(`Answered: ${answer}\n`);
  }

  takenBack(): void {}

  async choose<Id extends string>(question: string, ways: readonly Way<Id>[]): Promise<Id> {
    this.say(`${menuLines(question, ways, this.#theme).join("\n")}\n`);
    return this.#until((line) => readWay(ways, line));
  }

  async line(question: string, initial: string, check: (text: string) => string | undefined) {
    this.say(`\n${question} (enter: ${initial}; b: back)\n`);
    return this.#until((line): Reading<string | undefined> => {
      if (/^b(ack)?$/i.test(line)) return { value: undefined };
      const text = line === "" ? initial : line;
      const error = check(text);
      return error === undefined ? { value: text } : { error };
    });
  }

  say(text: string): void {
    this.#io.stderr.write(text);
  }

  close(): void {
    this.#readline.close();
    this.#release();
  }

  /** Takes lines until one can be read. Throws Interrupted at the end of the input. */
  async #until<T>(read: (line: string) => Reading<T>): Promise<T> {
    for (;;) {
      this.say("> ");
      const { value: line, done } = await this.#lines.next();
      if (done) throw new Interrupted();
      const taken = read(line.trim());
      if ("value" in taken) return taken.value;
      this.say(`${taken.error}\n`);
    }
  }
}
