import type { Advice } from "../../../engine/model/advice.ts";
import type { Names } from "../../names.ts";
import { numberWords } from "../../numbers.ts";
import {
  answerText,
  answerWords,
  changeWords,
  type HowTo,
  howToAnswer,
  inputName,
  reasonWords,
  shortAnswer,
} from "../../words.ts";
import { inOrder, isCollected } from "./decisions.ts";

/** Why a decision came out as it did. */
export interface WhyView {
  readonly decision: string;
  readonly outcome: string;
  /** The answers given that decided, in words. */
  readonly given: readonly string[];
  /** The answers assumed that decided, in words. */
  readonly assumed: readonly string[];
  readonly because: string;
  readonly facts: readonly string[];
  readonly none: boolean;
}

/** Reasons of the decisions that have one outcome. */
export function whyViews(advice: Advice, names: Names): WhyView[] {
  return inOrder(advice, names).flatMap(([id, decision]) => {
    if (isCollected(decision) || decision.outcome === undefined) return [];
    const words = (assumed: boolean) =>
      decision.reason
        .filter((reason) => reason.assumed === assumed)
        .map((reason) => {
          const input = names.input(reason.input);
          return input === undefined ? reason.input : reasonWords(input, reason);
        });
    return [
      {
        decision: names.decision(id),
        outcome: names.option(id, decision.outcome),
        given: words(false),
        assumed: words(true),
        because: decision.because ?? "",
        facts: decision.facts,
        none: names.isNone(decision.outcome),
      },
    ];
  });
}

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
  return advice.assumed.map((assumption) => {
    const input = names.input(assumption.input);
    return {
      input: input === undefined ? assumption.input : inputName(input),
      answer: input === undefined ? String(assumption.value) : answerText(input, assumption.value),
      short: input === undefined ? String(assumption.value) : shortAnswer(input, assumption.value),
      because: assumption.because,
      decisions: assumption.decisions.map((id) => names.decision(id)),
      ...(input !== undefined && { howTo: howToAnswer(input) }),
    };
  });
}

export interface FlipView {
  readonly changes: string;
  readonly outcome: string;
}

/** What would change a decision. */
export interface ChangeView {
  readonly decision: string;
  /** The decision hangs on one answer, or stands near a threshold. */
  readonly notes: readonly string[];
  readonly flips: readonly FlipView[];
  readonly none: boolean;
}

/** Changes of the decisions that have one outcome, nearest first. */
export function changeViews(advice: Advice, names: Names): ChangeView[] {
  const assumed = new Map(advice.assumed.map(({ input, value }) => [input, value]));
  const now = (inputId: string) => advice.requirements[inputId] ?? assumed.get(inputId);
  return inOrder(advice, names).flatMap(([id, decision]) => {
    if (isCollected(decision)) return [];
    const { hangsOn, nearThresholds } = decision.robustness;
    const name = (inputId: string) => {
      const input = names.input(inputId);
      return input === undefined ? inputId : inputName(input);
    };
    const notes = [
      ...(hangsOn === undefined ? [] : [`Hangs on one answer: ${name(hangsOn)}.`]),
      ...nearThresholds.map(({ input: inputId, value, threshold }) => {
        const input = names.input(inputId);
        const words = input === undefined ? numberWords(value) : answerWords(input, value);
        return `${words} is near the threshold ${numberWords(threshold)}.`;
      }),
    ];
    const flips = decision.flips.map((flip) => ({
      changes: Object.entries(flip.change)
        .map(([inputId, answer]) => {
          const input = names.input(inputId);
          return input === undefined ? inputId : changeWords(input, now(inputId), answer);
        })
        .join("; "),
      outcome: names.option(id, flip.outcome),
    }));
    if (notes.length + flips.length === 0) return [];
    return [{ decision: names.decision(id), notes, flips, none: names.isNone(decision.outcome) }];
  });
}
