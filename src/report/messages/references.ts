import type { OrderCode, ReferenceCode } from "../../ruleset/document/codes.ts";
import { type Describe, items, says, suggests } from "./sentences.ts";

/** Names of things that do not exist, or that may not stand there. */
export const REFERENCE_MESSAGES = {
  "unknown-input": suggests("there is no input {id}"),
  "unknown-decision": suggests("there is no decision {id}"),
  "unknown-option": suggests("decision {decision} has no option {option}", "its options are"),
  "unknown-fact": suggests("there is no fact {id}"),
  "unknown-trap": suggests("there is no trap {id}"),
  "unknown-step": suggests("the blueprint has no step {id}"),
  "unknown-column": suggests("comparison {comparison} has no column {id}", "its columns are"),
  "empty-claim": suggests("a claim must say something", "it says one of"),
  "bad-direction": says(
    "{input} of monotone must go `up` or `down`, and its values must have an order",
    "write `up` or `down` behind a number, a choice or a boolean",
  ),
  "missing-cell": says("row {row} of comparison {comparison} says nothing about {column}"),
  "decision-cycle": (args) => ({
    message: `decisions wait for one another: ${items(args, "cycle").join(" → ")}`,
    help: "a decision may name only decisions before it",
  }),
  "later-decision": says(
    "decision {decision} names {named}, which comes later",
    "change the order, or the condition",
  ),
  "unlisted-decision": says("decision {decision} is missing in the order of decisions"),
  "decision-not-allowed": says("only inputs may be named here, and {decision} is a decision"),
  "several-lenses": says("{id} is a second lens; {first} is one already"),
  "bad-lens": says("the lens {id} must be a choice with a default"),
  "several-mains": says(
    "{id} is a second main comparison; {first} is one already",
    "remove `main` from one of them; {first:text} was first",
  ),
} as const satisfies Record<ReferenceCode | OrderCode, Describe>;
