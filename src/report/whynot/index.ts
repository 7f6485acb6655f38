import type { WhyNot } from "../../analysis/explain/why-not.ts";
import { jsonRenderer } from "../markup/json.ts";
import type { Formats, Renderer } from "../renderer.ts";

/** Every format of explanations of options; a module is loaded when it is asked for. */
export const WHY_NOT_FORMATS = {
  text: async () => (await import("./text.ts")).whyNotText,
  json: async () => jsonRenderer((whyNot: readonly WhyNot[]) => ({ version: 1, whyNot })),
  markdown: async () => (await import("./markdown.ts")).whyNotMarkdown,
} as const satisfies Formats<Renderer<readonly WhyNot[]>>;

export type WhyNotFormat = keyof typeof WHY_NOT_FORMATS;
