/** A decision as a tree that people can read, cut off where it grows too large. */
import type { Range } from "../../engine/model/rule-set.ts";

/** Answers that lead the same way: values of a choice, booleans, or bands of a number. */
export type BranchAnswers = readonly string[] | readonly boolean[] | readonly Range[];

export interface Branch {
  readonly answers: BranchAnswers;
  /** True for the branch that leads to everything that the other branches do not name. */
  readonly rest: boolean;
  /** The requirements given go this way. */
  readonly taken: boolean;
  readonly tree: Tree;
}

export type Tree =
  | {
      readonly kind: "test";
      readonly input: string;
      /** Of a `choices` input: the value whose membership is tested; the answers are then booleans. */
      readonly member?: string;
      /** The requirements given come here, and do not say which way to go. */
      readonly open: boolean;
      readonly branches: readonly Branch[];
    }
  | {
      readonly kind: "outcome";
      /** Absent where no rule holds. Of a `collect` decision's option: the option, or absent where it does not hold. */
      readonly outcome?: string;
      /** Rules that decide here. */
      readonly rules: readonly string[];
    }
  | {
      readonly kind: "folded";
      /** Outcomes below, of which one may be that no rule holds. */
      readonly outcomes: readonly string[];
      readonly gap: boolean;
    };

export interface DecisionGraph {
  readonly decision: string;
  /** Of a `collect` decision: the option whose adding the tree shows. */
  readonly option?: string;
  readonly tree: Tree;
}

export interface TreeLimits {
  /** Tests one below another. */
  readonly maximumDepth: number;
  readonly maximumLeaves: number;
}

/** What fits a screen or a page. */
export const DEFAULT_LIMITS: TreeLimits = { maximumDepth: 7, maximumLeaves: 24 };
