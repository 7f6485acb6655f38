import type { Fact } from "../../engine/model.ts";
import type { Theme } from "../theme.ts";

export interface FactsOptions {
  readonly theme: Theme;
}

export type FactsRenderer = (facts: readonly Fact[], options: FactsOptions) => string;
