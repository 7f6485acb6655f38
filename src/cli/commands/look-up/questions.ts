/** `advise questions`: what is asked, the values, and what they decide. */
import { QUESTIONS_FORMATS, type QuestionsFormat } from "../../../report/questions/index.ts";
import { withIds } from "../../../tasks/requirements/usage-error.ts";
import { openRuleSet } from "../../../tasks/rule-sets/open.ts";
import { writeResult } from "../../output/result.ts";
import type { CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";
import { chooseFormat, defineOutput } from "../../program/options.ts";
import { resultTheme } from "../../terminal/themes.ts";

const formats = Object.keys(QUESTIONS_FORMATS) as QuestionsFormat[];

export const questions: CommandModule = {
  define(command) {
    command.argument("[input...]", "only these inputs");
    defineOutput(command, formats);
  },

  async run({ io, options, args }) {
    const format = chooseFormat(options, formats);
    const ruleSet = await openRuleSet(options.rules, io.cwd);
    const ids = args[0] as readonly string[];
    const inputs = withIds(ruleSet.inputs, ids, "input", "advise questions lists all inputs.");
    const render = await QUESTIONS_FORMATS[format]();
    const theme = await resultTheme(options, io);
    await writeResult(render({ ...ruleSet, inputs }, { theme }), options, io);
    return exitCode.done;
  },
};
