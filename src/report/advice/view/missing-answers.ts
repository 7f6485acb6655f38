/** What was not answered: what was assumed instead, and what stays open. */
import type { Advice } from "../../../engine/advice.ts";
import type { Names } from "../../names.ts";
import { type HowTo, howToAnswer, shortAnswer } from "../../words.ts";
import { inOrder } from "./decisions.ts";

export interface AssumedView {
  readonly input: string;
  readonly answer: string;
  /** The answer as short as it can be understood. */
  readonly short: string;
  readonly because: string;
  /** Labels of the decisions that rest on it. */
  readonly decisions: readonly string[];
  readonly howTo?: HowTo;
}

/** What was assumed, and how to say otherwise. */
export function assumedViews(advice: Advice, names: Names): AssumedView[] {
  return advice.assumed.map(({ input: id, value, because, decisions }) => {
    const input = names.input(id);
    return {
      input: names.inputName(id),
      answer: names.answerText(id, value),
      short: input === undefined ? String(value) : shortAnswer(input, value),
      because,
      decisions: decisions.map((decision) => names.decision(decision)),
      ...(input !== undefined && { howTo: howToAnswer(input) }),
    };
  });
}

/** A question whose answer may settle something. */
export interface OpenView {
  readonly ask: string;
  /** Labels of the undecided decisions that it may settle. */
  readonly decisions: readonly string[];
  readonly howTo?: HowTo;
}

/** The questions that may settle what is undecided, those that bear on most decisions first. */
export function openViews(advice: Advice, names: Names): OpenView[] {
  const undecided = inOrder(advice, names).filter(([, { status }]) => status === "undecided");
  return advice.open
    .map((open) => {
      const input = names.input(open.input);
      const settled = undecided.filter(([id]) => open.decisions.includes(id));
      return {
        ask: input?.ask ?? open.input,
        decisions: settled.map(([id]) => names.decision(id)),
        ...(input !== undefined && { howTo: howToAnswer(input) }),
      };
    })
    .filter(({ decisions }) => decisions.length > 0)
    .toSorted((a, b) => b.decisions.length - a.decisions.length);
}
