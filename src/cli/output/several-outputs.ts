/** Several formats in one run, each to a place of its own: `-f sarif -o out.sarif -f text`. */
import type { Command } from "commander";
import { UsageError } from "../../tasks/requirements/usage-error.ts";
import { type CommonOptions, chooseFormat, keepFormats } from "../program/options.ts";

export interface Target<Format extends string> {
  readonly format: Format;
  /** Absent for standard output. */
  readonly output?: string;
}

/** Declares `--format` and `--output` in the help of a command that takes several of them. */
export function defineOutputs(command: Command, formats: readonly string[]): Command {
  keepFormats(command, formats);
  return command
    .option(
      "-f, --format <format>",
      `one of ${formats.join(", ")} (default: ${formats[0]}; repeatable)`,
    )
    .option("-o, --output <file>", "write the format before it to a file (repeatable)");
}

/**
 * Where the result goes, and how: an output belongs to the format before it, or chooses one by its ending.
 * Throws UsageError for an unknown format, or two on standard output.
 */
export function targetsOf<Format extends string>(
  { asked = [] }: Pick<CommonOptions, "asked">,
  formats: readonly Format[],
): readonly Target<Format>[] {
  const pairs: { format?: string; output?: string }[] = [];
  for (const { kind, value } of asked) {
    const last = pairs.at(-1);
    if (kind === "format") pairs.push({ format: value });
    else if (last !== undefined && last.output === undefined) last.output = value;
    else pairs.push({ output: value });
  }
  const targets = (pairs.length === 0 ? [{}] : pairs).map((pair) => target(pair, formats));
  if (targets.filter(({ output }) => output === undefined).length > 1) {
    throw new UsageError(
      "two formats cannot share standard output",
      "Give all but one a file: -f sarif -o out.sarif -f text",
    );
  }
  return targets;
}

function target<Format extends string>(
  pair: { readonly format?: string; readonly output?: string },
  formats: readonly Format[],
): Target<Format> {
  const format = chooseFormat(pair, formats);
  return pair.output === undefined || pair.output === "-"
    ? { format }
    : { format, output: pair.output };
}
