import * as z from "zod";
import { facts, kebabId, snakeId, text } from "./common.ts";
import { optionalCondition } from "./condition.ts";

const option = z
  .strictObject({
    label: text.describe("The option's name, as people say it."),
    help: text.optional().describe("One line on what it is."),
    warning: z
      .boolean()
      .optional()
      .describe("Of a `collect` decision: shown as a warning instead of an addition."),
  })
  .meta({ title: "option" });

const rule = z
  .strictObject({
    id: kebabId.describe("Unique in the whole rule set, because people cite it."),
    when: optionalCondition,
    choose: z.string().describe("The option that follows."),
    because: text.describe("Why, in a sentence or two."),
    facts: facts.optional(),
  })
  .meta({ title: "rule" });

/** One thing to be decided. */
export const decision = z
  .strictObject({
    $schema: z.string().optional().describe("Address of the JSON Schema, for editors."),
    id: snakeId.describe("Conditions of later decisions name it."),
    label: text.describe("The decision in a word or two."),
    ask: text.describe("The question that it answers."),
    hit: z
      .enum(["first", "unique", "collect"])
      .describe("`first`: the first rule that holds; `unique`: exactly one; `collect`: all."),
    options: z
      .record(z.string(), option)
      .refine((map) => Object.keys(map).length > 0, { error: "empty-list" })
      .describe("Every possible outcome, by id."),
    rules: z.array(rule).min(1, { error: "empty-list" }).describe("Tried in this order."),
  })
  .meta({ title: "decision" });

export type DecisionSource = z.infer<typeof decision>;
