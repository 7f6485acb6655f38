import type { Formats } from "../renderer.ts";
import type { AdviceRenderer } from "./options.ts";

/** Every format of an advice; its module is loaded when it is asked for. */
export const ADVICE_FORMATS = {
  text: async () => (await import("./text.ts")).adviceText,
  json: async () => (await import("./json.ts")).adviceJson,
  yaml: async () => (await import("./yaml.ts")).adviceYaml,
  markdown: async () => (await import("./markdown.ts")).adviceMarkdown,
} as const satisfies Formats<AdviceRenderer>;

export type AdviceFormat = keyof typeof ADVICE_FORMATS;

export type { AdviceOptions, AdviceRenderer } from "./options.ts";
