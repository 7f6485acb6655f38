/** `advise batch [file…]`: many requirements in, one line of advice each out. */
import { createAnswerer } from "../../../tasks/batch/answer.ts";
import { type Field, fields, fieldsIn } from "../../../tasks/batch/fields.ts";
import { UsageError, wholeNumber } from "../../../tasks/requirements/usage-error.ts";
import { openCompiled } from "../../../tasks/rule-sets/open.ts";
import { createProgress, noProgress, type Progress } from "../../batch/progress.ts";
import { answerAll, type Count } from "../../batch/run.ts";
import { type Source, sourcesOf } from "../../batch/sources.ts";
import { createWriter } from "../../batch/write.ts";
import type { Call, CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";

interface BatchOptions {
  readonly fields?: string;
  readonly failFast?: boolean;
  readonly skip?: string;
  readonly strict?: boolean;
  readonly stdinFilepath?: string;
}

const notes = `
A file has one document a line, as JSON (NDJSON); .yaml and .json files are one
document each, and a folder stands for all of these in it, by name.

Each gives one line, in the same order: the outcome of every decision and the
rule that gave it, or what --fields names. The key "id" of a line is passed on.
A line that cannot be used becomes one with "error", is named on standard error,
and makes the run end with 2.

Fields: ${fields.slice(0, 7).join(", ")},
  ${fields.slice(7).join(", ")}

Examples:
  advise batch portfolio.ndjson > advice.ndjson
  generate | advise batch --fields outcome,status,traps
  advise batch --skip "$(wc -l < advice.ndjson)" portfolio.ndjson >> advice.ndjson
  parallel --pipepart -a portfolio.ndjson --block 50M --keep-order advise batch
`;

export const batch: CommandModule<BatchOptions> = {
  define(command) {
    command
      .argument("[file...]", "files, folders or patterns; - or none reads standard input")
      .option("--fields <list>", "what each line holds (default: outcome,rule)")
      .option("--fail-fast", "stop at the first line that cannot be used")
      .option("--skip <count>", "leave out so many documents, which an earlier run has answered")
      .option("--strict", "assume nothing where an answer is missing")
      .option("-o, --output <file>", "write to a file")
      .option("--stdin-filepath <name>", "what error messages call standard input")
      .addHelpText("after", notes);
  },

  async run(call) {
    const { io, args, options } = call;
    const chosen: readonly Field[] = fieldsIn(options.fields);
    const skip = countIn(options.skip);
    const words = args[0] as readonly string[];
    if (words.length === 0 && io.stdin.isTTY) {
      throw new UsageError("no file is named", "Name one, or send the lines on standard input.");
    }
    const sources = sourcesOf(words, io, options.stdinFilepath);
    const opened = await openCompiled(options.rules, io);
    const answerer = createAnswerer(opened, { fields: chosen, strict: options.strict ?? false });
    const writer = createWriter(options.output, io);
    const progress = await progressOf(sources, call);
    const failFast = options.failFast ?? false;
    let count: Count;
    try {
      count = await answerAll(sources, { io, answerer, writer, progress, failFast, skip });
    } finally {
      progress.clear();
      await writer.end();
    }
    if (count.bad > 0 && !options.quiet) {
      const [bad, lines] = [count.bad, count.lines].map((each) => each.toLocaleString("en-US"));
      io.stderr.write(`${bad} of ${lines} could not be used\n`);
    }
    return count.bad > 0 ? exitCode.usage : exitCode.done;
  },
};

const countIn = (text: string | undefined): number =>
  wholeNumber(text, `--skip takes a number, not '${text}'`) ?? 0;

async function progressOf(
  sources: readonly Source[],
  { io, options }: Call<BatchOptions>,
): Promise<Progress> {
  // On the same terminal the result itself shows how far the run has come.
  const isSeen = io.stderr.isTTY && (!io.stdout.isTTY || options.output !== undefined);
  if (!isSeen || options.quiet || io.env["TERM"] === "dumb") return noProgress;
  const { noteTheme } = await import("../../terminal/themes.ts");
  const sizes = sources.map(({ size }) => size);
  const total = sizes.includes(undefined) ? undefined : sum(sizes as number[]);
  return createProgress(total, await noteTheme(options, io), io);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
