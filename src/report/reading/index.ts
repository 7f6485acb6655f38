import type { Formats } from "../renderer.ts";
import type { ReadingRenderer } from "./report.ts";

/** Every format of a reading; its module is loaded when it is asked for. */
export const READING_FORMATS = {
  text: async () => (await import("./text.ts")).readingText,
  json: async () => (await import("./json.ts")).readingJson,
  yaml: async () => (await import("./yaml.ts")).readingYaml,
} as const satisfies Formats<ReadingRenderer>;

export type ReadingFormat = keyof typeof READING_FORMATS;

export type { ReadingOptions, ReadingRenderer, ReadReport } from "./report.ts";
