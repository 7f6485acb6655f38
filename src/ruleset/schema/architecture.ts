import * as z from "zod";
import { answer, oneOrMore } from "./answer.ts";
import { kebabId, snakeId, text, version } from "./common.ts";
import { day } from "./day.ts";

/** A choice other than the recommended one. */
export const deviation = z
  .strictObject({
    decision: snakeId.describe("The decision that is taken otherwise."),
    chosen: oneOrMore.describe("What is chosen; the same as under `decisions`."),
    because: text.describe("Why it is accepted."),
    until: day.describe("The last day on which it is accepted."),
  })
  .meta({ title: "deviation" });

/** `architecture.yaml`: requirements, and the decisions taken for them. */
export const architecture = z
  .strictObject({
    $schema: z.string().optional().describe("Address of the JSON Schema, for editors."),
    ruleSet: z
      .strictObject({ id: kebabId, version })
      .meta({ title: "rule set" })
      .optional()
      .describe("The rule set by which the decisions were taken."),
    requirements: z.record(z.string(), answer).describe("Answers by input id."),
    decisions: z
      .record(z.string(), oneOrMore)
      .optional()
      .describe("What was decided: an option by decision id, or a list of them."),
    deviations: z
      .array(deviation)
      .optional()
      .describe("Choices other than the recommended ones, accepted until a day."),
  })
  .meta({ title: "architecture" });
