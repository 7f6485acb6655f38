import type { Formats, Renderer } from "../renderer.ts";
import type { ExamplesReport } from "./words.ts";

/** Every format of the result of running a rule set's examples; its module is loaded when it is asked for. */
export const EXAMPLES_FORMATS = {
  text: async () => (await import("./text.ts")).examplesText,
  json: async () => (await import("./json.ts")).examplesJson,
} as const satisfies Formats<Renderer<ExamplesReport>>;

export type ExamplesFormat = keyof typeof EXAMPLES_FORMATS;
