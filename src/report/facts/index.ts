import type { Formats } from "../renderer.ts";
import type { FactsRenderer } from "./text.ts";

/** Every format of a list of facts; its module is loaded when it is asked for. */
export const FACTS_FORMATS = {
  text: async () => (await import("./text.ts")).factsText,
  json: async () => (await import("./json.ts")).factsJson,
  markdown: async () => (await import("./markdown.ts")).factsDocument,
} as const satisfies Formats<FactsRenderer>;

export type FactsFormat = keyof typeof FACTS_FORMATS;
