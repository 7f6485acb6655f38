import * as z from "zod";
import { kinds, partSchemas, wholeRuleSet } from "../schema/ruleset.ts";
import type { JsonSchema } from "./answers.ts";

/** The files of a rule set folder that have a schema of their own, by their kind. */
export const ruleSetParts = Object.keys(kinds) as readonly (keyof typeof kinds)[];

/** The JSON Schema (draft-07) of a rule set in one file, or of one file of a rule set folder. */
export function ruleSetSchema(part?: keyof typeof kinds): JsonSchema {
  const schema = part === undefined ? wholeRuleSet : partSchemas[part];
  return z.toJSONSchema(schema, { target: "draft-7", io: "input" });
}
