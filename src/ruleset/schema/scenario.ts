import * as z from "zod";
import { answer } from "./answer.ts";
import { freeId, kebabId, snakeId, text } from "./common.ts";

const option = z
  .strictObject({
    outcome: kebabId.describe("The option of the decision that choosing it would mean."),
    text: text.describe("As it stands in the question."),
  })
  .meta({ title: "answer option" });

/** An exam-style question with its key. */
export const scenario = z
  .strictObject({
    id: kebabId,
    topic: snakeId.describe("The decision that the question is about."),
    stem: text.describe("The question."),
    options: z
      .strictObject({
        A: option,
        B: option,
        C: option.optional(),
        D: option.optional(),
        E: option.optional(),
      })
      .meta({ title: "answer options" }),
    answer: z.enum(["A", "B", "C", "D", "E"]).describe("The letter that is right."),
    requirements: z.record(z.string(), answer).describe("What the question says, by input id."),
    trap: freeId.optional().describe("The trap that tempts to a wrong option."),
  })
  .meta({ title: "scenario" });

export const scenarios = z.array(scenario).meta({ title: "scenarios" });

export type ScenarioSource = z.infer<typeof scenario>;
