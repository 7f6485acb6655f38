import type { Advice } from "../../../engine/model/advice.ts";
import { answerWords } from "../../words/answers.ts";
import type { Names } from "../../words/names.ts";
import { numberWords } from "../../words/numbers.ts";
import { singleDecisions } from "./decisions.ts";

/**
 * Why each decision with one outcome came out as it did, with the answers that decided: those given, and those assumed.
 * Without `all`, not of those that say that nothing of the kind is needed.
 */
export function whyViews(advice: Advice, names: Names, all = false) {
  return singleDecisions(advice, names, all).flatMap(([id, { outcome, reason, ...decision }]) =>
    outcome === undefined
      ? []
      : [
          {
            decision: names.decision(id),
            outcome: names.option(id, outcome),
            given: names.reasons(reason, false),
            assumed: names.reasons(reason, true),
            because: decision.because ?? "",
            facts: decision.facts,
          },
        ],
  );
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
}

/** Changes of the decisions that have one outcome, nearest first; `all` as for `whyViews`. */
export function changeViews(advice: Advice, names: Names, all = false): ChangeView[] {
  const now = currentAnswers(advice);
  return singleDecisions(advice, names, all).flatMap(([id, { robustness, flips }]) => {
    const { hangsOn, nearThresholds } = robustness;
    const notes = [
      ...(hangsOn === undefined ? [] : [`Hangs on one answer: ${names.inputName(hangsOn)}.`]),
      ...nearThresholds.map(({ input: inputId, value, threshold }) => {
        const input = names.input(inputId);
        const words = input === undefined ? numberWords(value) : answerWords(input, value);
        return `${words} is near the threshold ${numberWords(threshold)}.`;
      }),
    ];
    if (notes.length + flips.length === 0) return [];
    const views = flips.map(({ change, outcome }) => ({
      changes: names.changes(change, now).join("; "),
      outcome: names.option(id, outcome),
    }));
    return [{ decision: names.decision(id), notes, flips: views }];
  });
}

/** The answer in force to each input, whether given or assumed. */
export function currentAnswers({ requirements, assumed }: Advice) {
  const defaults = new Map(assumed.map(({ input, value }) => [input, value]));
  return (input: string) => requirements[input] ?? defaults.get(input);
}
