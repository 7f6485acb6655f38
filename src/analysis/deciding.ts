/** Which rules decide, without why: a small part of an advice, for those who ask for many. */
import type { Compiled } from "../engine/compile.ts";
import { GAP } from "../engine/compile.ts";
import { canOccur } from "../engine/evaluate.ts";
import type { Requirements, Rule } from "../engine/model.ts";
import { onlyTerminal, reachable } from "../engine/walk.ts";
import { withDefaults } from "./answers.ts";

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
  const { store, decisions } = compiled;
  return decisions
    .filter(({ decision }) => decision.hit !== "collect")
    .map(({ decision, outcomes, rules }) => {
      // What the answers alone decide, they decide with the defaults too.
      const outcome = onlyTerminal(store, outcomes, assumed);
      if (outcome === undefined || outcome === GAP) return undefined;
      return decision.rules[Math.min(...reachable(store, rules, assumed)) - 1];
    });
}
