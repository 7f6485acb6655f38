/** What the interview needs: somebody who draws questions, and what it knows of a rule set. */
import type { Progress } from "../../analysis/interview/next-question.ts";
import type {
  Answer,
  Input,
  Range,
  Requirements,
  RuleSetCore,
} from "../../engine/model/rule-set.ts";
import type { Card, Reply } from "./screen/card.ts";

/** A way to go on, in a menu. */
export interface Way<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A letter to choose it by; what has one is shown whole, however long. */
  readonly key?: string;
}

/** Draws questions and takes replies. All of it throws Interrupted when the user leaves. */
export interface Asker {
  ask(card: Card): Promise<Reply>;
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

/** What the interview needs to know of a rule set. */
export interface Knowledge {
  readonly ruleSet: RuleSetCore;
  readonly progress: (answers: Requirements, skipped: ReadonlySet<string>) => Progress;
  /** Why these answers cannot hold together, if they cannot. */
  readonly contradiction: (answers: Requirements) => string | undefined;
  /** Whether the defaults decide what these answers leave open. */
  readonly canEnd: (answers: Requirements) => boolean;
  /** Bands of a number input, ascending. */
  readonly bands: (input: string) => readonly Range[];
  /** Reads typed text as an answer, undefined where it says "unknown"; throws InputError. */
  readonly read: (input: Input, text: string) => Answer | undefined;
  /** An answer in words. */
  readonly say: (input: Input, answer: Answer) => string;
}
