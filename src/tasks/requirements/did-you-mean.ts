import { suggest } from "../../ruleset/document/suggest.ts";

/** The hint to print below an error, or undefined where nothing known is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const near = suggest(word, known);
  return near === undefined ? undefined : `Did you mean ${near}?`;
}
