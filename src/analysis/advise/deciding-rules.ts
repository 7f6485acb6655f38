/** Which rules decide, without why: a small part of an advice, for those who ask for many. */
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { canOccur } from "../../engine/evaluation/possible-results.ts";
import { isCollecting, type Requirements, type Rule } from "../../engine/model/rule-set.ts";
import { withDefaults } from "./answers.ts";
import { outcomeAt } from "./outcome.ts";

/**
 * The rule that decides, for each decision that does not collect, as `advise` reports it; undefined where one stays
 * undecided. Undefined as a whole where the answers cannot hold together. `strict`: assume nothing.
 */
export function decidingRules(
  compiled: Compiled,
  requirements: Requirements,
  strict: boolean,
): readonly (Rule | undefined)[] | undefined {
  const { given, assumed } = withDefaults(compiled, requirements, strict);
  if (!canOccur(compiled, given)) return undefined;
  // What the answers alone decide, they decide with the defaults too.
  return compiled.decisions
    .filter(({ decision }) => !isCollecting(decision))
    .map((each) => outcomeAt(compiled, each, assumed).rules[0]);
}
