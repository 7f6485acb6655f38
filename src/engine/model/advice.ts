/**
 * The advice: what an evaluation returns. Every output format is a rendering of it; JSON prints it as it is. The types
 * are those of the published JSON Schema, so that what is said to other programs holds.
 */
import type { Answer, Requirements } from "./rule-set.ts";
import {
  anyOf,
  boolean,
  byId,
  constant,
  integer,
  listOf,
  number,
  object,
  oneOf,
  reference,
  type Schema,
  say,
  scalar,
  type TypeOf,
  text,
  texts,
} from "./schema.ts";

export const answerSchema = anyOf(
  "A value, a list of values, true or false, a number in the input's unit, or a range.",
  scalar,
  texts,
  object({
    "from?": number,
    "to?": number,
    "fromOpen?": say(boolean, "True when `from` itself is excluded."),
    "toOpen?": say(boolean, "True when `to` itself is excluded."),
  }),
);
const answer: Schema<Answer> = reference("answer", answerSchema);

const requirementsSchema = byId(answer, "Answers by input id.");
const requirements: Schema<Requirements> = reference("requirements", requirementsSchema);

const status = oneOf("decided", "assumed", "undecided");
export type Status = TypeOf<typeof status>;

const flip = object({
  outcome: text,
  /** Rule that would then decide. */
  rule: text,
  /** Answers to give instead; a number is the nearest band. */
  change: requirements,
});
/** The fewest answers to change to get another outcome. */
export interface Flip extends TypeOf<typeof flip> {}

const robustness = object({
  "distance?": say(integer, "Answers to change for the nearest other outcome."),
  "hangsOn?": say(text, "The one input on which the outcome hangs alone."),
  nearThresholds: listOf(
    object({ input: text, value: number, threshold: number }),
    "Numbers within a tenth of a threshold that would change the outcome.",
  ),
});
export interface Robustness extends TypeOf<typeof robustness> {}

const reason = object({
  input: text,
  answer,
  assumed: boolean,
  /** Of `choices`: values that are included and count, and values that are absent and count. */
  "includes?": texts,
  "excludes?": texts,
});
export interface Reason extends TypeOf<typeof reason> {}

const decisionSchema = object({
  "outcome?": say(text, "The option chosen; absent while undecided, and where several may hold."),
  "outcomes?": say(texts, "Every option that holds, where several may."),
  status: say(status, "`assumed`: it rests on a default; see `assumed` of the advice."),
  possible: say(
    texts,
    "Outcomes still possible with the answers given, before defaults are assumed.",
  ),
  "rule?": say(text, "The rule that decided."),
  "because?": text,
  facts: say(texts, "Ids of the facts behind it."),
  "rules?": listOf(
    object({ outcome: text, rule: text, because: text, facts: texts, warning: boolean }),
    "The rule behind each of `outcomes`.",
  ),
  decidedBy: say(
    texts,
    "Inputs whose answers alone force the outcome: as few defaults as can be, and then as few answers.",
  ),
  reason: listOf(reason, "The same inputs with the answers that count."),
  flips: listOf(flip, "For other outcomes the fewest answers to change, nearest first."),
  robustness,
});
export interface DecisionAdvice extends TypeOf<typeof decisionSchema> {}

const assumption = object({ input: text, value: answer, because: text, decisions: texts });
/** A default that mattered, and the decisions that rest on it. */
export interface Assumption extends TypeOf<typeof assumption> {}

const trap = object({
  id: text,
  belief: text,
  why: text,
  instead: text,
  tells: texts,
  facts: texts,
});
export interface TrapAdvice extends TypeOf<typeof trap> {}

const step = object({ id: text, step: text, "detail?": text, facts: texts });
export interface StepAdvice extends TypeOf<typeof step> {}

const difference = object({
  decision: text,
  here: texts,
  there: texts,
  because: text,
  facts: texts,
});
const lens = object({
  input: text,
  value: text,
  others: listOf(
    object({ value: text, differences: listOf(difference, "Empty where it decides the same.") }),
    "What would be decided from the other points of view.",
  ),
});
/** How the decisions differ when looked at from another value of the lens. */
export interface LensAdvice extends TypeOf<typeof lens> {}

const open = object({ input: text, decisions: texts });
/** An input, and the decisions that it could still change. */
export interface OpenInput extends TypeOf<typeof open> {}

const ending = object({
  fact: text,
  until: say(text, "The last day on which it holds, as an ISO date."),
  ended: boolean,
});
/** A fact that has ended, or ends soon. */
export interface Ending extends TypeOf<typeof ending> {}

const advice = object({
  version: say(constant(1), "Changes only with a change that breaks readers."),
  ruleSet: object({ id: text, version: text }),
  requirements,
  decisions: byId(reference("decision", decisionSchema), "By decision id."),
  assumed: listOf(assumption, "Defaults that mattered, and the decisions that rest on them."),
  traps: listOf(trap, "Tempting wrong beliefs that the answers come near."),
  blueprint: listOf(step, "Steps of the recommended architecture, in order."),
  "lens?": lens,
  open: listOf(open, "Inputs that could still change a decision."),
  "ending?": listOf(
    ending,
    "Facts behind the decisions and the blueprint that have ended or end within a year, soonest first.",
  ),
});
export interface Advice extends TypeOf<typeof advice> {}

/** The JSON Schema (draft-07) of an advice as `--format json` prints it: the contract with other programs. */
export const adviceSchema: Schema<Advice> = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Advice",
  description: "What `advise --format json` prints.",
  ...advice,
  definitions: {
    answer: answerSchema,
    requirements: requirementsSchema,
    decision: decisionSchema,
  },
};
