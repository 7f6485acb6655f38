/** What may be written as the answer to an input, as JSON Schema. */
import type { Input, RuleSetCore, Value } from "../../engine/model/rule-set.ts";
import { singleNumber } from "../requirements/number.ts";
import { unitsOf } from "../requirements/unit.ts";
import { writeNumber, writeRange } from "../requirements/write.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

export const draft = "http://json-schema.org/draft-07/schema#";

/** The key that names a document's schema, for editors that read it from there. */
export const schemaKey: JsonSchema = {
  type: "string",
  description: "Address of the JSON Schema, for editors.",
};

/** The answers of a rule set: an object with a property for each input, and no others. */
export function answersSchema({ inputs }: Pick<RuleSetCore, "inputs">): JsonSchema {
  return {
    type: "object",
    properties: {
      $schema: schemaKey,
      ...Object.fromEntries(inputs.map((input) => [input.id, answerSchema(input)])),
    },
    additionalProperties: false,
  };
}

function answerSchema(input: Input): JsonSchema {
  return { title: input.id, description: describe(input), ...formOf[input.type](input) };
}

const formOf = {
  choice: ({ values }) => choiceOf(values, unknown),
  choices: ({ values, none }) => ({
    anyOf: [
      choiceOf(
        values,
        values.some(({ id }) => id === "none") ? unknown : [...unknown, noneOf(none)],
      ),
      { type: "array", items: choiceOf(values, []), uniqueItems: true },
    ],
  }),
  boolean: () => ({ enum: [true, false, "unknown", null] }),
  // Which texts are numbers is decided by the reader; without a digit none is.
  number: ({ levels = {} }) => ({
    anyOf: [
      { type: "number", minimum: 0 },
      { type: "string", pattern: "[0-9]" },
      { enum: [...Object.keys(levels), "unknown", null] },
    ],
  }),
} as const satisfies Record<Input["type"], (input: Input) => JsonSchema>;

type Written = readonly [value: unknown, description: string];

const unknown: readonly Written[] = [
  ["unknown", "The same as leaving it out."],
  [null, "The same as leaving it out."],
];

const noneOf = (label = "None of them."): Written => ["none", label];

/** One of some things by id; an id that YAML reads as a number or a truth value may stand without quotes. */
export function choiceOf(
  things: readonly Pick<Value, "id" | "label" | "help">[],
  others: readonly Written[],
): JsonSchema {
  const named = things.flatMap(({ id, label, help }): Written[] =>
    spellingsOf(id).map((value) => [value, help === undefined ? label : `${label}. ${help}`]),
  );
  const all = [...named, ...others];
  return {
    enum: all.map(([value]) => value),
    enumDescriptions: all.map(([, description]) => description),
  };
}

function spellingsOf(id: string): readonly unknown[] {
  if (id === "true" || id === "false") return [id, id === "true"];
  return String(Number(id)) === id ? [id, Number(id)] : [id];
}

function describe(input: Input): string {
  return [
    input.ask,
    input.why,
    ...(input.type === "number" ? [numberHelp(input)] : []),
    ...(input.default === undefined ? [] : [`Otherwise assumed: ${input.default.because}`]),
  ].join("\n\n");
}

/** `few (1..99), plenty (>= 1000)`; empty where an input has no levels. */
function levelsWords({ levels = {} }: Input): string {
  const all = Object.entries(levels).map(([id, range]) => {
    const single = singleNumber(range);
    return `${id} (${single === undefined ? writeRange(range) : writeNumber(single)})`;
  });
  return all.join(", ");
}

function numberHelp(input: Input): string {
  const units = Object.keys(unitsOf(input));
  const unit = input.unit === undefined ? "" : ` in ${input.unit}`;
  const others = units.length > 1 ? ` Units: ${units.join(", ")}.` : "";
  const levels = levelsWords(input);
  const known = levels === "" ? "" : ` Or, where it is known in kind only: ${levels}.`;
  return `A number${unit}, such as 250, 20k or 40M, or a range: "100..2000", ">= 100".${others}${known}`;
}
