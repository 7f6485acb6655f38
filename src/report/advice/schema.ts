/** The JSON Schema (draft-07) of an advice as `--format json` prints it: the contract with other programs. */

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: "string" };
const texts: Schema = { type: "array", items: text };
const listOf = (items: Schema, description: string): Schema => ({
  type: "array",
  items,
  description,
});
const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` });

/** An object with exactly these properties; a name with `?` may be absent. */
function object(properties: Readonly<Record<string, Schema>>, description?: string): Schema {
  const entries = Object.entries(properties);
  return {
    type: "object",
    ...(description !== undefined && { description }),
    properties: Object.fromEntries(
      entries.map(([name, schema]) => [name.replace("?", ""), schema]),
    ),
    required: entries.map(([name]) => name).filter((name) => !name.endsWith("?")),
    additionalProperties: false,
  };
}

const say = (schema: Schema, description: string): Schema => ({ ...schema, description });

const answer: Schema = {
  description:
    "A value, a list of values, true or false, a number in the input's unit, or a range.",
  anyOf: [
    { type: ["string", "boolean", "number"] },
    texts,
    object({
      "from?": { type: "number" },
      "to?": { type: "number" },
      "fromOpen?": say({ type: "boolean" }, "True when `from` itself is excluded."),
      "toOpen?": say({ type: "boolean" }, "True when `to` itself is excluded."),
    }),
  ],
};

const decision = object({
  "outcome?": say(text, "The option chosen; absent while undecided, and where several may hold."),
  "outcomes?": say(texts, "Every option that holds, where several may."),
  status: {
    enum: ["decided", "assumed", "undecided"],
    description: "`assumed`: it rests on a default; see `assumed` of the advice.",
  },
  possible: say(
    texts,
    "Outcomes still possible with the answers given, before defaults are assumed.",
  ),
  "rule?": say(text, "The rule that decided."),
  "because?": text,
  facts: say(texts, "Ids of the facts behind it."),
  "rules?": listOf(
    object({
      outcome: text,
      rule: text,
      because: text,
      facts: texts,
      warning: { type: "boolean" },
    }),
    "The rule behind each of `outcomes`.",
  ),
  decidedBy: say(
    texts,
    "Inputs whose answers alone force the outcome: as few defaults as can be, and then as few answers.",
  ),
  reason: listOf(
    object({
      input: text,
      answer: ref("answer"),
      assumed: { type: "boolean" },
      "includes?": texts,
      "excludes?": texts,
    }),
    "The same inputs with the answers that count.",
  ),
  flips: listOf(
    object({ outcome: text, rule: text, change: ref("requirements") }),
    "For other outcomes the fewest answers to change, nearest first.",
  ),
  robustness: object({
    "distance?": say({ type: "integer" }, "Answers to change for the nearest other outcome."),
    "hangsOn?": say(text, "The one input on which the outcome hangs alone."),
    nearThresholds: listOf(
      object({ input: text, value: { type: "number" }, threshold: { type: "number" } }),
      "Numbers within a tenth of a threshold that would change the outcome.",
    ),
  }),
});

const difference = object({
  decision: text,
  here: texts,
  there: texts,
  because: text,
  facts: texts,
});

export const adviceSchema: Schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Advice",
  description: "What `advise --format json` prints.",
  ...object({
    version: { const: 1, description: "Changes only with a change that breaks readers." },
    ruleSet: object({ id: text, version: text }),
    requirements: ref("requirements"),
    decisions: {
      type: "object",
      additionalProperties: ref("decision"),
      description: "By decision id.",
    },
    assumed: listOf(
      object({ input: text, value: ref("answer"), because: text, decisions: texts }),
      "Defaults that mattered, and the decisions that rest on them.",
    ),
    traps: listOf(
      object({ id: text, belief: text, why: text, instead: text, tells: texts, facts: texts }),
      "Tempting wrong beliefs that the answers come near.",
    ),
    blueprint: listOf(
      object({ id: text, step: text, "detail?": text, facts: texts }),
      "Steps of the recommended architecture, in order.",
    ),
    "lens?": object({
      input: text,
      value: text,
      others: listOf(
        object({
          value: text,
          differences: listOf(difference, "Empty where it decides the same."),
        }),
        "What would be decided from the other points of view.",
      ),
    }),
    open: listOf(
      object({ input: text, decisions: texts }),
      "Inputs that could still change a decision.",
    ),
  }),
  definitions: {
    answer,
    requirements: {
      type: "object",
      additionalProperties: ref("answer"),
      description: "Answers by input id.",
    },
    decision,
  },
};
