import * as z from "zod";

/** Prose for people; blank text is an error, so that nothing is printed as an empty line. */
export const text = z.string().regex(/\S/, { error: "empty-text" });

/** Ids of values, options, rules, steps and the like. */
export const kebabId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "bad-id:kebab-case" })
  .describe("Lower-case words and digits, joined by hyphens.");

/** Ids of inputs and decisions. */
export const snakeId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, { error: "bad-id:snake_case" });

/** Ids of facts and traps, which come from elsewhere. */
export const freeId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { error: "bad-id:id" })
  .describe("Letters and digits, with `-`, `_` and `.` between them.");

/** A semantic version. */
export const version = z
  .string()
  .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/, { error: "bad-version" })
  .describe("Semantic version: major.minor.patch.");

/** Citations: ids of `facts.yaml`. */
export const facts = z.array(z.string()).describe("Ids of the facts that this rests on.");

/** A mapping from ids to things of one kind; the ids are checked where the things are read. */
export function mapOf<Item extends z.ZodType>(item: Item) {
  return z
    .object({ $schema: z.string().optional().describe("Address of the JSON Schema, for editors.") })
    .catchall(item);
}
