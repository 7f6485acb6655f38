/** What a conversation is about: the command line that began it, and an advice with all that it came from. */
import type { Advice } from "../../engine/model/advice.ts";
import type { Requirements } from "../../engine/model/rule-set.ts";
import type { Theme } from "../../report/text/theme.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import type { AnswerOptions } from "../input/answers.ts";
import type { ShowOptions } from "../output/advice.ts";
import type { Call } from "../program/command.ts";
import type { Asker } from "./asker.ts";
import type { Session } from "./session.ts";

export interface RecommendOptions extends AnswerOptions, ShowOptions {
  readonly whyNot?: readonly string[];
  readonly interview?: boolean;
  readonly plain?: boolean;
  /** False with `--no-input`. */
  readonly input: boolean;
}

export type RecommendCall = Call<RecommendOptions>;

/** An advice and all that it came from. */
export interface Conversation {
  readonly call: RecommendCall;
  readonly opened: Opened;
  readonly theme: Theme;
  readonly asker: Asker;
  readonly session: Session;
  readonly answers: Requirements;
  readonly advice: Advice;
}
