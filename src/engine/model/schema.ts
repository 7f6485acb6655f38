/** Plain data described once: each schema is a JSON Schema (draft-07) that carries the type of what it describes. */

declare const type: unique symbol;

/** A JSON Schema of values of this type. */
export type Schema<Type = unknown> = Readonly<Record<string, unknown>> & {
  /** Never there; it holds the type for the compiler. */
  readonly [type]?: Type;
};

/** The type that a schema describes. */
export type TypeOf<Described> = Described extends Schema<infer Type> ? Type : never;

type Properties = Readonly<Record<string, Schema>>;

type Flat<Type> = { [Key in keyof Type]: Type[Key] };

type ObjectOf<Of extends Properties> = Flat<
  {
    readonly [Key in keyof Of as Key extends `${string}?` ? never : Key]: TypeOf<Of[Key]>;
  } & {
    readonly [Key in keyof Of as Key extends `${infer Name}?` ? Name : never]?: TypeOf<Of[Key]>;
  }
>;

export const text: Schema<string> = { type: "string" };
export const texts: Schema<readonly string[]> = { type: "array", items: text };
export const number: Schema<number> = { type: "number" };
export const integer: Schema<number> = { type: "integer" };
export const boolean: Schema<boolean> = { type: "boolean" };
export const scalar: Schema<string | boolean | number> = { type: ["string", "boolean", "number"] };

export const say = <Type>(schema: Schema<Type>, description: string): Schema<Type> => ({
  ...schema,
  description,
});

export const constant = <const Type>(value: Type): Schema<Type> => ({ const: value });

export const oneOf = <const Type>(...values: readonly Type[]): Schema<Type> => ({ enum: values });

/** A value that one of the schemas describes. */
export const anyOf = <Of extends readonly Schema[]>(
  description: string,
  ...schemas: Of
): Schema<TypeOf<Of[number]>> => ({ description, anyOf: schemas });

export const listOf = <Type>(
  items: Schema<Type>,
  description: string,
): Schema<readonly Type[]> => ({ type: "array", items, description });

/** Values of one kind by their ids. */
export const byId = <Type>(
  values: Schema<Type>,
  description: string,
): Schema<Readonly<Record<string, Type>>> => ({
  type: "object",
  additionalProperties: values,
  description,
});

/** An object with exactly these properties; a name with `?` may be absent. */
export function object<Of extends Properties>(properties: Of): Schema<ObjectOf<Of>> {
  const entries = Object.entries(properties);
  return {
    type: "object",
    properties: Object.fromEntries(
      entries.map(([name, schema]) => [name.replace("?", ""), schema]),
    ),
    required: entries.map(([name]) => name).filter((name) => !name.endsWith("?")),
    additionalProperties: false,
  };
}

/** A schema that stands under a name among the definitions of the document. */
export const reference = <Type>(name: string, _: Schema<Type>): Schema<Type> => ({
  $ref: `#/definitions/${name}`,
});
