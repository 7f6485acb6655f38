/** What was not answered: what was assumed instead, and what stays open. */
import type { Advice } from "../../../engine/model/advice.ts";
import { howToAnswer } from "../../words/answers.ts";
import type { Names } from "../../words/names.ts";
import { inOrder } from "./decisions.ts";

/** What was assumed, why, for which decisions, and how to say otherwise. */
export function assumedViews(advice: Advice, names: Names) {
  return advice.assumed.map(({ input: id, value, because, decisions }) => {
    const input = names.input(id);
    return {
      input: names.inputName(id),
      answer: names.answerText(id, value),
      short: names.shortAnswer(id, value),
      because,
      decisions: decisions.map((decision) => names.decision(decision)),
      howTo: input && howToAnswer(input),
    };
  });
}

/** The questions that may settle undecided decisions, those that bear on most of them first. */
export function openViews(advice: Advice, names: Names) {
  const undecided = inOrder(advice, names).filter(([, { status }]) => status === "undecided");
  return advice.open
    .map((open) => {
      const input = names.input(open.input);
      const settled = undecided.filter(([id]) => open.decisions.includes(id));
      return {
        ask: input?.ask ?? open.input,
        decisions: settled.map(([id]) => names.decision(id)),
        howTo: input && howToAnswer(input),
      };
    })
    .filter(({ decisions }) => decisions.length > 0)
    .toSorted((a, b) => b.decisions.length - a.decisions.length);
}
