/** `advise [file]`: requirements in, advice out; in a terminal without a file, the interview first. */
import { advise } from "../../../analysis/advise/advise.ts";
import type { Input, Requirements } from "../../../engine/model/rule-set.ts";
import { type Opened, openCompiled } from "../../../tasks/rule-sets/open.ts";
import { readAnswers } from "../../input/answers.ts";
import type { RecommendCall, RecommendOptions } from "../../interview/conversation.ts";
import {
  adviceFormats,
  codeOfAdvice,
  commandFor,
  evaluationFor,
  renderAdvice,
} from "../../output/advice.ts";
import { writeResult } from "../../output/result.ts";
import type { CommandModule } from "../../program/command.ts";
import { type ExitCode, exitCode } from "../../program/exit.ts";
import { checkFileOrCommand } from "../../program/file-or-command.ts";
import { chooseFormat, defineAnswers, defineOutput, gather } from "../../program/options.ts";

export const recommend: CommandModule<RecommendOptions> = {
  define(command) {
    command.argument("[file]", "requirements, YAML or JSON; - reads standard input");
    defineAnswers(command)
      .option("--strict", "assume nothing where an answer is missing")
      .option("--sources", "list the facts cited, with their sources")
      .option("--full", "shorten nothing")
      .option("--why-not <option>", "explain why an option is not chosen (repeatable)", gather)
      .option("-i, --interview", "ask for what the requirements leave open")
      .option("--plain", "ask without moving the cursor")
      .option("--no-input", "never ask");
    defineOutput(command, adviceFormats);
  },

  async run(call) {
    const { io, options } = call;
    const file = call.args[0] as string | undefined;
    chooseFormat(options, adviceFormats);
    checkFileOrCommand(file, io.cwd);
    const opened = await openCompiled(options.rules, io);
    const answers = await readAnswers(file, options, opened.ruleSet, io);
    if (options.whyNot !== undefined && !options.interview) {
      const { explainWhyNot } = await import("../../output/why-not.ts");
      await explainWhyNot(opened, answers ?? {}, options, io);
      return exitCode.done;
    }
    if (options.interview || answers === undefined) return ask(call, opened, answers ?? {});
    const advice = advise(opened.compiled, answers, evaluationFor(options, io));
    const command = commandFor(file ?? "-", options);
    await writeResult(await renderAdvice(advice, opened, options, io, command), options, io);
    return codeOfAdvice(advice);
  },
};

async function ask(call: RecommendCall, opened: Opened, given: Requirements): Promise<ExitCode> {
  const { io, options } = call;
  if (options.input && io.stdin.isTTY && io.stderr.isTTY) {
    const { converse } = await import("../../interview/converse.ts");
    return converse(call, opened, given);
  }
  const { missingText } = await import("../../output/missing-answers.ts");
  const { noteTheme } = await import("../../terminal/themes.ts");
  const missing = missingInputs(opened, given);
  io.stderr.write(missingText(missing, given, await noteTheme(options, io)));
  return exitCode.undecided;
}

/** The inputs that can still change a decision; with no answers at all, every input. */
function missingInputs({ compiled, ruleSet }: Opened, given: Requirements): readonly Input[] {
  if (Object.keys(given).length === 0) return ruleSet.inputs;
  const { open } = advise(compiled, given, { strict: true, brief: true });
  return ruleSet.inputs.filter(({ id }) => open.some(({ input }) => input === id));
}
