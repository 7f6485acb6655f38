/** Exam-style stems with their keys, as they stand in the fixtures. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

export interface Stem {
  readonly id: string;
  readonly set: string;
  readonly kind: "generative" | "classic-ml" | "unspecified";
  readonly stem: string;
  readonly options: Readonly<Record<string, string>>;
  readonly answer: string;
  readonly expected: Readonly<Record<string, string>>;
  readonly also_acceptable?: Readonly<Record<string, readonly string[]>>;
  readonly debatable?: boolean;
}

/** Reads stems; those that name no set get the name of their round. */
export function readStems(file: string): Stem[] {
  const stems = parse(readFileSync(file, "utf8")) as (Stem & { readonly round?: number })[];
  return stems.map((stem) => ({ ...stem, set: stem.set ?? `own-${stem.round}` }));
}

/** The outcomes that count as right for a decision of a stem. */
export function acceptable(stem: Stem, decision: string): readonly string[] {
  return [stem.expected[decision] ?? "", ...(stem.also_acceptable?.[decision] ?? [])];
}
