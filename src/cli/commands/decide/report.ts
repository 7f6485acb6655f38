/** `advise report [file] -o advice.html`: the advice as one page for a browser, a mail or the printer. */
import { advise } from "../../../analysis/advise/advise.ts";
import { UsageError } from "../../../tasks/requirements/usage-error.ts";
import { openCompiled } from "../../../tasks/rule-sets/open.ts";
import { type AnswerOptions, readAnswers } from "../../input/answers.ts";
import { today } from "../../input/dates.ts";
import { codeOfAdvice } from "../../output/advice.ts";
import { writeResult } from "../../output/result.ts";
import type { CommandModule } from "../../program/command.ts";
import { chooseFormat, defineAnswers, defineOutput } from "../../program/options.ts";

interface ReportOptions extends AnswerOptions {
  readonly strict?: boolean;
  readonly title?: string;
  readonly today?: string;
}

const formats = ["html"] as const;

export const report: CommandModule<ReportOptions> = {
  define(command) {
    command.argument("[file]", "requirements, YAML or JSON; - reads standard input");
    defineAnswers(command)
      .option("--strict", "assume nothing where an answer is missing")
      .option("--title <text>", "title of the page")
      .option("--today <date>", "the date on the page instead of today's: 2026-11-22");
    defineOutput(command, formats);
  },

  async run({ io, options, args }) {
    chooseFormat(options, formats);
    const date = today(options.today, io.now());
    const { ruleSet, compiled } = await openCompiled(options.rules, io);
    const answers = await readAnswers(args[0] as string | undefined, options, ruleSet, io);
    if (answers === undefined) {
      throw new UsageError(
        "a report needs answers",
        "Name a file with requirements, or give some with --answer id=value.",
      );
    }
    const advice = advise(compiled, answers, { strict: options.strict ?? false, today: date });
    const { marksFor } = await import("../../../tasks/requirements/comparison-marks.ts");
    const { advicePage } = await import("../../../report/html/page.ts");
    const marks = new Map(
      ruleSet.comparisons.map((each) => [each.id, marksFor(each, compiled, answers)]),
    );
    const { title } = options;
    const page = advicePage(advice, ruleSet, {
      date,
      marks,
      ...(title !== undefined && { title }),
    });
    await writeResult(page, options, io);
    return codeOfAdvice(advice);
  },
};
