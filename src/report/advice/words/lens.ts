import type { Advice } from "../../../engine/model/advice.ts";
import { list, valueLabel } from "../../words/answers.ts";
import type { Names } from "../../words/names.ts";

/** What is said from the other points of view, if the rule set has several; no differences where it is the same. */
export function lensView({ lens }: Advice, names: Names) {
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
