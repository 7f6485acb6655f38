import type { RuleSetCore } from "../../engine/model/rule-set.ts";
import { answersSchema, draft, type JsonSchema } from "./answers.ts";

/** The JSON Schema (draft-07) of a requirements document: answers, or the same under `requirements`. */
export function requirementsSchema(ruleSet: RuleSetCore): JsonSchema {
  const head = {
    $schema: draft,
    title: `Requirements: ${ruleSet.title}`,
    description: `What the rule set ${ruleSet.id} ${ruleSet.version} asks. Everything may be left out.`,
  };
  const answers = { $ref: "#/definitions/answers" };
  const definitions = { answers: answersSchema(ruleSet) };
  if (ruleSet.inputs.some(({ id }) => id === "requirements"))
    return { ...head, ...answers, definitions };
  return {
    ...head,
    type: "object",
    if: { required: ["requirements"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { requirements: answers } },
    else: answers,
    definitions,
  };
}
