import type { Advice } from "../../../engine/advice.ts";
import type { Names } from "../../names.ts";
import { list, valueLabel } from "../../words.ts";

export interface LensDifference {
  readonly decision: string;
  readonly here: string;
  readonly there: string;
  readonly because: string;
  readonly facts: readonly string[];
}

/** What one of the other points of view says; no differences when it says the same. */
export interface OtherView {
  readonly view: string;
  readonly differences: readonly LensDifference[];
}

export interface LensView {
  readonly title: string;
  readonly others: readonly OtherView[];
}

/** What is said from the other points of view, if the rule set has several. */
export function lensView(advice: Advice, names: Names): LensView | undefined {
  const { lens } = advice;
  if (lens === undefined || lens.others.length === 0) return undefined;
  const input = names.input(lens.input);
  const options = (decision: string, ids: readonly string[]) =>
    list(names.optionsOrNothing(decision, ids));
  return {
    title: input?.group ?? lens.input,
    others: lens.others.map(({ value, differences }) => ({
      view: input === undefined ? value : valueLabel(input, value),
      differences: differences.map(({ decision, here, there, because, facts }) => ({
        decision: names.decision(decision),
        here: options(decision, here),
        there: options(decision, there),
        because,
        facts,
      })),
    })),
  };
}
