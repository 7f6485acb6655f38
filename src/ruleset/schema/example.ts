import * as z from "zod";
import { answer, oneOrMore } from "./answer.ts";
import { kebabId, text } from "./common.ts";

/** Requirements with the advice expected of them. */
export const example = z
  .strictObject({
    id: kebabId,
    title: text.describe("The case in a few words."),
    requirements: z.record(z.string(), answer).describe("Answers by input id."),
    expect: z
      .record(z.string(), oneOrMore)
      .describe(
        "The option expected, by decision; of `collect` decisions, `traps` and `blueprint`, what must be among the results.",
      ),
  })
  .meta({ title: "example" });

export type ExampleSource = z.infer<typeof example>;
