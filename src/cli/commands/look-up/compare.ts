/** `advise compare [option…]`: options side by side, in the tables of the rule set. */
import type { Comparison } from "../../../engine/model/rule-set.ts";
import {
  COMPARISON_FORMATS,
  type ComparisonFormat,
  type Marks,
} from "../../../report/comparison/index.ts";
import { safe } from "../../../report/text/safe.ts";
import {
  chooseComparison,
  listComparisons,
} from "../../../tasks/requirements/choose-comparison.ts";
import { openCompiled, openRuleSet } from "../../../tasks/rule-sets/open.ts";
import { type AnswerOptions, readAnswers } from "../../input/answers.ts";
import { writeResult } from "../../output/result.ts";
import type { Call, CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";
import { chooseFormat, defineAnswers, defineOutput } from "../../program/options.ts";
import { resultTheme } from "../../terminal/themes.ts";

interface CompareOptions extends AnswerOptions {
  readonly requirements?: string;
  readonly list?: boolean;
}

const formats = Object.keys(COMPARISON_FORMATS) as ComparisonFormat[];

export const compare: CommandModule<CompareOptions> = {
  define(command) {
    command
      .argument("[option...]", "options to compare, or the name of a comparison")
      .option("-l, --list", "list the comparisons")
      .option("--requirements <file>", "mark the rows that matter to these, and whom they favour");
    defineOutput(defineAnswers(command), formats);
  },

  async run(call) {
    const { io, options } = call;
    const format = chooseFormat(options, formats);
    const { comparisons } = await openRuleSet(options.rules, io.cwd);
    if (options.list) {
      await writeResult(
        `${listComparisons(comparisons, "advise compare ").map(safe).join("\n")}\n`,
        options,
        io,
      );
      return exitCode.done;
    }
    const words = call.args[0] as readonly string[];
    const { comparison, columns } = chooseComparison(comparisons, words);
    const marks = await marksOf(comparison, call);
    const render = await COMPARISON_FORMATS[format]();
    const theme = await resultTheme(options, io);
    const text = render(comparison, {
      theme,
      ...(columns !== undefined && { columns }),
      ...(marks !== undefined && { marks }),
    });
    await writeResult(text, options, io);
    if (words.length === 0 && !options.quiet) mentionOthers(comparison, comparisons, call);
    return exitCode.done;
  },
};

async function marksOf(
  comparison: Comparison,
  { io, options }: Call<CompareOptions>,
): Promise<Marks | undefined> {
  if (options.requirements === undefined && options.answer === undefined) return undefined;
  // Without a file there are only the answers of the command line; standard input is left alone.
  const file = options.requirements;
  const { compiled } = await openCompiled(options.rules, io);
  const answers = await readAnswers(file, options, compiled.ruleSet, io, { stdin: false });
  const { marksFor } = await import("../../../tasks/requirements/comparison-marks.ts");
  return marksFor(comparison, compiled, answers ?? {});
}

function mentionOthers(
  shown: Comparison,
  comparisons: readonly Comparison[],
  { io }: Call<CompareOptions>,
): void {
  const others = comparisons.filter((comparison) => comparison !== shown);
  if (others.length === 0) return;
  const lines = listComparisons(others, "").map(safe);
  io.stderr.write(`\nMore: advise compare NAME\n${lines.join("\n")}\n`);
}
