import type { Theme } from "./text/theme.ts";
import type { ReportRuleSet } from "./words/names.ts";

export interface RenderOptions {
  readonly theme: Theme;
  /** Shorten nothing. */
  readonly full?: boolean;
}

/** Puts a result into text that ends with a line end; the same result always gives the same text. */
export type Renderer<Result, Options = RenderOptions> = (
  result: Result,
  ruleSet: ReportRuleSet,
  options: Options,
) => string;

/** The formats of a result, by name; a format's module is loaded when it is asked for. */
export type Formats<Renderer> = Readonly<Record<string, () => Promise<Renderer>>>;
