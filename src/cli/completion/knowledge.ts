import { openRuleSet } from "../../tasks/rule-sets/open.ts";
import type { Io } from "../terminal/io.ts";
import type { Knowledge } from "./candidates.ts";

/** Opens the rule set that a command line names, or the environment, or the built-in one. */
export function knowledgeOf(rules: string | undefined, { cwd, env }: Io): Knowledge {
  return async () => {
    try {
      return await openRuleSet(rules ?? env["ADVISE_RULES"], cwd);
    } catch {
      // While a line is typed nothing is said; the command itself will say what is wrong.
      return undefined;
    }
  };
}
