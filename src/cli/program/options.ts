/** Options that several commands share, and the checks of their values. */
import type { Command, Option } from "commander";
import { known } from "../../tasks/requirements/usage-error.ts";
import type { ColorChoice } from "../terminal/color.ts";
import type { Io } from "../terminal/io.ts";

export interface CommonOptions {
  readonly rules?: string;
  readonly format?: string;
  readonly output?: string;
  /** Every `--format` and `--output`, for commands that take several. */
  readonly asked?: readonly Asked[];
  readonly color: ColorChoice | boolean;
  readonly quiet?: boolean;
}

/** A format or an output asked for; those of one command line in its order. */
export interface Asked {
  readonly kind: "format" | "output";
  readonly value: string;
}

/** Options that every command takes, before or after its name. */
export function defineCommonOptions(program: Command): void {
  const asked: Asked[] = [];
  const note = (kind: Asked["kind"]) => (value: string) => {
    asked.push({ kind, value });
    return value;
  };
  const option = (flags: string, description?: string): Option =>
    program.createOption(flags, description);
  program
    .setOptionValue("asked", asked)
    .option("--rules <path>", "folder or file of another rule set (or ADVISE_RULES)")
    .addOption(option("-f, --format <format>").argParser(note("format")).hideHelp())
    .addOption(option("-o, --output <file>").argParser(note("output")).hideHelp())
    .addOption(
      option("--color <when>", "auto (the default), always or never")
        .choices(["auto", "always", "never"])
        .default("auto"),
    )
    .addOption(option("--no-color").hideHelp())
    .option("-q, --quiet", "print the result only, no notes");
}

/** The options with what the environment says where the command line says nothing. */
export function withEnvironment<Options extends CommonOptions>(
  options: Options,
  env: Io["env"],
): Options {
  const rules = options.rules ?? env["ADVISE_RULES"];
  return rules === undefined ? options : { ...options, rules };
}

const formatsOfCommand = new WeakMap<Command, readonly string[]>();

/** The formats that a command was declared with, for who completes command lines. */
export function formatsOf(command: Command): readonly string[] {
  return formatsOfCommand.get(command) ?? [];
}

/** Keeps the formats that a command is declared with. */
export function keepFormats(command: Command, formats: readonly string[]): void {
  formatsOfCommand.set(command, formats);
}

/** Declares `--format` and `--output` in the help of a command; the values are those of `defineCommonOptions`. */
export function defineOutput(command: Command, formats: readonly string[]): Command {
  keepFormats(command, formats);
  return command
    .option("-f, --format <format>", `one of ${formats.join(", ")} (default: ${formats[0]})`)
    .option("-o, --output <file>", "write to a file; its ending chooses the format");
}

/** Declares the options that give answers, for every command that reads requirements. */
export function defineAnswers(command: Command): Command {
  return command
    .option("--answer <id=value>", "give or replace one answer (repeatable)", gather)
    .option("--stdin-filepath <name>", "what error messages call standard input");
}

const formatOfEnding: Readonly<Record<string, string>> = {
  json: "json",
  yaml: "yaml",
  yml: "yaml",
  md: "markdown",
  markdown: "markdown",
  csv: "csv",
  txt: "text",
  mmd: "mermaid",
  dot: "dot",
  gv: "dot",
  sarif: "sarif",
  xml: "junit",
  tap: "tap",
};

/** The format asked for: by name, by the output file's ending, or the first of `formats`. Throws UsageError. */
export function chooseFormat<Format extends string>(
  options: Pick<CommonOptions, "format" | "output">,
  formats: readonly Format[],
): Format {
  const asked = options.format;
  if (asked === undefined) {
    const ending = formatOfEnding[options.output?.split(".").at(-1)?.toLowerCase() ?? ""];
    return formats.find((format) => format === ending) ?? (formats[0] as Format);
  }
  const message = `no format '${asked}' here; there are ${formats.join(", ")}`;
  return known(asked, formats, message, "");
}

/** The colour asked for on the command line; `--no-color` arrives as false. */
export function colorChoice(options: Pick<CommonOptions, "color">): ColorChoice {
  return typeof options.color === "string" ? options.color : "never";
}

/** Gathers the values of an option that may be repeated. */
export function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
