/** The arguments of tools, and their JSON Schemas. */
import type { Requirements } from "../../engine/model/rule-set.ts";
import { requirementsOf } from "../../ruleset/requirements/parse.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** What a client sent; its shape has been checked against the tool's schema. */
export interface Arguments {
  readonly requirements?: JsonObject;
  readonly strict?: unknown;
  readonly skipped?: unknown;
  readonly options?: unknown;
  readonly option?: string;
  readonly inputs?: unknown;
  readonly ids?: unknown;
}

/** The schema of answers. */
export const requirements: JsonObject = {
  type: "object",
  description:
    'Answers by input id, as the tool `questions` lists them: a value, a list of values, true or false, a number such as 250 or "20k", a range such as "100..2000". Leave out what is unknown.',
};

/** The schema of an object with these properties and no others. */
export function object(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: "object", properties, required, additionalProperties: false };
}

/** The schema of yes or no. */
export const flag = (description: string): JsonObject => ({ type: "boolean", description });

/** The schema of a list of texts. */
export const words = (description: string): JsonObject => ({
  type: "array",
  items: { type: "string" },
  description,
});

/** A list of texts; nothing is an empty one. */
export function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The answers in a tool's arguments, read as those of a document are. Throws InputError with every error. */
export function answersOf(
  { requirements = {} }: Arguments,
  { ruleSet }: Pick<Opened, "ruleSet">,
): Requirements {
  if (Object.keys(requirements).length === 0) return {};
  return requirementsOf(requirements, "requirements", ruleSet);
}
