/** Facts with an end, as seen from a day. */
import type { Ending } from "../../engine/model/advice.ts";
import type { RuleSetCore } from "../../engine/model/rule-set.ts";

const YEAR = 365 * 86_400_000;

/** Those of the facts that have ended by `today`, an ISO date, or end within a year of it; soonest first. */
export function endingFacts(
  { endingFacts: all = [] }: RuleSetCore,
  facts: readonly string[],
  today: string,
): Ending[] {
  const cited = new Set(facts);
  const last = new Date(Date.parse(today) + YEAR).toISOString().slice(0, 10);
  return all
    .filter(({ fact, until }) => cited.has(fact) && until <= last)
    .map(({ fact, until }) => ({ fact, until, ended: until < today }));
}
