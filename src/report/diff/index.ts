import type { DiffRenderer } from "./renderer.ts";

/** Every format of a difference; its module is loaded when it is asked for. */
export const DIFF_FORMATS = {
  text: async () => (await import("./text.ts")).diffText,
  json: async () => (await import("./json.ts")).diffJson,
  markdown: async () => (await import("./markdown.ts")).diffMarkdown,
} as const satisfies Record<string, () => Promise<DiffRenderer>>;

export type DiffFormat = keyof typeof DIFF_FORMATS;

export type * from "./renderer.ts";
