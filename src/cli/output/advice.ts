/** Words an advice and says how a run ends with it; shared by every command that recommends. */
import type { AdviseOptions } from "../../analysis/advise/advise.ts";
import type { Advice } from "../../engine/model/advice.ts";
import { ADVICE_FORMATS, type AdviceFormat } from "../../report/advice/index.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import { today } from "../input/dates.ts";
import { type ExitCode, exitCode } from "../program/exit.ts";
import { type CommonOptions, chooseFormat } from "../program/options.ts";
import type { Io } from "../terminal/io.ts";
import { resultTheme } from "../terminal/themes.ts";

export interface ShowOptions extends CommonOptions {
  readonly strict?: boolean;
  readonly sources?: boolean;
  readonly full?: boolean;
}

export const adviceFormats = Object.keys(ADVICE_FORMATS) as AdviceFormat[];

/** How to evaluate for what is to be shown. */
export function evaluationFor(options: ShowOptions, io: Io): AdviseOptions {
  const common = { strict: options.strict ?? false, today: today(undefined, io.now()) };
  // The shortened text shows no more than two flips a decision, and the far ones take long to find.
  const short = chooseFormat(options, adviceFormats) === "text" && !options.full;
  return short ? { ...common, flips: 2 } : common;
}

/** The advice in the format that the options ask for; `command` is what repeats it. Throws UsageError. */
export async function renderAdvice(
  advice: Advice,
  { ruleSet }: Opened,
  options: ShowOptions,
  io: Io,
  command: string,
): Promise<string> {
  const render = await ADVICE_FORMATS[chooseFormat(options, adviceFormats)]();
  return render(advice, ruleSet, {
    theme: await resultTheme(options, io),
    sources: options.sources ?? false,
    full: options.full ?? false,
    quiet: options.quiet ?? false,
    command,
  });
}

/** The command line that repeats an advice on the requirements of a file. */
export function commandFor(file: string, options: Pick<CommonOptions, "rules">): string {
  return commandLine([file], options);
}

/** A command line with the rule set in use, each word as a shell takes it. */
export function commandLine(
  after: readonly string[],
  { rules }: Pick<CommonOptions, "rules">,
): string {
  const words = ["advise", ...(rules === undefined ? [] : ["--rules", rules]), ...after];
  return words.map((word) => (/^[\w./:@=,+-]+$/.test(word) ? word : quoted(word))).join(" ");
}

/** As a POSIX shell takes it for one word. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * A recommendation that decides is done, whatever it recommends. What a `collect` decision adds may stay open:
 * it lists what holds in any case, and no answer is missing from it.
 */
export function codeOfAdvice({ decisions }: Advice): ExitCode {
  const open = Object.values(decisions).some(
    ({ status, outcomes }) => status === "undecided" && outcomes === undefined,
  );
  return open ? exitCode.undecided : exitCode.done;
}
