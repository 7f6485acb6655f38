import type { RuleSetDiff } from "../../analysis/diff/rule-sets.ts";
import { jsonRenderer } from "../markup/json.ts";
import type { Formats } from "../renderer.ts";
import type { DiffRenderer } from "./words.ts";

/** Every format of a difference; a module is loaded when it is asked for. */
export const DIFF_FORMATS = {
  text: async () => (await import("./text.ts")).diffText,
  json: async () => jsonRenderer((diff: RuleSetDiff) => diff),
  markdown: async () => (await import("./markdown.ts")).diffMarkdown,
} as const satisfies Formats<DiffRenderer>;

export type DiffFormat = keyof typeof DIFF_FORMATS;
