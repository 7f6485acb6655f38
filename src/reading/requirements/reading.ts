/** What a reading returns, as plain data. */
import type { Answer, Requirements } from "../../engine/model/rule-set.ts";
import type { Strength } from "../../engine/model/signal.ts";
import type { Nearness } from "./whole-wording.ts";

export interface ReadSignal {
  readonly input: string;
  readonly value: Answer;
  /** The words as written, from `start` to `end` (offsets in the text as given, the end exclusive). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly strength: Strength;
  /** The phrase of the rule set that matched. */
  readonly phrase: string;
  /** Speaks against the value. */
  readonly against: boolean;
  /** The words that cancel it: a denial, or what the rule set names as cancelling. */
  readonly cancelledBy?: string;
  /** The words of the more specific signal that it is a part of, and which counts in its place. */
  readonly partOf?: string;
}

/** Two values of one input that the text both speaks for. */
export interface Contradiction {
  readonly input: string;
  readonly chosen: Answer;
  readonly other: Answer;
  /** Positions in `signals`. */
  readonly chosenBy: readonly number[];
  readonly otherBy: readonly number[];
  /** What decided between them, in the order in which it is asked. */
  readonly by: "evidence" | "specificity" | "strength" | "position";
}

/** Why an answer was derived. */
export interface Derivation {
  readonly input: string;
  readonly answer: Answer;
  /** Positions in `signals`; empty where the answer follows from other answers. */
  readonly signals: readonly number[];
  /** The implication that gave the answer, or added to it. */
  readonly because?: string;
}

export interface Reading {
  readonly signals: readonly ReadSignal[];
  readonly derivations: readonly Derivation[];
  readonly requirements: Requirements;
  /** Inputs without an answer, in the order of the rule set. */
  readonly open: readonly string[];
  readonly contradictions: readonly Contradiction[];
  /** How near the words of the text come to those of texts with each outcome, by decision: 0 for the nearest one. */
  readonly nearness: Readonly<Record<string, Nearness>>;
  /** Ids of the judgements on options that the words of the question allow. */
  readonly judgements: readonly string[];
  /** The text without its answer options ends here. */
  readonly stemEnd: number;
  readonly options: readonly ReadOption[];
}

export interface ReadOption {
  readonly letter: string;
  readonly text: string;
  /** Absent where the option was given apart from the text. */
  readonly start?: number;
  readonly end?: number;
  /** Option ids by decision id that choosing it would mean. */
  readonly claims: Readonly<Record<string, string>>;
  /** The words behind each claim. */
  readonly claimedBy: Readonly<Record<string, string>>;
  /** Ids of the rule set's judgements that apply to its words. */
  readonly judgements: readonly string[];
}
