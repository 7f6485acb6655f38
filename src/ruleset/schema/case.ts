import * as z from "zod";
import { answer, oneOrMore } from "./answer.ts";
import { kebabId, text } from "./common.ts";

/** A typical project, told whole. */
export const projectCase = z
  .strictObject({
    id: kebabId,
    title: text.describe("Who wants what, in a sentence."),
    weight: z
      .number()
      .positive({ error: "bad-weight" })
      .describe("How usual such a project is, beside the others."),
    answers: z.record(z.string(), answer).describe("What its owner would answer, by input id."),
    accept: z
      .record(z.string(), oneOrMore)
      .describe("The options that a strong architect accepts, by decision."),
    because: text.describe("Why, in a sentence."),
  })
  .meta({ title: "case" });

export type CaseSource = z.infer<typeof projectCase>;
