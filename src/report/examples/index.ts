import type { ExamplesRenderer } from "./renderer.ts";

/** Every format of the result; its module is loaded when it is asked for. */
export const EXAMPLES_FORMATS = {
  text: async () => (await import("./text.ts")).examplesText,
  json: async () => (await import("./json.ts")).examplesJson,
} as const satisfies Record<string, () => Promise<ExamplesRenderer>>;

export type ExamplesFormat = keyof typeof EXAMPLES_FORMATS;

export type * from "./renderer.ts";
