/** `advise rules check [path]`: proves what can be proved about a rule set. */
import { type Verification, verify } from "../../../analysis/verify/verify.ts";
import { wholeNumber } from "../../../tasks/requirements/usage-error.ts";
import {
  openSource,
  openUnplaced,
  type RuleSetSource,
} from "../../../tasks/rule-sets/open-sources.ts";
import { daysIn, today } from "../../input/dates.ts";
import { findingsFormats, reportingErrors, writeFindings } from "../../output/findings.ts";
import { defineOutputs, targetsOf } from "../../output/several-outputs.ts";
import type { Call, CommandModule } from "../../program/command.ts";
import { type ExitCode, exitCode } from "../../program/exit.ts";
import { againOnChange } from "../../program/watch.ts";

interface CheckOptions {
  readonly staleAfter?: string;
  readonly today?: string;
  readonly maxWarnings?: string;
  readonly watch?: boolean;
}

export const check: CommandModule<CheckOptions> = {
  define(command) {
    command
      .argument("[path]", "folder or file of a rule set")
      .option(
        "--stale-after <time>",
        "warn of facts checked longer ago: 180d, 6m, 1y (default: what the rule set says)",
      )
      .option("--today <date>", "count from this day instead of today: 2026-11-22")
      .option("--max-warnings <count>", "fail when there are more warnings than this")
      .option("--watch", "check again whenever a file of the rule set changes");
    defineOutputs(command, findingsFormats);
  },

  run(call) {
    const once = () => checkOnce(call);
    return call.options.watch ? againOnChange(pathOf(call), call, once) : once();
  },
};

async function checkOnce(call: Call<CheckOptions>): Promise<ExitCode> {
  const { io, options } = call;
  const targets = targetsOf(options, findingsFormats);
  const staleAfter = options.staleAfter === undefined ? undefined : daysIn(options.staleAfter);
  const day = today(options.today, io.now());
  const most = countOf(options.maxWarnings);
  const path = pathOf(call);
  const check = (source: RuleSetSource) => ({
    ...source,
    ...verify(source.ruleSet, { today: day, ...(staleAfter !== undefined && { staleAfter }) }),
  });
  const unplaced = await openUnplaced(path, io.cwd);
  let checked = unplaced && check(unplaced);
  // Only findings need their places.
  if (checked === undefined || checked.findings.length > 0) {
    const source = await reportingErrors(
      { subject: path?.replace(/\/+$/, "") || "rules", of: "rules", targets, options, io },
      () => openSource(path, io.cwd),
    );
    checked = check(source);
  }
  const { ruleSet, files, subject, ...verification } = checked;
  const passed = isPassed(verification, most);
  const { id, version } = ruleSet;
  const report = { subject, ruleSet: { id, version }, sources: files, ...verification, passed };
  await writeFindings(report, ruleSet, targets, options, io);
  return passed ? exitCode.done : exitCode.failed;
}

const pathOf = ({ args, options }: Call<CheckOptions>) =>
  (args[0] as string | undefined) ?? options.rules;

const countOf = (text: string | undefined): number =>
  wholeNumber(text, `'${text}' is no number of warnings`, { hint: "Write it as 0 or 10." }) ??
  Number.POSITIVE_INFINITY;

function isPassed({ findings }: Verification, mostWarnings: number): boolean {
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length;
  return count("error") === 0 && count("warning") <= mostWarnings;
}
