import type { Advice } from "../../engine/model/advice.ts";
import type { Renderer, RenderOptions } from "../renderer.ts";

export interface AdviceOptions extends RenderOptions {
  /** List the facts cited, with their sources; the rule set must then have its facts. */
  readonly sources?: boolean;
  /** Only one line a decision. */
  readonly quiet?: boolean;
  /** The command that gave this advice, repeated where the next ones are named. */
  readonly command?: string;
}

export type AdviceRenderer = Renderer<Advice, AdviceOptions>;
