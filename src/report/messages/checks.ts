import type { CheckCode } from "../../analysis/verify/codes.ts";
import { type Arguments, type Describe, filled, items, says } from "./sentences.ts";

/** What cites a fact, by the argument that names it. */
const CITING = {
  rule: "rule {rule}",
  trap: "trap {trap}",
  step: "step {step} of the blueprint",
  claim: "claim {claim}",
  column: "cell {column} in row {row} of comparison {comparison}",
} as const;

/** A sentence about what rests on a fact. */
const resting =
  (sentence: string, help: string): Describe =>
  (args: Arguments) => {
    const name = (Object.keys(CITING) as (keyof typeof CITING)[]).find((key) => key in args);
    const citing = name === undefined ? "something" : filled(CITING[name], args);
    return { message: `${citing} ${filled(sentence, args)}`, help: filled(help, args) };
  };

/** What can be proved to be wrong with a rule set that reads well. */
export const CHECK_MESSAGES = {
  gap: says(
    "decision {decision} has a gap: no rule holds for some answers",
    "add a rule for them, or one without `when` at the end",
  ),
  overlap: says(
    "rules {rule} and {other} of {decision} both hold for some answers, and choose {chooses} and {otherChooses}",
    "narrow one of them, or let the first one decide with `hit: first`",
  ),
  "rule-without-effect": says(
    "rule {rule} of {decision} changes nothing: without it {next:and} would choose {chooses} too",
    "remove it, or make it say something of its own",
  ),
  "rule-never-holds": says(
    "rule {rule} of {decision} can never hold",
    "its condition asks for what cannot be; correct or remove it",
  ),
  "rule-shadowed": says(
    "rule {rule} of {decision} never decides: {by:and} comes first whenever it holds",
    "move it up, narrow the other, or remove it",
  ),
  "rule-shadowed-together": says(
    "rule {rule} of {decision} never decides: wherever it holds, one of {by:and} comes first",
    "move it up, narrow one of the others, or remove it",
  ),
  "option-never-chosen": says(
    "option {option} of {decision} can never be chosen",
    "add a rule that chooses it, or remove it",
  ),
  "input-without-effect": says(
    "input {input} decides nothing",
    "remove it, or let a rule ask for it",
  ),
  "value-without-effect": says(
    "value {value} of {input} decides nothing",
    "remove it, or let a rule ask for it",
  ),
  "values-alike": says(
    "no rule tells the values {values:and} of {input} apart",
    "merge them, or let a rule ask for one of them",
  ),
  "trap-never-shows": says("trap {trap} can never show"),
  "step-never-shows": says("step {step} of the blueprint can never show"),
  "row-never-matters": says("row {row} of comparison {comparison} can never favour {favours}"),
  "claim-broken": says(
    "claim {claim} does not hold: {rules:or} of {decision} decides otherwise",
    "narrow that rule, or the claim",
  ),
  "claim-never-so": says(
    "claim {claim} does not hold: {decision} can never come out so",
    "add a rule for it, or correct the claim",
  ),
  "claim-not-indifferent": says(
    "claim {claim} does not hold: {inputs:or} changes {decision}, by {rules:and}",
    "let these rules not ask for it there, or narrow the claim",
  ),
  "claim-not-monotone": says(
    "claim {claim} does not hold: {inputs:and} can lead {decision} away, by {rules:and}",
    "correct these rules, or narrow the claim",
  ),
  "claim-about-nothing": says(
    "claim {claim} speaks of nothing: no requirements meet its `where`",
    "correct or remove it",
  ),
  "rule-without-facts": says("rule {rule} cites no fact"),
  "trap-without-facts": says("trap {trap} cites no fact"),
  "cell-without-facts": says("cell {column} in row {row} of comparison {comparison} cites no fact"),
  "fact-without-source": says("fact {fact} has no source"),
  "fact-without-date": says("fact {fact} has no date"),
  "fact-unused": says("nothing cites fact {fact}", "cite it, or remove it"),
  "fact-stale": says(
    "fact {fact} was checked {days:text} days ago, on {checked:text}",
    "read its source again and change the date",
  ),
  "fact-ended": resting(
    "rests on fact {fact}, which held until {until:text}",
    "say what holds now, and cite a fact for it",
  ),
  "fact-not-begun": resting(
    "rests on fact {fact}, which holds from {from:text} on",
    "until then, say what holds now, and cite a fact for it",
  ),
  "not-complete": (args) => ({
    message: filled(
      "decision {decision} takes more than {limit:text} nodes: it and what rests on it are not checked",
      args,
    ),
    help:
      items(args, "checked").length === 0
        ? "only the facts were checked; smaller decisions, or fewer thresholds, can be"
        : filled(
            "what was found in {checked:and} holds; smaller decisions, or fewer thresholds, can be checked",
            args,
          ),
  }),
} as const satisfies Record<CheckCode, Describe>;
