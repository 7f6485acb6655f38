/** Pieces of what is said about decisions taken. */
import type { DecisionStanding } from "../../analysis/standing.ts";
import type { Names } from "../names.ts";
import { changeWords, list, reasonWords } from "../words.ts";

/** Labels of options; a word for none. */
export function optionLabels(
  options: readonly string[],
  decision: string,
  names: Names,
): readonly string[] {
  return options.length === 0 ? ["nothing"] : options.map((id) => names.option(decision, id));
}

/** The answers behind a recommendation: `strength: strong; assumed minutes: 10`. */
export function behindWords({ reason }: DecisionStanding, names: Names): string {
  return reason
    .map((each) => {
      const input = names.input(each.input);
      const words = input === undefined ? each.input : reasonWords(input, each);
      return each.assumed ? `assumed ${words}` : words;
    })
    .join("; ");
}

/** What leads back: `with gear includes machine it would be Espresso again (rule machine-at-hand)`. */
export function wayBackWords({ back, decision }: DecisionStanding, names: Names): string {
  return back
    .map(({ option, change, from, rule }) => {
      const changes = Object.entries(change).map(([id, answer]) => {
        const input = names.input(id);
        return input === undefined ? id : changeWords(input, from[id], answer);
      });
      const by = rule === undefined ? "" : ` (rule ${rule})`;
      return `${names.option(decision, option)} is recommended again with ${list(changes)}${by}`;
    })
    .join("; ");
}
