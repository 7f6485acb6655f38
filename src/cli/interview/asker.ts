/** Who draws questions and takes replies: the interview does not know how. */
import type { Question, Reply } from "./screen/question.ts";

/** A way to go on, in a menu. */
export interface Way<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A letter to choose it by; what has one is shown whole, however long. */
  readonly key?: string;
}

/** Draws questions and takes replies. All of it throws Interrupted when the user leaves. */
export interface Asker {
  ask(question: Question): Promise<Reply>;
  /** Keeps a question and its answer on the screen. */
  answered(ask: string, answer: string): void;
  /** Takes the last `answered` off the screen. */
  takenBack(): void;
  /** Lets one of several ways to go on be chosen; undefined when the user goes back. */
  choose<Id extends string>(question: string, ways: readonly Way<Id>[]): Promise<Id | undefined>;
  /** Asks for a line of text, until `check` has no complaint; undefined when the user goes back. */
  line(
    question: string,
    initial: string,
    check: (text: string) => string | undefined,
  ): Promise<string | undefined>;
  /** Says something that stays on the screen. */
  say(text: string): void;
  close(): void;
}
