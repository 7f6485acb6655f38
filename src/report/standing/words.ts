/** Pieces of what is said about decisions taken. */
import type { DecisionStanding } from "../../analysis/advise/taken-decisions.ts";
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

/** The answers behind a recommendation that are given, or those that are assumed: `strength: strong`. */
export function behindWords(
  { reason }: DecisionStanding,
  names: Names,
  isAssumed: boolean,
): readonly string[] {
  return reason
    .filter(({ assumed }) => assumed === isAssumed)
    .map((each) => {
      const input = names.input(each.input);
      return input === undefined ? each.input : reasonWords(input, each);
    });
}

/** What the rules behind a recommendation say: `It is quick (rule machine-at-hand)`. */
export function reasonsOf({ causes }: DecisionStanding): string {
  return causes
    .map(({ because, rule }) => `${because.replace(/\.$/, "")} (rule ${rule})`)
    .join(". ");
}

/** What leads back: `Espresso is recommended again if gear includes machine (rule machine-at-hand)`. */
export function wayBackWords({ back, decision }: DecisionStanding, names: Names): string {
  return back
    .map(({ option, change, from, rule }) => {
      const changes = Object.entries(change).map(([id, answer]) => {
        const input = names.input(id);
        return input === undefined ? id : changeWords(input, from[id], answer);
      });
      const by = rule === undefined ? "" : ` (rule ${rule})`;
      return `${names.option(decision, option)} is recommended again if ${list(changes)}${by}`;
    })
    .join("; ");
}
