import type { RuleSetCore } from "../../engine/model.ts";
import type { Theme } from "../theme.ts";

export interface QuestionsOptions {
  readonly theme: Theme;
}

export type QuestionsRenderer = (ruleSet: RuleSetCore, options: QuestionsOptions) => string;

/** Every format of the list of questions; its module is loaded when it is asked for. */
export const QUESTIONS_FORMATS = {
  text: async () => (await import("./text.ts")).questionsText,
  json: async () => (await import("./json.ts")).questionsJson,
  markdown: async () => (await import("./markdown.ts")).questionsMarkdown,
} as const satisfies Record<string, () => Promise<QuestionsRenderer>>;

export type QuestionsFormat = keyof typeof QUESTIONS_FORMATS;
