/** Finds the option that a word means. */
import type { RuleSetCore } from "../../engine/model/rule-set.ts";
import { known, UsageError } from "./usage-error.ts";

export interface Place {
  readonly decision: string;
  readonly option: string;
}

/** The option that a word names. Throws UsageError where there is none, or more than one. */
export function findOption({ decisions }: RuleSetCore, word: string): Place {
  const all = decisions.flatMap(({ id: decision, options }) =>
    options.map(({ id: option }): Place => ({ decision, option })),
  );
  const name = ({ decision, option }: Place) => `${decision}.${option}`;
  const found = all.filter((place) => name(place) === word || place.option === word);
  const [only] = found;
  if (found.length === 1 && only) return only;
  if (found.length > 1) {
    throw new UsageError(
      `'${word}' is an option of several decisions`,
      `Write ${found.map(name).join(" or ")}.`,
    );
  }
  const words = word.includes(".") ? all.map(name) : all.map(({ option }) => option);
  const instead = "advise rules graph shows the decisions and their options.";
  known(word, words, `no option is called '${word}'`, instead);
  throw new Error("an option of that name was not found");
}
