/** `advise rules diff OLD NEW`, or `REVISION..REVISION -- PATH`: what changes between two versions of a rule set. */
import { diff as compare } from "../../../analysis/diff/rule-sets.ts";
import { DIFF_FORMATS, type DiffFormat } from "../../../report/diff/index.ts";
import { exactly } from "../../../tasks/rule-sets/diagram-limit.ts";
import { openVersions } from "../../input/versions.ts";
import { writeResult } from "../../output/result.ts";
import type { CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";
import { chooseFormat, defineOutput } from "../../program/options.ts";
import { resultTheme } from "../../terminal/themes.ts";

interface DiffOptions {
  readonly full?: boolean;
}

const formats = Object.keys(DIFF_FORMATS) as DiffFormat[];

const examples = `
Examples:
  advise rules diff old-rules new-rules        two folders or files
  advise rules diff main..HEAD -- my-rules     two git revisions of one folder
  advise rules diff main -- my-rules           a git revision, and the folder as it is now
`;

export const diff: CommandModule<DiffOptions> = {
  define(command) {
    command
      .argument("<old>", "folder or file of the older version, or git revisions: A..B or A")
      .argument("[new]", "the newer version; of git revisions the path in the repository")
      .option("--full", "shorten nothing")
      .addHelpText("after", examples);
    defineOutput(command, formats);
  },

  async run({ io, options, args }) {
    const format = chooseFormat(options, formats);
    const [first, second] = args as readonly [string, string | undefined];
    const { older, newer } = await openVersions(first, second ?? options.rules, io.cwd);
    const sides = { older: older.ruleSet, newer: newer.ruleSet };
    const difference = exactly(() => compare(sides.older, sides.newer));
    const render = await DIFF_FORMATS[format]();
    const theme = await resultTheme(options, io);
    const text = render(difference, sides, { theme, full: options.full ?? false });
    await writeResult(text, options, io);
    return exitCode.done;
  },
};
