import * as z from "zod";
import { text } from "./common.ts";
import { day } from "./day.ts";

/** One checkable statement about the outside world. */
export const fact = z
  .strictObject({
    text: text.describe("The statement."),
    source: text.describe("An address, or the name of a document that has none."),
    kind: z
      .enum(["vendor", "third-party", "recalled"])
      .describe("Who says so: the vendor, somebody else, or memory alone."),
    checked: day.describe("The day on which the source was read."),
    as_of: z
      .string()
      .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: "bad-date" })
      .optional()
      .describe("The day, month or year that the source bears."),
    confirmed: z
      .boolean()
      .optional()
      .describe("False: the reader must confirm it, a price for instance."),
    from: day.optional().describe("The first day on which it holds."),
    until: day.optional().describe("The last day on which it holds."),
  })
  .meta({ title: "fact" });

export type FactSource = z.infer<typeof fact>;
