import type { Advice } from "../../engine/model/advice.ts";
import type { Requirements } from "../../engine/model/rule-set.ts";
import type { RankedOption } from "../../reading/ranking/rank.ts";
import type { Reading } from "../../reading/requirements/reading.ts";
import type { Renderer, RenderOptions } from "../renderer.ts";

/** A text that was read, and what came of it. */
export interface ReadReport {
  /** The text as it was given; the places of signals count in it. */
  readonly text: string;
  readonly reading: Reading;
  /** Answers that were given apart from the text, the lens among them. */
  readonly given: Requirements;
  /** What the advice was made of: the answers that were derived, and those that were given. */
  readonly requirements: Requirements;
  /** The answer options in their order; empty where the text has none. */
  readonly options: readonly RankedOption[];
  /** Absent where the answers cannot hold together. */
  readonly advice?: Advice;
}

export interface ReadingOptions extends RenderOptions {
  /** Only what comes of it: the option chosen and one line a decision. */
  readonly quiet?: boolean;
  /** The command that read the text, repeated where the next ones are named. */
  readonly command?: string;
}

export type ReadingRenderer = Renderer<ReadReport, ReadingOptions>;
