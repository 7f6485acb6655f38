import * as z from "zod";
import { oneOrMore } from "./answer.ts";
import { facts, freeId, kebabId, text } from "./common.ts";
import { condition, optionalCondition } from "./condition.ts";

/** A combination of answers that cannot occur. */
export const impossible = z
  .strictObject({
    id: kebabId,
    when: condition.describe("Answers that contradict each other."),
    because: text.describe("Why they cannot occur together."),
  })
  .meta({ title: "impossible combination" });

/** A tempting wrong belief. */
export const trap = z
  .strictObject({
    id: freeId,
    belief: text.describe("The wrong belief, as somebody would say it."),
    why: text.describe("Why it is wrong."),
    instead: text.describe("What to do instead."),
    tells: z.array(text).optional().describe("Wording that gives it away."),
    tempts: z
      .record(z.string(), oneOrMore)
      .optional()
      .describe("The wrong options that it leads to, by decision."),
    when: optionalCondition,
    facts: facts.optional(),
  })
  .meta({ title: "trap" });

/** One step of the recommended architecture. */
export const blueprintStep = z
  .strictObject({
    id: kebabId,
    step: text.describe("What to do: short, imperative."),
    detail: text.optional().describe("One sentence more."),
    when: optionalCondition,
    facts: facts.optional(),
  })
  .meta({ title: "step" });

export type ImpossibleSource = z.infer<typeof impossible>;
export type TrapSource = z.infer<typeof trap>;
export type BlueprintStepSource = z.infer<typeof blueprintStep>;
