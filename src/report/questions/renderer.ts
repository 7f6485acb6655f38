import type { RuleSetCore } from "../../engine/model/rule-set.ts";
import type { Theme } from "../theme.ts";

export interface QuestionsOptions {
  readonly theme: Theme;
}

export type QuestionsRenderer = (ruleSet: RuleSetCore, options: QuestionsOptions) => string;
