/** What completions are made of. */
import type { RuleSet } from "../../engine/model/rule-set.ts";

/** A word that may stand where the cursor is. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

export interface Completions {
  readonly candidates: readonly Candidate[];
  /** True where a file of the user's may stand, which the shell knows best. */
  readonly files: boolean;
}

export const NOTHING: Completions = { candidates: [], files: false };
export const FILES: Completions = { candidates: [], files: true };

/** Completions without files. */
export function words(candidates: readonly Candidate[]): Completions {
  return { candidates, files: false };
}

/** The rule set in use, opened when it is needed; undefined where it cannot be used. */
export type Knowledge = () => Promise<RuleSet | undefined>;
