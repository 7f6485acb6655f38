import * as z from "zod";
import { oneOrMore } from "./answer.ts";
import { facts, kebabId, text } from "./common.ts";
import { optionalCondition } from "./condition.ts";

const outcomes = z.record(z.string(), oneOrMore);

/** A sentence about the rules that must hold for all requirements. */
export const claim = z
  .strictObject({
    id: kebabId,
    where: optionalCondition.describe("The requirements that it speaks of; without it, all."),
    always: outcomes.optional().describe("Each decision named has one of these options."),
    never: outcomes.optional().describe("No decision named has one of these options."),
    sometimes: outcomes.optional().describe("Each decision named can have one of these options."),
    indifferent: z
      .array(z.string())
      .optional()
      .describe("Inputs whose answers, changed alone or together, change none of `decisions`."),
    decisions: z
      .array(z.string())
      .optional()
      .describe("The decisions that `indifferent` speaks of; without it, all that do not collect."),
    monotone: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        "`input: up` or `down`, and `towards`: as the input goes there, no decision leaves these options again.",
      ),
    because: text.describe("Why it must be so, in a sentence."),
    facts: facts.optional(),
  })
  .meta({ title: "claim" });

export type ClaimSource = z.infer<typeof claim>;
