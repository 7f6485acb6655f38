import type { WhyNotRenderer } from "./renderer.ts";

/** Every format of explanations; its module is loaded when it is asked for. */
export const WHY_NOT_FORMATS = {
  text: async () => (await import("./text.ts")).whyNotText,
  json: async () => (await import("./json.ts")).whyNotJson,
  markdown: async () => (await import("./markdown.ts")).whyNotMarkdown,
} as const satisfies Record<string, () => Promise<WhyNotRenderer>>;

export type WhyNotFormat = keyof typeof WHY_NOT_FORMATS;

export type * from "./renderer.ts";
