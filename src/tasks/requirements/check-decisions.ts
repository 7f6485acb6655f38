/** Reads files of decisions taken, several at once, and compares each with the recommendation. */
import { type ArchitectureStanding, standingOf } from "../../analysis/advise/taken-decisions.ts";
import type { Architecture } from "../../engine/model/architecture.ts";
import { InputError } from "../../engine/model/finding.ts";
import { parseArchitecture } from "../../ruleset/architecture/parse.ts";
import type { Opened } from "../rule-sets/open.ts";

/** The file that is meant where none is named. */
export const architectureFile = "architecture.yaml";

/** A text with the name under which it is shown. */
export interface Document {
  readonly file: string;
  readonly text: string;
}

export interface Compared extends Document {
  readonly architecture: Architecture;
  readonly standing: ArchitectureStanding;
}

/** Compares every file. Throws one InputError with the errors of all of them. */
export function compareAll(
  documents: readonly Document[],
  opened: Opened,
  today: string,
): Promise<readonly Compared[]> {
  return collectErrors(documents, (document) => compareOne(document, opened, today));
}

/** Does the same for each item, and throws all its InputErrors as one at the end. */
export async function collectErrors<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result | Promise<Result>,
): Promise<readonly Result[]> {
  const errors: InputError[] = [];
  const results: Result[] = [];
  for (const item of items) {
    try {
      results.push(await work(item));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
    }
  }
  if (errors.length === 0) return results;
  throw new InputError(
    errors.flatMap(({ findings }) => findings),
    new Map(errors.flatMap(({ sources }) => [...sources])),
  );
}

/** Compares one file. Throws InputError. */
export function compareOne(
  document: Document,
  { ruleSet, compiled }: Opened,
  today: string,
): Compared {
  const { file, text } = document;
  const architecture = parseArchitecture(text, file, ruleSet);
  try {
    return { ...document, architecture, standing: standingOf(compiled, architecture, today) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // The evaluation knows no files, and fails on answers only.
    const span = Object.values(architecture.answerSpans)[0] ?? architecture.span;
    const placed = error.findings.map((finding) => ({ ...finding, span }));
    throw new InputError(placed, new Map([[file, text]]));
  }
}
