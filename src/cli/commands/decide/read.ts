/** `advise read [file]`: a text in plain English in, its signals, the requirements and the advice out. */
import type { Requirements } from "../../../engine/model/rule-set.ts";
import { READING_FORMATS, type ReadingFormat } from "../../../report/reading/index.ts";
import { type Read, type Rules, read as readText } from "../../../tasks/requirements/read-text.ts";
import { known, UsageError } from "../../../tasks/requirements/usage-error.ts";
import { type Opened, openCompiled } from "../../../tasks/rule-sets/open.ts";
import { openReader } from "../../../tasks/rule-sets/open-reader.ts";
import { today } from "../../input/dates.ts";
import { textOf } from "../../input/text-to-read.ts";
import { codeOfAdvice, commandFor } from "../../output/advice.ts";
import { writeResult } from "../../output/result.ts";
import type { Call, CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";
import { chooseFormat, defineOutput, gather } from "../../program/options.ts";
import { noteTheme, resultTheme } from "../../terminal/themes.ts";

interface ReadOptions {
  readonly answer?: readonly string[];
  readonly lens?: string;
  readonly option?: readonly string[];
  readonly strict?: boolean;
  readonly full?: boolean;
  readonly interview?: boolean;
  readonly plain?: boolean;
}

type ReadCall = Call<ReadOptions>;

const formats = Object.keys(READING_FORMATS) as ReadingFormat[];

export const read: CommandModule<ReadOptions> = {
  define(command) {
    command
      .argument("[file]", "a question or a brief in plain English; - reads standard input")
      .option("--option <text>", "an answer option to rank (repeatable)", gather)
      .option("--answer <id=value>", "give or replace one answer (repeatable)", gather)
      .option("--lens <lens>", "from where to look, such as production or exam")
      .option("--strict", "assume nothing where an answer is missing")
      .option("--full", "shorten nothing")
      .option("-i, --interview", "ask for what the text leaves open")
      .option("--plain", "ask without moving the cursor");
    defineOutput(command, formats);
  },

  async run(call) {
    const { io, options } = call;
    const file = call.args[0] as string | undefined;
    chooseFormat(options, formats);
    if (options.interview && !(io.stdin.isTTY && io.stderr.isTTY)) {
      throw new UsageError("there is no terminal to ask in", "Leave --interview out.");
    }
    const opened = await openCompiled(options.rules, io);
    const reader = await openReader(opened, options.rules, io.cwd);
    const rules = { compiled: opened.compiled, reader };
    const text = await textOf(file, io);
    const result = await evaluate(rules, text, call);
    const last = options.interview ? await ask(call, opened, result, rules) : result;
    const { contradiction, advice } = last;
    if (contradiction === undefined || chooseFormat(options, formats) === "text") {
      await writeResult(await render(last, opened, call, resultTheme(options, io)), options, io);
    }
    if (contradiction !== undefined) throw contradiction;
    return advice === undefined ? exitCode.undecided : codeOfAdvice(advice);
  },
};

async function evaluate(
  rules: Rules,
  text: string,
  { io, options }: ReadCall,
  answers: Requirements = {},
): Promise<Read> {
  const assignments = [...lensOf(rules, options.lens), ...(options.answer ?? [])];
  const { parseAssignments } = await import("../../../ruleset/requirements/assignments.ts");
  const amend = (derived: Requirements) => ({
    ...parseAssignments(assignments, rules.compiled.ruleSet, derived),
    ...answers,
  });
  const short = chooseFormat(options, formats) === "text" && !options.full;
  const evaluation = {
    strict: options.strict ?? false,
    today: today(undefined, io.now()),
    ...(short && { flips: 1 }),
  };
  return readText(rules, text, options.option, amend, evaluation);
}

/** The lens as an answer. Throws UsageError where the rule set has none, or none with this value. */
function lensOf({ compiled }: Rules, value: string | undefined): string[] {
  if (value === undefined) return [];
  const input = compiled.ruleSet.inputs.find(({ lens }) => lens);
  if (input === undefined) {
    throw new UsageError("the rule set has no lens", "Leave --lens out.");
  }
  const values = input.values.map(({ id }) => id);
  const instead = `Choose one of ${values.join(", ")}.`;
  known(value, values, `the lens cannot be '${value}'`, instead);
  return [`${input.id}=${value}`];
}

/** Shows what was read, asks for the rest, and reads again with the answers. Throws Interrupted. */
async function ask(call: ReadCall, opened: Opened, result: Read, rules: Rules): Promise<Read> {
  const { io, options } = call;
  if (result.contradiction !== undefined) throw result.contradiction;
  const theme = await noteTheme(options, io);
  io.stderr.write(await render(result, opened, call, Promise.resolve(theme), "text"));
  const { askForAnswers } = await import("../../interview/ask.ts");
  const answers = await askForAnswers(call, opened, result.requirements, theme);
  return evaluate(rules, result.text, call, answers);
}

async function render(
  result: Read,
  { ruleSet }: Opened,
  { options, args }: ReadCall,
  theme: ReturnType<typeof resultTheme>,
  format = chooseFormat(options, formats),
): Promise<string> {
  const write = await READING_FORMATS[format]();
  return write(result, ruleSet, {
    theme: await theme,
    full: options.full ?? false,
    quiet: options.quiet ?? false,
    command: commandFor((args[0] as string | undefined) ?? "FILE", options).replace(
      /^advise/,
      "advise read",
    ),
  });
}
