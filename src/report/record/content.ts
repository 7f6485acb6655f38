/** What decision records are made from, and what they hold whatever their template. */
import type { WhyNot } from "../../analysis/explain/why-not.ts";
import type { Deviation } from "../../engine/model/architecture.ts";
import type { Comparison, ComparisonRow, Fact } from "../../engine/model/rule-set.ts";

/** What one decision's record is made from. */
export interface DecisionSource {
  readonly decision: string;
  /** What was decided; without it, what is recommended. */
  readonly decided: readonly string[];
  readonly deviation?: Deviation;
  /** Why each option is chosen or not, in the order of the rule set. */
  readonly options: readonly WhyNot[];
  /** Rows of comparisons of these options that matter to the requirements, and whom they favour. */
  readonly rows: readonly FavouringRow[];
}

export interface FavouringRow {
  readonly comparison: Comparison;
  readonly row: ComparisonRow;
  readonly favoured: readonly string[];
}

/** What is good, neither, or bad about something; a sentence each. */
export interface Points {
  readonly good: readonly string[];
  readonly neutral: readonly string[];
  readonly bad: readonly string[];
}

export interface OptionView extends Points {
  readonly title: string;
}

export interface RecordView {
  readonly title: string;
  /** Paragraphs. */
  readonly context: readonly string[];
  readonly drivers: readonly string[];
  readonly options: readonly OptionView[];
  readonly chosen: readonly { readonly title: string; readonly because: string }[];
  readonly consequences: Points;
  readonly confirmation: string;
  readonly more: readonly string[];
  readonly sources: readonly Fact[];
}

/** The commands that say again whether a decision holds. */
export interface Confirmation {
  readonly check: string;
  /** For requirements without decisions: what recommends, and what writes the decisions down for the check. */
  readonly first?: { readonly recommend: string; readonly init: string };
}

/** What a record bears beside its content. */
export interface RecordHead {
  /** Absent where records are dated. */
  readonly number?: number;
  /** ISO date. */
  readonly date: string;
  /** The record that this one supersedes. */
  readonly supersedes?: { readonly label: string; readonly title: string; readonly file: string };
}

/** A record as Markdown that ends with a line end. */
export type RecordTemplate = (view: RecordView, head: RecordHead) => string;
