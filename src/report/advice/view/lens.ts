import type { Advice } from "../../../engine/model/advice.ts";
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
    ids.length === 0 ? "nothing" : list(ids.map((id) => names.option(decision, id)));
  return {
    title: input?.group ?? lens.input,
    others: lens.others.map((other) => ({
      view: input === undefined ? other.value : valueLabel(input, other.value),
      differences: other.differences.map((difference) => ({
        decision: names.decision(difference.decision),
        here: options(difference.decision, difference.here),
        there: options(difference.decision, difference.there),
        because: difference.because,
        facts: difference.facts,
      })),
    })),
  };
}
