import type { ComparisonRenderer } from "./options.ts";

/** Every format of a comparison; its module is loaded when it is asked for. */
export const COMPARISON_FORMATS = {
  text: async () => (await import("./text.ts")).comparisonText,
  markdown: async () => (await import("./markdown.ts")).comparisonMarkdown,
  csv: async () => (await import("./csv.ts")).comparisonCsv,
  json: async () => (await import("./json.ts")).comparisonJson,
} as const satisfies Record<string, () => Promise<ComparisonRenderer>>;

export type ComparisonFormat = keyof typeof COMPARISON_FORMATS;

export type { ComparisonOptions, ComparisonRenderer, Marks } from "./options.ts";
