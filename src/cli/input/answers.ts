/** Gathers the answers that a run starts with: from a file or standard input, then from `--answer`. */
import type { Requirements, RuleSetCore } from "../../engine/model/rule-set.ts";
import { parseRequirements } from "../../ruleset/requirements/parse.ts";
import type { Io } from "../terminal/io.ts";
import { readStdin } from "./stdin.ts";

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
  const document =
    file === undefined && !sources.stdin ? undefined : await readDocument(file, options, io);
  const assignments = options.answer ?? [];
  if (document === undefined && assignments.length === 0) return undefined;
  const answers =
    document === undefined ? {} : parseRequirements(document.text, document.name, ruleSet);
  if (assignments.length === 0) return answers;
  const { parseAssignments } = await import("../../ruleset/requirements/assignments.ts");
  return parseAssignments(assignments, ruleSet, answers);
}

interface Document {
  readonly text: string;
  /** What diagnostics call it. */
  readonly name: string;
}

async function readDocument(
  file: string | undefined,
  options: AnswerOptions,
  io: Io,
): Promise<Document | undefined> {
  if (file !== undefined && file !== "-") {
    const { readText } = await import("../../ruleset/files/read.ts");
    return { text: readText(file, io.cwd), name: file };
  }
  if (file === undefined && io.stdin.isTTY) return undefined;
  const text = await readStdin(io, file === undefined);
  // Nothing on standard input is no input, unless it was asked for.
  if (text === "" && file === undefined) return undefined;
  return { text, name: options.stdinFilepath ?? "<stdin>" };
}
