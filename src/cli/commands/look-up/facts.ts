/** `advise facts [id…]`: the facts behind the rules, with their sources and dates. */
import type { Fact } from "../../../engine/model/rule-set.ts";
import { FACTS_FORMATS, type FactsFormat } from "../../../report/facts/index.ts";
import { withIds } from "../../../tasks/requirements/usage-error.ts";
import { openRuleSet } from "../../../tasks/rule-sets/open.ts";
import { daysIn, isBefore, today } from "../../input/dates.ts";
import { writeResult } from "../../output/result.ts";
import type { CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";
import { chooseFormat, defineOutput } from "../../program/options.ts";
import { resultTheme } from "../../terminal/themes.ts";

interface FactsOptions {
  readonly olderThan?: string;
  readonly ending?: string;
  readonly today?: string;
}

const formats = Object.keys(FACTS_FORMATS) as FactsFormat[];

export const facts: CommandModule<FactsOptions> = {
  define(command) {
    command
      .argument("[id...]", "only these facts")
      .option("--older-than <time>", "only those checked longer ago: 180d, 6m or 1y")
      .option("--ending <time>", "only those that have ended or end within it, soonest first")
      .option("--today <date>", "count from this day instead of today: 2026-11-22");
    defineOutput(command, formats);
  },

  async run({ io, options, args }) {
    const format = chooseFormat(options, formats);
    const days = options.olderThan === undefined ? undefined : daysIn(options.olderThan);
    const ending = options.ending === undefined ? undefined : daysIn(options.ending);
    const day = today(options.today, io.now());
    const { facts: all } = await openRuleSet(options.rules, io.cwd);
    const chosen = withIds(all, args[0] as readonly string[], "fact", "").filter(
      ({ checked, until }) =>
        (days === undefined || isBefore(checked, day, days)) &&
        (ending === undefined || (until !== undefined && !isBefore(day, until, ending))),
    );
    if (ending !== undefined) chosen.sort(bySoonestEnd);
    const render = await FACTS_FORMATS[format]();
    await writeResult(render(chosen, { theme: await resultTheme(options, io) }), options, io);
    return exitCode.done;
  },
};

const bySoonestEnd = ({ until: a = "" }: Fact, { until: b = "" }: Fact): number =>
  Number(a > b) - Number(a < b);
