/** Several formats in one run, each to a place of its own: `-f sarif -o out.sarif -f text`. */
import type { Command } from "commander";
import { UsageError } from "./exit.ts";
import { type CommonOptions, chooseFormat } from "./options.ts";

/** An option's value and its position among the formats and outputs of the command line. */
interface Placed {
  readonly order: number;
  readonly value: string;
}

export interface Target<Format extends string> {
  readonly format: Format;
  /** Absent for standard output. */
  readonly output?: string;
}

/** Declares `--format` and `--output`, both repeatable: an output belongs to the format before it. */
export function defineOutputs(command: Command, formats: readonly string[]): Command {
  let order = 0;
  const place = (value: string, before: readonly Placed[] = []): readonly Placed[] => {
    order += 1;
    return [...before, { order, value }];
  };
  return command
    .option(
      "-f, --format <format>",
      `one of ${formats.join(", ")} (default: ${formats[0]}; repeatable)`,
      place,
    )
    .option("-o, --output <file>", "write the format before it to a file (repeatable)", place);
}

/** Where the result goes, and how. Throws UsageError for an unknown format, or two on standard output. */
export function targetsOf<Format extends string>(
  options: Pick<CommonOptions, "format" | "output">,
  formats: readonly Format[],
): readonly Target<Format>[] {
  const asked = [
    ...placed(options.format).map((each) => ({ ...each, kind: "format" as const })),
    ...placed(options.output).map((each) => ({ ...each, kind: "output" as const })),
  ].sort((a, b) => a.order - b.order);
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

/** Before a command's name an option is single and stands first. */
function placed(value: unknown): readonly Placed[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [{ order: 0, value }] : (value as readonly Placed[]);
}
