import type { ArchitectureCode } from "../../ruleset/document/codes.ts";
import { type Describe, says } from "./sentences.ts";

/** Files of decisions taken that contradict themselves or the rule set in use. */
export const ARCHITECTURE_MESSAGES = {
  "answers-alone": says(
    "this file holds requirements, and no decisions to check",
    "`advise init --from {file:text}` decides, and writes both into one file",
  ),
  "rule-set-mismatch": says(
    "these decisions were taken by the rule set {id}, and {expected} is in use",
    "name theirs with --rules, or set `id` to {expected:text} and take the decisions anew",
  ),
  "deviation-mismatch": says(
    "the deviation accepts {chosen:and}, but {decision} was decided as {decided:and}",
    "write the same under `decisions` and here",
  ),
} as const satisfies Record<ArchitectureCode, Describe>;
