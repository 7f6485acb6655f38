import type { Formats } from "../renderer.ts";
import type { ComparisonRenderer } from "./table.ts";

/** Every format of a comparison; its module is loaded when it is asked for. */
export const COMPARISON_FORMATS = {
  text: async () => (await import("./text.ts")).comparisonText,
  markdown: async () => (await import("./markdown.ts")).comparisonMarkdown,
  csv: async () => (await import("./csv.ts")).comparisonCsv,
  json: async () => (await import("./json.ts")).comparisonJson,
} as const satisfies Formats<ComparisonRenderer>;

export type ComparisonFormat = keyof typeof COMPARISON_FORMATS;

export type { ComparisonOptions, ComparisonRenderer, Marks } from "./table.ts";
