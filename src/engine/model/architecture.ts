/** Decisions that a team has taken, beside the requirements that they were taken for. */
import type { Requirements, Span } from "./rule-set.ts";

/** What was chosen for one decision; several options where the decision collects. */
export interface Taken {
  readonly chosen: readonly string[];
  readonly span?: Span;
}

/** A choice other than the recommended one, accepted until a day. */
export interface Deviation extends Taken {
  readonly decision: string;
  readonly because: string;
  /** ISO date; the last day on which it is accepted. */
  readonly until: string;
}

/** What `architecture.yaml` holds. */
export interface Architecture {
  readonly requirements: Requirements;
  /** By decision id. */
  readonly decisions: Readonly<Record<string, Taken>>;
  /** At most one a decision. */
  readonly deviations: readonly Deviation[];
  /** The rule set by which the decisions were taken. */
  readonly ruleSet?: { readonly id: string; readonly version: string; readonly span?: Span };
  /** Where each answer stands, by input id. */
  readonly answerSpans: Readonly<Record<string, Span>>;
  /** Where findings about the whole are shown. */
  readonly span: Span;
}
