/** Gathers the answers that a run starts with: from a file or standard input, then from `--answer`. */
import type { Requirements, RuleSetCore } from "../../engine/model/rule-set.ts";
import { parseRequirements } from "../../ruleset/requirements/parse.ts";
import type { Io } from "../terminal/io.ts";
import { readDocument, readUnnamed } from "./document.ts";

export interface AnswerOptions {
  readonly answer?: readonly string[];
  readonly stdinFilepath?: string;
}

/**
 * The answers given, or undefined where none were: no file, nothing on standard input, no `--answer`.
 * Standard input is read when `file` is `-`, or when there is no file, it is no terminal, and `sources` allows it.
 * Throws InputError and UsageError.
 */
export async function readAnswers(
  file: string | undefined,
  options: AnswerOptions,
  ruleSet: RuleSetCore,
  io: Io,
  sources: { readonly stdin: boolean } = { stdin: true },
): Promise<Requirements | undefined> {
  const unnamed = () => (sources.stdin ? readUnnamed(options, io) : undefined);
  const document = await (file === undefined ? unnamed() : readDocument(file, options, io));
  const assignments = options.answer ?? [];
  if (document === undefined && assignments.length === 0) return undefined;
  const answers =
    document === undefined ? {} : parseRequirements(document.text, document.file, ruleSet);
  if (assignments.length === 0) return answers;
  const { parseAssignments } = await import("../../ruleset/requirements/assignments.ts");
  return parseAssignments(assignments, ruleSet, answers);
}
