import * as z from "zod";
import { answer } from "./answer.ts";
import { text } from "./common.ts";

const value = z
  .strictObject({
    label: text.describe("The value in words, as an answer to the question."),
    help: text.optional().describe("One line that tells it from the other values."),
  })
  .meta({ title: "value" });

const values = z
  .record(z.string(), value)
  .refine((map) => Object.keys(map).length > 0, { error: "empty-list" })
  .describe("What can be answered, by id.");

const typeHelp =
  "`choice`: one value; `choices`: several at once; `boolean`: `true` or `false`; `number`.";

const common = {
  group: text.optional().describe("Consecutive inputs of one group are asked together."),
  ask: text.describe("The question."),
  why: text.optional().describe("One line on why it is asked."),
  lens: z
    .boolean()
    .optional()
    .describe("The input from whose values one looks; the advice says where the others differ."),
  default: z
    .strictObject({
      value: answer.describe("The answer that is assumed."),
      because: text.describe("Why this is the thing to assume."),
    })
    .meta({ title: "default" })
    .optional()
    .describe("What is assumed where the answer is unknown and matters."),
};

/** One thing asked about the requirements. */
export const input = z
  .discriminatedUnion("type", [
    z
      .strictObject({ ...common, type: z.literal("choice").describe(typeHelp), values })
      .meta({ title: "choice input" }),
    z
      .strictObject({
        ...common,
        type: z.literal("choices").describe(typeHelp),
        values,
        none: text.optional().describe("The empty answer in words."),
      })
      .meta({ title: "choices input" }),
    z
      .strictObject({ ...common, type: z.literal("boolean").describe(typeHelp) })
      .meta({ title: "boolean input" }),
    z
      .strictObject({
        ...common,
        type: z.literal("number").describe(typeHelp),
        unit: text.optional().describe("What is counted or measured."),
        units: z
          .record(z.string(), z.number())
          .optional()
          .describe("Units that may stand behind a number, as factors of `unit`."),
        levels: z
          .record(z.string(), z.union([z.string(), z.number()]))
          .optional()
          .describe("Words for a number that is known in kind only, each with its range."),
      })
      .meta({ title: "number input" }),
  ])
  .meta({ title: "input" });

export type InputSource = z.infer<typeof input>;
