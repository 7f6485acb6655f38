import type { RuleSetDiff } from "../../analysis/diff.ts";
import type { ReportRuleSet } from "../names.ts";
import type { Theme } from "../theme.ts";

export interface DiffOptions {
  readonly theme: Theme;
  /** Shorten nothing. */
  readonly full?: boolean;
}

/** A difference as text that ends with a line end. */
export type DiffRenderer = (
  diff: RuleSetDiff,
  sides: { readonly older: ReportRuleSet; readonly newer: ReportRuleSet },
  options: DiffOptions,
) => string;

/** Every format of a difference; its module is loaded when it is asked for. */
export const DIFF_FORMATS = {
  text: async () => (await import("./text.ts")).diffText,
  json: async () => (await import("./json.ts")).diffJson,
  markdown: async () => (await import("./markdown.ts")).diffMarkdown,
} as const satisfies Record<string, () => Promise<DiffRenderer>>;

export type DiffFormat = keyof typeof DIFF_FORMATS;
