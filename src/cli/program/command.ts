/** What a command of the program is. Its file in `commands/` exports one of these; `commands/index.ts` lists it. */
import type { Command } from "commander";
import type { Io } from "../terminal/io.ts";
import type { ExitCode } from "./exit.ts";
import type { CommonOptions } from "./options.ts";

/** What a command runs with. */
export interface Call<Options> {
  readonly io: Io;
  /** Arguments as the command line has them; a variadic one is a list. */
  readonly args: readonly (string | readonly string[] | undefined)[];
  readonly options: Options & CommonOptions;
  /** Runs another command line in the place of this one. */
  readonly runAgain: (argv: readonly string[]) => Promise<ExitCode>;
}

export interface CommandModule<Options = object> {
  /** Declares arguments, options and help. */
  define(command: Command): void;
  /** Does the work and says how it ended; throws InputError or UsageError. */
  run(call: Call<Options>): Promise<ExitCode>;
}

/** A command that has commands of its own. */
export interface CommandGroup {
  readonly description: string;
  readonly commands: readonly CommandEntry[];
}

/** A line of the command table: enough for the list of commands, the rest is loaded when the command runs. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandModule<never> | CommandGroup>;
}
