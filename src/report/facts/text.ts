import { factLines } from "./lines.ts";
import type { FactsRenderer } from "./renderer.ts";

/** Facts with their sources; one line saying so when there are none. */
export const factsText: FactsRenderer = (facts, { theme }) =>
  facts.length === 0 ? "No facts.\n" : `${factLines(theme, facts).join("\n")}\n`;
