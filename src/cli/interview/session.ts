/** An interview as a value: what has been answered, and what to ask again. No terminal, no rules. */
import type { Answer, Requirements } from "../../engine/model/rule-set.ts";

export interface Entry {
  readonly input: string;
  /** Undefined: "I don't know". */
  readonly answer: Answer | undefined;
}

export interface Session {
  /** Answers that were there before the first question. */
  readonly given: Requirements;
  /** What was asked, in the order of asking. */
  readonly entries: readonly Entry[];
  /** The input to ask now, whatever else would come next. */
  readonly again?: {
    readonly entry: Entry;
    /** Where "back" leads when an answer is changed; absent when the entry was taken back. */
    readonly former?: Session;
  };
}

/** A session before its first question. */
export function startSession(given: Requirements = {}): Session {
  return { given, entries: [] };
}

/** The session after an answer; undefined is "I don't know". An answer to an input asked before replaces the former. */
export function reply(session: Session, input: string, answer: Answer | undefined): Session {
  const entry = { input, answer };
  const place = session.entries.findIndex((before) => before.input === input);
  const entries = place < 0 ? [...session.entries, entry] : session.entries.with(place, entry);
  return { given: session.given, entries };
}

/** One step back: the last answer is taken off and its input asked again. Undefined where nothing was asked. */
export function back(session: Session): Session | undefined {
  if (session.again?.former !== undefined) return session.again.former;
  const entry = session.entries.at(-1);
  if (entry === undefined) return undefined;
  return { given: session.given, entries: session.entries.slice(0, -1), again: { entry } };
}

/** Asks one input again and keeps all other answers. */
export function change(session: Session, input: string): Session {
  const { given, entries } = session;
  const entry = { input, answer: answersOf(session)[input] };
  return { given, entries, again: { entry, former: { given, entries } } };
}

/** The answers so far. */
export function answersOf(session: Session): Requirements {
  const answers: Record<string, Answer> = { ...session.given };
  for (const { input, answer } of session.entries) {
    if (answer === undefined) delete answers[input];
    else answers[input] = answer;
  }
  return answers;
}

/** Inputs answered with "I don't know". */
export function skippedOf(session: Session): ReadonlySet<string> {
  return new Set(
    session.entries.filter(({ answer }) => answer === undefined).map(({ input }) => input),
  );
}

/** Which question is being asked, counted from 1. */
export function questionNumber(session: Session): number {
  const place = session.entries.findIndex(({ input }) => input === session.again?.entry.input);
  return (place < 0 ? session.entries.length : place) + 1;
}
