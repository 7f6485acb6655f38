import type { WhyNot } from "../../analysis/whynot.ts";
import type { ReportRuleSet } from "../names.ts";
import type { Theme } from "../theme.ts";

export interface WhyNotOptions {
  readonly theme: Theme;
  /** Shorten nothing. */
  readonly full?: boolean;
}

/** Explanations of options as text that ends with a line end. */
export type WhyNotRenderer = (
  explained: readonly WhyNot[],
  ruleSet: ReportRuleSet,
  options: WhyNotOptions,
) => string;

/** Every format of explanations; its module is loaded when it is asked for. */
export const WHY_NOT_FORMATS = {
  text: async () => (await import("./text.ts")).whyNotText,
  json: async () => (await import("./json.ts")).whyNotJson,
  markdown: async () => (await import("./markdown.ts")).whyNotMarkdown,
} as const satisfies Record<string, () => Promise<WhyNotRenderer>>;

export type WhyNotFormat = keyof typeof WHY_NOT_FORMATS;
