/** `advise rules new NAME`: a small rule set of one's own to begin with. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type StarterName, starterFile, starterFolder } from "../../../ruleset/files/starter.ts";
import { UsageError } from "../../../tasks/requirements/usage-error.ts";
import { starterText } from "../../../tasks/rule-sets/open-sources.ts";
import { today } from "../../input/dates.ts";
import { commandLine } from "../../output/advice.ts";
import { schemaAddress } from "../../output/schema-address.ts";
import { refusal, writeNew } from "../../output/whole-files.ts";
import type { CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";

interface NewOptions {
  readonly folder?: boolean;
}

const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export const create: CommandModule<NewOptions> = {
  define(command) {
    command
      .argument("<name>", "id of the rule set, which also names its file or folder")
      .option("--folder", "write a folder with a file a kind instead of one file");
  },

  async run({ io, options, args }) {
    const [name] = args as readonly [string];
    if (!idPattern.test(name)) {
      throw new UsageError(
        `'${name}' is no id of a rule set`,
        "Write it in small letters, with hyphens between words: my-rules.",
      );
    }
    const path = options.folder ? name : `${name}.yaml`;
    if (existsSync(resolve(io.cwd, path))) {
      throw new UsageError(`'${path}' exists`, "Take another name, or remove it first.");
    }
    const starter = { name, day: today(undefined, io.now()) };
    const files = filesOf(path, starter, options.folder ?? false, io.cwd);
    for (const [file, text] of files) {
      makeFolder(dirname(resolve(io.cwd, file)), file);
      if (!writeNew(resolve(io.cwd, file), text, file)) throw new UsageError(`'${file}' exists`);
    }
    if (!options.quiet) {
      const lines = [
        `Wrote ${path}: inputs, a decision, a trap, a comparison, facts, examples, a case and claims.`,
        `Check it with: ${commandLine(["rules", "check", path], {})}`,
        `Try it with:   ${commandLine(["--rules", path], {})}`,
      ];
      io.stderr.write(`${lines.join("\n")}\n`);
    }
    return exitCode.done;
  },
};

function filesOf(
  path: string,
  name: StarterName,
  inFolder: boolean,
  cwd: string,
): ReadonlyMap<string, string> {
  const schemaOf = (file: string) => (part: string | undefined) =>
    schemaAddress(file, undefined, cwd, part === undefined ? "ruleset" : `ruleset-${part}`).address;
  const text = starterText();
  if (!inFolder) return new Map([[path, starterFile(text, name, schemaOf(path))]]);
  const folder = (part: string | undefined) => {
    const deep = part === "decisions" || part === "comparisons";
    return schemaOf(deep ? join(path, part, "any.yaml") : join(path, "any.yaml"))(part);
  };
  return new Map(
    [...starterFolder(text, name, folder)].map(([file, content]) => [join(path, file), content]),
  );
}

function makeFolder(folder: string, shown: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot write '${shown}': ${refusal(error)}`);
  }
}
