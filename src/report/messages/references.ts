import type { OrderCode, ReferenceCode } from "../../ruleset/document/codes.ts";
import { type Describe, items, quoted, suggestion, text } from "./phrase.ts";

/** Names of things that do not exist, or that may not stand there. */
export const REFERENCE_MESSAGES = {
  "unknown-input": (args) => ({
    message: `there is no input ${quoted(args, "id")}`,
    ...suggestion(args),
  }),
  "unknown-decision": (args) => ({
    message: `there is no decision ${quoted(args, "id")}`,
    ...suggestion(args),
  }),
  "unknown-option": (args) => ({
    message: `decision ${quoted(args, "decision")} has no option ${quoted(args, "option")}`,
    ...suggestion(args, "its options are"),
  }),
  "unknown-fact": (args) => ({
    message: `there is no fact ${quoted(args, "id")}`,
    ...suggestion(args),
  }),
  "unknown-trap": (args) => ({
    message: `there is no trap ${quoted(args, "id")}`,
    ...suggestion(args),
  }),
  "unknown-step": (args) => ({
    message: `the blueprint has no step ${quoted(args, "id")}`,
    ...suggestion(args),
  }),
  "unknown-column": (args) => ({
    message: `comparison ${quoted(args, "comparison")} has no column ${quoted(args, "id")}`,
    ...suggestion(args, "its columns are"),
  }),
  "missing-cell": (args) => ({
    message: `row ${quoted(args, "row")} of comparison ${quoted(args, "comparison")} says nothing about ${quoted(args, "column")}`,
  }),
  "decision-cycle": (args) => ({
    message: `decisions wait for one another: ${items(args, "cycle").join(" → ")}`,
    help: "a decision may name only decisions before it",
  }),
  "later-decision": (args) => ({
    message: `decision ${quoted(args, "decision")} names ${quoted(args, "named")}, which comes later`,
    help: "change the order, or the condition",
  }),
  "unlisted-decision": (args) => ({
    message: `decision ${quoted(args, "decision")} is missing in the order of decisions`,
  }),
  "decision-not-allowed": (args) => ({
    message: `only inputs may be named here, and ${quoted(args, "decision")} is a decision`,
  }),
  "several-lenses": (args) => ({
    message: `${quoted(args, "id")} is a second lens; ${quoted(args, "first")} is one already`,
  }),
  "bad-lens": (args) => ({
    message: `the lens ${quoted(args, "id")} must be a choice with a default`,
  }),
  "several-mains": (args) => ({
    message: `${quoted(args, "id")} is a second main comparison; ${quoted(args, "first")} is one already`,
    help: `remove \`main\` from one of them; ${text(args, "first")} was first`,
  }),
} as const satisfies Record<ReferenceCode | OrderCode, Describe>;
