import type { Formats } from "../renderer.ts";
import type { QuestionsRenderer } from "./words.ts";

/** Every format of the list of questions; its module is loaded when it is asked for. */
export const QUESTIONS_FORMATS = {
  text: async () => (await import("./text.ts")).questionsText,
  json: async () => (await import("./json.ts")).questionsJson,
  markdown: async () => (await import("./markdown.ts")).questionsMarkdown,
} as const satisfies Formats<QuestionsRenderer>;

export type QuestionsFormat = keyof typeof QUESTIONS_FORMATS;
