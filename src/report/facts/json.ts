import { jsonText } from "../markup/json.ts";
import type { FactsRenderer } from "./text.ts";

/** Facts as data, without their places in the file. */
export function factsData(facts: Parameters<FactsRenderer>[0]) {
  return { version: 1, facts: facts.map(({ span: _, ...fact }) => fact) };
}

export const factsJson: FactsRenderer = (facts) => jsonText(factsData(facts));
