/** What a user asked for and cannot be done, and the checks of words and numbers that say so. */
import { suggest } from "../../ruleset/document/suggest.ts";

/** A command line that cannot be carried out; `hint` says what to do instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/**
 * The word, if it is one of these. Throws UsageError with the message and the word that was probably meant, or else with
 * what to do instead: by default the words there are.
 */
export function known<Word extends string>(
  word: string,
  words: readonly Word[],
  message: string,
  instead: string | undefined = `There are ${words.join(", ")}.`,
): Word {
  const found = words.find((each) => each === word);
  if (found !== undefined) return found;
  const near = suggest(word, words);
  throw new UsageError(
    message,
    near === undefined ? instead || undefined : `Did you mean ${near}?`,
  );
}

/**
 * The items with these ids, in the order of the items; all of them where no ids are given. Throws UsageError, with what to
 * do instead, for an id that none has.
 */
export function withIds<Item extends { readonly id: string }>(
  items: readonly Item[],
  ids: readonly string[],
  kind: string,
  instead?: string,
): readonly Item[] {
  const all = items.map(({ id }) => id);
  for (const id of ids) known(id, all, `no ${kind} is called '${id}'`, instead);
  return ids.length === 0 ? items : items.filter(({ id }) => ids.includes(id));
}

/** The whole number of at least `least` that a text says; undefined for no text. Throws UsageError for any other. */
export function wholeNumber(
  text: string | undefined,
  message: string,
  { least = 0, hint }: { readonly least?: number; readonly hint?: string } = {},
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : -1;
  if (number >= least) return number;
  throw new UsageError(message, hint);
}
