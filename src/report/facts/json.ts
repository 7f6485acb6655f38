import { escapeUnprintable } from "../safe.ts";
import type { FactsRenderer } from "./renderer.ts";

/** Facts as data, without their places in the file. */
export const factsJson: FactsRenderer = (facts) => {
  const data = { version: 1, facts: facts.map(({ span: _, ...fact }) => fact) };
  return `${escapeUnprintable(JSON.stringify(data, null, 2))}\n`;
};
