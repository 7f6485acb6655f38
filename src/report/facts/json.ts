import { jsonText } from "../markup/json.ts";
import type { FactsRenderer } from "./text.ts";

/** Facts as data, without their places in the file. */
export const factsJson: FactsRenderer = (facts) => {
  const data = { version: 1, facts: facts.map(({ span: _, ...fact }) => fact) };
  return jsonText(data);
};
