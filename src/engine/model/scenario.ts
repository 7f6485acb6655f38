/** Exam-style questions of a rule set, checked, no YAML. */
import type { Requirements } from "./rule-set.ts";

export interface ScenarioOption {
  readonly letter: string;
  readonly text: string;
  /** Option of the decision that choosing it would mean. */
  readonly outcome: string;
}

export interface Scenario {
  readonly id: string;
  /** Id of the decision that the question is about. */
  readonly topic: string;
  readonly stem: string;
  readonly options: readonly ScenarioOption[];
  /** Letter of the option that is right. */
  readonly answer: string;
  /** What the stem says. */
  readonly requirements: Requirements;
  /** Id of the trap that tempts to a wrong option. */
  readonly trap?: string;
}
