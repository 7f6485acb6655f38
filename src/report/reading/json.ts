import { jsonText } from "../markup/json.ts";
import type { ReadingRenderer } from "./report.ts";

/** The whole reading: signals, requirements, what stays open, the options ranked, and the advice. */
export const readingJson: ReadingRenderer = ({ reading, requirements, options, advice }) => {
  const { signals, derivations, contradictions, open } = reading;
  const shown = {
    version: 1,
    signals,
    derivations,
    contradictions,
    requirements,
    open: open.filter((input) => !(input in requirements)),
    options: options.map(({ letter, text, rank, chosen, claims, because }) => ({
      letter,
      text,
      rank,
      chosen,
      claims,
      because,
    })),
    advice,
  };
  return jsonText(shown);
};
