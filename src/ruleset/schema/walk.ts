import * as z from "zod";
import type { Path } from "../document/tree.ts";

/** The keys that a mapping at a path may have. */
export function keysAt(schema: z.ZodType, value: unknown, path: Path): string[] {
  const found = schemaAt(schema, value, path);
  return found instanceof z.ZodObject
    ? Object.keys(found.shape).filter((key) => key !== "$schema")
    : [];
}

/** What stands at a path, in a word: `rule`, `input`, … */
export function titleAt(schema: z.ZodType, value: unknown, path: Path): string {
  return schemaAt(schema, value, path)?.meta()?.title ?? "";
}

/** The schema that holds at a path of a value. */
function schemaAt(schema: z.ZodType, value: unknown, path: Path): z.ZodType | undefined {
  const own = unwrap(schema, value);
  const [step, ...rest] = path;
  if (step === undefined) return own;
  const next = stepInto(own, step);
  const inner = (value as Record<string | number, unknown> | undefined)?.[step];
  return next === undefined ? undefined : schemaAt(next as z.ZodType, inner, rest);
}

function stepInto(schema: z.ZodType, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodObject) return schema.shape[step] ?? schema.def.catchall;
  return undefined;
}

/** Without `optional`; of a union, the member that the value chooses. */
function unwrap(schema: z.ZodType, value: unknown): z.ZodType {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType, value);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const { discriminator } = schema.def;
  const chosen = (value as Record<string, unknown> | undefined)?.[discriminator];
  const member = schema.options.find(
    (option) =>
      option instanceof z.ZodObject &&
      (option.shape[discriminator] as z.ZodType).safeParse(chosen).success,
  );
  return (member as z.ZodType | undefined) ?? schema;
}
