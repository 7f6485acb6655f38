/** `advise claims [id…]`: what the rules guarantee, in words. */
import { CLAIMS_FORMATS, type ClaimsFormat } from "../../../report/claims/index.ts";
import { withIds } from "../../../tasks/requirements/usage-error.ts";
import { openRuleSet } from "../../../tasks/rule-sets/open.ts";
import { writeResult } from "../../output/result.ts";
import type { CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";
import { chooseFormat, defineOutput } from "../../program/options.ts";
import { resultTheme } from "../../terminal/themes.ts";

const formats = Object.keys(CLAIMS_FORMATS) as ClaimsFormat[];

export const claims: CommandModule = {
  define(command) {
    command.argument("[id...]", "only these claims");
    defineOutput(command, formats);
  },

  async run({ io, options, args }) {
    const format = chooseFormat(options, formats);
    const ruleSet = await openRuleSet(options.rules, io.cwd);
    const ids = args[0] as readonly string[];
    const chosen = withIds(ruleSet.claims, ids, "claim", "advise claims lists all claims.");
    const render = await CLAIMS_FORMATS[format]();
    const text = render(chosen, ruleSet, { theme: await resultTheme(options, io) });
    await writeResult(text, options, io);
    return exitCode.done;
  },
};
