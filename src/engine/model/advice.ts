/** The advice: what an evaluation returns. Every output format is a rendering of it; JSON prints it as it is. */
import type { Answer, Requirements } from "./rule-set.ts";

export type Status = "decided" | "assumed" | "undecided";

/** The fewest answers to change to get another outcome. */
export interface Flip {
  readonly outcome: string;
  /** Rule that would then decide. */
  readonly rule: string;
  /** Answers to give instead, by input id; a number is the nearest band. */
  readonly change: Requirements;
}

export interface Robustness {
  /** How many answers have to change for the nearest other outcome; absent when there is none. */
  readonly distance?: number;
  /** The one answer on which the outcome hangs alone, if there is one. */
  readonly hangsOn?: string;
  /** Numbers within a tenth of a threshold that would change the outcome. */
  readonly nearThresholds: readonly {
    readonly input: string;
    readonly value: number;
    readonly threshold: number;
  }[];
}

export interface DecisionAdvice {
  /** The option chosen; absent while undecided, and for `collect`. */
  readonly outcome?: string;
  /** Of `collect`: every option that holds. */
  readonly outcomes?: readonly string[];
  readonly status: Status;
  /** Outcomes still possible with the answers given (before defaults are assumed). */
  readonly possible: readonly string[];
  /** Rule that decided; of `collect`, see `rules`. */
  readonly rule?: string;
  readonly because?: string;
  readonly facts: readonly string[];
  /** Of `collect`: the rule behind each outcome, in the order of `outcomes`. */
  readonly rules?: readonly {
    readonly outcome: string;
    readonly rule: string;
    readonly because: string;
    readonly facts: readonly string[];
    readonly warning: boolean;
  }[];
  /** Input ids of the smallest set that alone forces the outcome: as few defaults as can be, then as few answers. */
  readonly decidedBy: readonly string[];
  /** The same set with the answers; of `choices` only the values that count. */
  readonly reason: readonly Reason[];
  /** Nearest first. */
  readonly flips: readonly Flip[];
  readonly robustness: Robustness;
}

export interface Reason {
  readonly input: string;
  readonly answer: Answer;
  readonly assumed: boolean;
  /** Of `choices`: values that are included and count, and values that are absent and count. */
  readonly includes?: readonly string[];
  readonly excludes?: readonly string[];
}

export interface Assumption {
  readonly input: string;
  readonly value: Answer;
  readonly because: string;
  /** Decisions that rest on it. */
  readonly decisions: readonly string[];
}

export interface TrapAdvice {
  readonly id: string;
  readonly belief: string;
  readonly why: string;
  readonly instead: string;
  readonly tells: readonly string[];
  readonly facts: readonly string[];
}

export interface StepAdvice {
  readonly id: string;
  readonly step: string;
  readonly detail?: string;
  readonly facts: readonly string[];
}

/** How the decisions differ when looked at from another value of the lens. */
export interface LensAdvice {
  readonly input: string;
  readonly value: string;
  readonly others: readonly {
    readonly value: string;
    readonly differences: readonly {
      readonly decision: string;
      readonly here: readonly string[];
      readonly there: readonly string[];
      readonly because: string;
      readonly facts: readonly string[];
    }[];
  }[];
}

export interface OpenInput {
  readonly input: string;
  /** Decisions that it could still change. */
  readonly decisions: readonly string[];
}

export interface Advice {
  readonly version: 1;
  readonly ruleSet: { readonly id: string; readonly version: string };
  readonly requirements: Requirements;
  readonly decisions: Readonly<Record<string, DecisionAdvice>>;
  readonly assumed: readonly Assumption[];
  readonly traps: readonly TrapAdvice[];
  readonly blueprint: readonly StepAdvice[];
  readonly lens?: LensAdvice;
  readonly open: readonly OpenInput[];
}
