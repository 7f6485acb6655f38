import type { Advice } from "../../../engine/model/advice.ts";
import type { Names } from "../../names.ts";
import { type HowTo, howToAnswer } from "../../words.ts";
import { inOrder } from "./decisions.ts";

/** A question whose answer may settle something. */
export interface OpenView {
  readonly ask: string;
  /** Labels of the undecided decisions that it may settle. */
  readonly decisions: readonly string[];
  readonly howTo?: HowTo;
}

/** The questions that may settle what is undecided, those that bear on most decisions first. */
export function openViews(advice: Advice, names: Names): OpenView[] {
  const undecided = inOrder(advice, names)
    .filter(([, decision]) => decision.status === "undecided")
    .map(([id]) => id);
  return advice.open
    .map((open) => {
      const input = names.input(open.input);
      return {
        ask: input?.ask ?? open.input,
        decisions: undecided
          .filter((id) => open.decisions.includes(id))
          .map((id) => names.decision(id)),
        ...(input !== undefined && { howTo: howToAnswer(input) }),
      };
    })
    .filter(({ decisions }) => decisions.length > 0)
    .toSorted((a, b) => b.decisions.length - a.decisions.length);
}
