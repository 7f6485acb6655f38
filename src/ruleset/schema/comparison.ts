import * as z from "zod";
import { facts, kebabId, text } from "./common.ts";
import { condition } from "./condition.ts";

const cell = z
  .strictObject({
    text: text.describe("What holds for this column."),
    facts: facts.optional(),
    taught: text
      .optional()
      .describe("What study guides teach, where today's documentation says it differently."),
  })
  .meta({ title: "cell" });

const column = z
  .strictObject({ label: text.describe("The head of the column.") })
  .meta({ title: "column" });

const row = z
  .strictObject({
    id: kebabId,
    dimension: text.describe("What is compared in this row."),
    cells: z.record(z.string(), cell).describe("One cell for every column, by column id."),
    matters: z
      .array(
        z
          .strictObject({
            when: condition.describe("When the row matters."),
            favours: z.string().describe("The column that it then favours."),
          })
          .meta({ title: "condition of a row" }),
      )
      .optional()
      .describe("When the row matters, and which column it then favours."),
  })
  .meta({ title: "row" });

/** A table of options against dimensions. */
export const comparison = z
  .strictObject({
    $schema: z.string().optional().describe("Address of the JSON Schema, for editors."),
    id: kebabId,
    title: text.describe("What is compared, in a few words."),
    main: z.boolean().optional().describe("The table that is shown when none is named."),
    columns: z
      .record(z.string(), column)
      .refine((map) => Object.keys(map).length > 0, { error: "empty-list" })
      .describe("What is compared; ids are option ids where the columns are options."),
    rows: z.array(row).min(1, { error: "empty-list" }).describe("A row for each dimension."),
  })
  .meta({ title: "comparison" });

export type ComparisonSource = z.infer<typeof comparison>;
