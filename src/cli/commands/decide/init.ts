/** `advise init`: writes requirements, and the decisions that the rules recommend for them, into one file. */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { advise } from "../../../analysis/advise/advise.ts";
import type { Advice } from "../../../engine/model/advice.ts";
import type { Requirements } from "../../../engine/model/rule-set.ts";
import { safe } from "../../../report/text/safe.ts";
import { writeArchitecture } from "../../../ruleset/architecture/write.ts";
import { architectureFile } from "../../../tasks/requirements/check-decisions.ts";
import { UsageError } from "../../../tasks/requirements/usage-error.ts";
import { type Opened, openCompiled } from "../../../tasks/rule-sets/open.ts";
import { type AnswerOptions, readAnswers } from "../../input/answers.ts";
import { codeOfAdvice, commandLine } from "../../output/advice.ts";
import { type SchemaAddress, schemaAddress } from "../../output/schema-address.ts";
import { writeNew, writeWhole } from "../../output/whole-files.ts";
import type { Call, CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";
import { gather } from "../../program/options.ts";
import { noteTheme } from "../../terminal/themes.ts";

interface InitOptions extends AnswerOptions {
  readonly from?: string;
  readonly force?: boolean;
  readonly plain?: boolean;
}

/** Days after which the deviation that is shown would end. */
const deviationDays = 180;

export const init: CommandModule<InitOptions> = {
  define(command) {
    command
      .option("--from <file>", "requirements, YAML or JSON; - reads standard input")
      .option("--answer <id=value>", "give or replace one answer (repeatable)", gather)
      .option("-o, --output <file>", `the file to write (default: ${architectureFile})`)
      .option("--force", "replace the file if it exists")
      .option("--plain", "ask without moving the cursor")
      .option("--stdin-filepath <name>", "what error messages call standard input");
  },

  async run(call) {
    const { io, options } = call;
    const output = options.output ?? architectureFile;
    if (output !== "-" && !options.force) refuseExisting(output, io.cwd);
    const opened = await openCompiled(options.rules, io);
    const answers = await answersOf(call, opened);
    if (answers === undefined) return exitCode.undecided;
    const advice = advise(opened.compiled, answers, { brief: true });
    const schema = schemaAddress(output, options.rules, io.cwd);
    const text = writeArchitecture(
      { requirements: answers, decisions: outcomes(advice) },
      opened.ruleSet,
      {
        schema: schema.address,
        until: dayAfter(io.now(), deviationDays),
      },
    );
    if (output === "-") io.stdout.write(text);
    else {
      write(output, text, call);
      if (!options.quiet) io.stderr.write(noteOn(output, advice, schema, call));
    }
    return codeOfAdvice(advice);
  },
};

function refuseExisting(output: string, cwd: string): void {
  const path = resolve(cwd, output);
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) throw exists(output);
  throw new UsageError(`'${output}' is a folder`, "Name a file in it.");
}

const exists = (output: string): UsageError =>
  new UsageError(
    `'${output}' exists`,
    "--force replaces it; advise check --update keeps it up to date.",
  );

/** The answers of `--from` and `--answer`, or of an interview; undefined where nobody can be asked. */
async function answersOf(
  call: Call<InitOptions>,
  opened: Opened,
): Promise<Requirements | undefined> {
  const { io, options } = call;
  const given = await readAnswers(options.from, options, opened.ruleSet, io, { stdin: false });
  if (given !== undefined) return given;
  const theme = await noteTheme(options, io);
  if (io.stdin.isTTY && io.stderr.isTTY) {
    const { askForAnswers } = await import("../../interview/ask.ts");
    return askForAnswers(call, opened, {}, theme);
  }
  const { missingText } = await import("../../output/missing-answers.ts");
  io.stderr.write(missingText(opened.ruleSet.inputs, {}, theme));
  return undefined;
}

/** What was decided; a decision that is still open is left out. */
function outcomes({ decisions }: Advice): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(decisions).flatMap(([id, { outcome, outcomes: several }]) => {
      const decided = several ?? outcome;
      return decided === undefined ? [] : [[id, decided]];
    }),
  );
}

function write(output: string, text: string, { io, options }: Call<InitOptions>): void {
  const path = resolve(io.cwd, output);
  if (options.force) writeWhole(path, text, output);
  else if (!writeNew(path, text, output)) throw exists(output);
}

function noteOn(
  output: string,
  advice: Advice,
  { missing }: SchemaAddress,
  { options }: Call<InitOptions>,
): string {
  const open = Object.values(advice.decisions).filter(({ status }) => status === "undecided");
  const left = open.length === 0 ? "" : ` ${open.length} left open: answers are missing.`;
  const name = output === architectureFile ? [] : [output];
  const check = commandLine(["check", ...name], options);
  const help =
    missing === undefined
      ? ""
      : `For your editor's help: ${commandLine(["schema", "architecture", "-o", missing], options)}\n`;
  return `Wrote ${safe(output)}.${left}\nCheck it with: ${check}\n${help}`;
}

function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
