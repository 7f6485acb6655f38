import type { CheckCode } from "../../analysis/verify/codes.ts";
import { type Describe, items, listed, quoted, text } from "./phrase.ts";

/** What can be proved to be wrong with a rule set that reads well. */
export const CHECK_MESSAGES = {
  gap: (args) => ({
    message: `decision ${quoted(args, "decision")} has a gap: no rule holds for some answers`,
    help: "add a rule for them, or one without `when` at the end",
  }),
  overlap: (args) => ({
    message: `rules ${quoted(args, "rule")} and ${quoted(args, "other")} of ${quoted(args, "decision")} both hold for some answers, and choose ${quoted(args, "chooses")} and ${quoted(args, "otherChooses")}`,
    help: "narrow one of them, or let the first one decide with `hit: first`",
  }),
  "rule-without-effect": (args) => ({
    message: `rule ${quoted(args, "rule")} of ${quoted(args, "decision")} changes nothing: without it ${listed(args, "next", "and")} would choose ${quoted(args, "chooses")} too`,
    help: "remove it, or make it say something of its own",
  }),
  "rule-never-holds": (args) => ({
    message: `rule ${quoted(args, "rule")} of ${quoted(args, "decision")} can never hold`,
    help: "its condition asks for what cannot be; correct or remove it",
  }),
  "rule-shadowed": (args) => ({
    message: `rule ${quoted(args, "rule")} of ${quoted(args, "decision")} never decides: ${listed(args, "by", "and")} comes first whenever it holds`,
    help: "move it up, narrow the other, or remove it",
  }),
  "rule-shadowed-together": (args) => ({
    message: `rule ${quoted(args, "rule")} of ${quoted(args, "decision")} never decides: wherever it holds, one of ${listed(args, "by", "and")} comes first`,
    help: "move it up, narrow one of the others, or remove it",
  }),
  "option-never-chosen": (args) => ({
    message: `option ${quoted(args, "option")} of ${quoted(args, "decision")} can never be chosen`,
    help: "add a rule that chooses it, or remove it",
  }),
  "input-without-effect": (args) => ({
    message: `input ${quoted(args, "input")} decides nothing`,
    help: "remove it, or let a rule ask for it",
  }),
  "value-without-effect": (args) => ({
    message: `value ${quoted(args, "value")} of ${quoted(args, "input")} decides nothing`,
    help: "remove it, or let a rule ask for it",
  }),
  "values-alike": (args) => ({
    message: `no rule tells the values ${listed(args, "values", "and")} of ${quoted(args, "input")} apart`,
    help: "merge them, or let a rule ask for one of them",
  }),
  "trap-never-shows": (args) => ({ message: `trap ${quoted(args, "trap")} can never show` }),
  "step-never-shows": (args) => ({
    message: `step ${quoted(args, "step")} of the blueprint can never show`,
  }),
  "row-never-matters": (args) => ({
    message: `row ${quoted(args, "row")} of comparison ${quoted(args, "comparison")} can never favour ${quoted(args, "favours")}`,
  }),
  "rule-without-facts": (args) => ({ message: `rule ${quoted(args, "rule")} cites no fact` }),
  "trap-without-facts": (args) => ({ message: `trap ${quoted(args, "trap")} cites no fact` }),
  "cell-without-facts": (args) => ({
    message: `cell ${quoted(args, "column")} in row ${quoted(args, "row")} of comparison ${quoted(args, "comparison")} cites no fact`,
  }),
  "fact-without-source": (args) => ({ message: `fact ${quoted(args, "fact")} has no source` }),
  "fact-without-date": (args) => ({ message: `fact ${quoted(args, "fact")} has no date` }),
  "fact-unused": (args) => ({
    message: `nothing cites fact ${quoted(args, "fact")}`,
    help: "cite it, or remove it",
  }),
  "fact-stale": (args) => ({
    message: `fact ${quoted(args, "fact")} was checked ${text(args, "days")} days ago, on ${text(args, "checked")}`,
    help: "read its source again and change the date",
  }),
  "not-complete": (args) => ({
    message: `decision ${quoted(args, "decision")} takes more than ${text(args, "limit")} nodes: it and what rests on it are not checked`,
    help:
      items(args, "checked").length === 0
        ? "only the facts were checked; smaller decisions, or fewer thresholds, can be"
        : `what was found in ${listed(args, "checked", "and")} holds; smaller decisions, or fewer thresholds, can be checked`,
  }),
} as const satisfies Record<CheckCode, Describe>;
