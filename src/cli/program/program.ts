/** Builds the command line from the command table; a command's module is loaded only when it is needed. */
import { Command, Help, type Option } from "commander";
import { commands } from "../commands/index.ts";
import { defaultCommand } from "../commands/names.ts";
import type { Io } from "../terminal/io.ts";
import type { CommandEntry, CommandGroup, CommandModule } from "./command.ts";
import { type ExitCode, exitCode } from "./exit.ts";
import { rootExamples } from "./help-topics.ts";
import { type CommonOptions, defineCommonOptions, withEnvironment } from "./options.ts";
import { version } from "./version.ts";

/** Parses the arguments, runs the command they name and returns how it ended. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  if (argv[0] === "__complete") return completeLine(argv.slice(argv[1] === "--" ? 2 : 1), io);
  const program = newProgram(io);
  const ending = { code: exitCode.done as ExitCode };
  const named = addCommands(program, commands, io, ending);
  // `advise --help` shows the options of the default command, which must be known by then.
  if (!argv.some((word) => named.has(word))) await named.get(defaultCommand)?.();
  await program.parseAsync([...argv], { from: "user" });
  return ending.code;
}

/** For the completion scripts of the shells. */
async function completeLine(words: readonly string[], io: Io): Promise<ExitCode> {
  const { complete } = await import("../completion/complete.ts");
  const { writeCompletions } = await import("../completion/write.ts");
  io.stdout.write(writeCompletions(await complete(words, io)));
  return exitCode.done;
}

/** Adds commands by name alone; returns for each what loads and defines it, which happens before it is dispatched. */
function addCommands(
  parent: Command,
  entries: readonly CommandEntry[],
  io: Io,
  ending: { code: ExitCode },
): ReadonlyMap<string, () => Promise<void>> {
  const loaded = new Map<string, Promise<void>>();
  const prepare = new Map<string, () => Promise<void>>();
  for (const entry of entries) {
    const { name, summary } = entry;
    const command = parent
      .command(name, { isDefault: name === defaultCommand })
      .summary(summary)
      .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`);
    prepare.set(name, () => {
      const loading = loaded.get(name) ?? define(command, entry, io, ending);
      loaded.set(name, loading);
      return loading;
    });
  }
  parent.hook("preSubcommand", (_, command) => prepare.get(command.name())?.());
  return prepare;
}

async function define(
  command: Command,
  entry: CommandEntry,
  io: Io,
  ending: { code: ExitCode },
): Promise<void> {
  const module = (await entry.load()) as CommandModule<object> | CommandGroup;
  if ("commands" in module) {
    command.description(module.description).usage("<command> [options]").helpCommand(false);
    addCommands(command, module.commands, io, ending);
    return;
  }
  module.define(command);
  command.action(async () => {
    const options = withEnvironment(command.optsWithGlobals<CommonOptions>(), io.env);
    ending.code = await module.run({
      io,
      args: command.processedArgs,
      options,
      runAgain: (argv) => run(argv, io),
    });
  });
}

function newProgram(io: Io): Command {
  const program = new Command("advise")
    .usage("[file] [options]\n       advise <command> [options]")
    .helpCommand(false)
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("before", rootExamples)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
      getErrHelpWidth: () => Math.min(io.stderr.columns ?? 80, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      showGlobalOptions: true,
      visibleOptions,
      optionDescription: ({ description }) => description,
      subcommandTerm: (command) => command.name(),
    });
  defineCommonOptions(program);
  return program;
}

/** The options of the root help: the program's own, and those of the command that needs no name. */
function visibleOptions(this: Help, command: Command): Option[] {
  const own = Help.prototype.visibleOptions.call(this, command);
  if (command.parent !== null) return own;
  const byDefault = command.commands[0] as Command;
  return [...byDefault.options.filter(({ hidden }) => !hidden), ...own];
}
