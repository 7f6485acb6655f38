import type { RuleSetDiff } from "../../analysis/diff/rule-sets.ts";
import type { Formats } from "../renderer.ts";
import { jsonRenderer } from "../text/json.ts";
import type { DiffRenderer } from "./view.ts";

/** Every format of a difference; a module is loaded when it is asked for. */
export const DIFF_FORMATS = {
  text: async () => (await import("./text.ts")).diffText,
  json: async () => jsonRenderer((diff: RuleSetDiff) => diff),
  markdown: async () => (await import("./markdown.ts")).diffMarkdown,
} as const satisfies Formats<DiffRenderer>;

export type DiffFormat = keyof typeof DIFF_FORMATS;
