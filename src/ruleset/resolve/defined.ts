/** An object without its undefined entries, and typed so: what is absent stays absent. */
export function defined<Type extends object>(object: Type): Defined<Type> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Defined<Type>;
}

type Defined<Type> = {
  [Key in keyof Type as undefined extends Type[Key] ? never : Key]: Type[Key];
} & {
  [Key in keyof Type as undefined extends Type[Key] ? Key : never]?: Exclude<Type[Key], undefined>;
};

/** Prose without the blanks and line ends that block scalars leave around it. */
export function prose<Text extends string | undefined>(text: Text): Text {
  return text?.trim() as Text;
}
