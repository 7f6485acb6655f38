import type { ArchitectureCode } from "../../ruleset/document/codes.ts";
import { type Describe, listed, quoted, text } from "./phrase.ts";

/** Files of decisions taken that contradict themselves or the rule set in use. */
export const ARCHITECTURE_MESSAGES = {
  "answers-alone": (args) => ({
    message: "this file holds requirements, and no decisions to check",
    help: `\`advise init --from ${text(args, "file")}\` decides, and writes both into one file`,
  }),
  "rule-set-mismatch": (args) => ({
    message: `these decisions were taken by the rule set ${quoted(args, "id")}, and ${quoted(args, "expected")} is in use`,
    help: `name theirs with --rules, or set \`id\` to ${text(args, "expected")} and take the decisions anew`,
  }),
  "deviation-mismatch": (args) => ({
    message: `the deviation accepts ${listed(args, "chosen", "and")}, but ${quoted(args, "decision")} was decided as ${listed(args, "decided", "and")}`,
    help: "write the same under `decisions` and here",
  }),
} as const satisfies Record<ArchitectureCode, Describe>;
