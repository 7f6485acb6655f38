/** What may stand at the end of a command line: the shells' scripts ask, so that every shell knows the same. */
import { Command, type Option } from "commander";
import { openRuleSet } from "../../tasks/rule-sets/open.ts";
import { commands } from "../commands/index.ts";
import { defaultCommand } from "../commands/names.ts";
import type { CommandEntry, CommandGroup, CommandModule } from "../program/command.ts";
import { defineCommonOptions } from "../program/options.ts";
import type { Io } from "../terminal/io.ts";
import { type Candidate, type Completions, type Knowledge, NOTHING } from "./candidates.ts";
import { argumentValues, optionValues } from "./values.ts";

/**
 * Completions for the words behind `advise`, the last being the one to complete (empty where it has not begun).
 * Never throws: a rule set that cannot be used has nothing to complete.
 */
export async function complete(words: readonly string[], io: Io): Promise<Completions> {
  const current = words.at(-1) ?? "";
  const line = await read(words.slice(0, -1));
  const knowledge = knowledgeOf(line.rules, io);
  const inline = /^(--[a-z-]+)=(.*)$/s.exec(current);
  if (line.pending !== undefined) return valuesOf(line, line.pending, current, knowledge);
  if (inline !== null && !line.ended) {
    const [, flag = "", value = ""] = inline;
    const option = findOption(line, flag);
    if (option === undefined) return NOTHING;
    const found = await valuesOf(line, option, value, knowledge);
    return {
      ...found,
      candidates: found.candidates.map((each) => ({ ...each, value: `${flag}=${each.value}` })),
    };
  }
  if (current.startsWith("-") && !line.ended)
    return { candidates: startingWith(flagsOf(line), current), files: false };
  const names = line.positional.length === 0 ? line.children.map(named) : [];
  const values = await argumentsOf(line, current, knowledge);
  return {
    candidates: startingWith([...names, ...values.candidates], current),
    files: values.files,
  };
}

/** A command line up to the word to complete. */
interface Line {
  /** Names of the commands, the default one included where none is named. */
  readonly path: readonly string[];
  readonly command: Command;
  readonly program: Command;
  /** Commands that may still be named. */
  readonly children: readonly CommandEntry[];
  readonly positional: readonly string[];
  /** An option that waits for its value. */
  readonly pending: Option | undefined;
  readonly rules: string | undefined;
  /** True behind `--`. */
  readonly ended: boolean;
}

async function read(words: readonly string[]): Promise<Line> {
  const program = new Command();
  defineCommonOptions(program);
  const byDefault = commands.find(({ name }) => name === defaultCommand) as CommandEntry;
  let line: Line = {
    path: [defaultCommand],
    ...(await open(byDefault)),
    program,
    children: commands,
    positional: [],
    pending: undefined,
    rules: undefined,
    ended: false,
  };
  for (const word of words) line = await step(line, word);
  return line;
}

async function step(line: Line, word: string): Promise<Line> {
  if (line.pending !== undefined) {
    const rules = line.pending.long === "--rules" ? word : line.rules;
    return { ...line, pending: undefined, rules };
  }
  if (!line.ended && word === "--") return { ...line, ended: true };
  if (!line.ended && word.startsWith("-") && word !== "-") return afterFlag(line, word);
  const child =
    line.positional.length === 0 ? line.children.find(({ name }) => name === word) : undefined;
  if (child === undefined) return { ...line, positional: [...line.positional, word] };
  const before = line.children === commands ? [] : line.path;
  return { ...line, path: [...before, word], ...(await open(child)) };
}

function afterFlag(line: Line, word: string): Line {
  if (word.startsWith("--rules=")) return { ...line, rules: word.slice("--rules=".length) };
  const option = findOption(line, word);
  return option?.required ? { ...line, pending: option } : line;
}

async function open(entry: CommandEntry): Promise<Pick<Line, "command" | "children">> {
  const module = (await entry.load()) as CommandModule | CommandGroup;
  const command = new Command(entry.name);
  if ("commands" in module) return { command, children: module.commands };
  module.define(command);
  return { command, children: [] };
}

const optionsOf = ({ command, program }: Line): readonly Option[] => [
  ...command.options,
  ...program.options,
];

function findOption(line: Line, flag: string): Option | undefined {
  return optionsOf(line).find(({ long, short }) => long === flag || short === flag);
}

function flagsOf(line: Line): readonly Candidate[] {
  const shown = optionsOf(line).filter(({ hidden, long }) => !hidden && long != null);
  const own = shown.map(({ long, description }) => ({ value: long as string, description }));
  const help = [
    { value: "--help", description: "print the help" },
    ...(line.path[0] === defaultCommand
      ? [{ value: "--version", description: "print the version" }]
      : []),
  ];
  return [...own, ...help];
}

const named = ({ name, summary }: CommandEntry): Candidate => ({
  value: name,
  description: summary,
});

async function valuesOf(
  line: Line,
  option: Option,
  current: string,
  knowledge: Knowledge,
): Promise<Completions> {
  const found = await optionValues(option, line.command, current, knowledge);
  return { ...found, candidates: startingWith(found.candidates, current) };
}

async function argumentsOf(
  line: Line,
  current: string,
  knowledge: Knowledge,
): Promise<Completions> {
  const declared = line.command.registeredArguments;
  const argument = declared[line.positional.length] ?? declared.find(({ variadic }) => variadic);
  if (argument === undefined) return NOTHING;
  return argumentValues(line.path, argument.name(), {
    current,
    before: line.positional,
    knowledge,
  });
}

function startingWith(candidates: readonly Candidate[], start: string): readonly Candidate[] {
  return candidates.filter(({ value }) => value.startsWith(start));
}

/** Opens the rule set that a command line names, or the environment, or the built-in one. */
function knowledgeOf(rules: string | undefined, { cwd, env }: Io): Knowledge {
  return async () => {
    try {
      return await openRuleSet(rules ?? env["ADVISE_RULES"], cwd);
    } catch {
      // While a line is typed nothing is said; the command itself will say what is wrong.
      return undefined;
    }
  };
}
