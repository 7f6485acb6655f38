import type { Fact } from "../../engine/model/rule-set.ts";
import type { Theme } from "../theme.ts";

export interface FactsOptions {
  readonly theme: Theme;
}

export type FactsRenderer = (facts: readonly Fact[], options: FactsOptions) => string;
