/** What the words of an answer option claim: outcomes, and the rule set's judgements on them. */
import type { Combination, Strength } from "../../engine/model/signal.ts";
import { findPhrases, type Match } from "../lexicon/match.ts";
import type { TextReader } from "../lexicon/reader.ts";
import {
  cancellerOf,
  denialOf,
  groupMatches,
  type Sources,
  wordsOf,
} from "../requirements/evidence.ts";
import type { ReadOption } from "../requirements/reading.ts";
import type { OptionText } from "../text/options.ts";
import { structureOf } from "../text/structure.ts";
import { tokenize } from "../text/tokens.ts";

interface Claim {
  readonly option: string;
  readonly words: string;
  readonly weight: number;
  readonly length: number;
  readonly at: number;
}

const WEIGHTS: Readonly<Record<Strength, number>> = { strong: 3, medium: 2, weak: 1 };

/** Reads one answer option. */
export function readOption(reader: TextReader, option: OptionText): ReadOption {
  const { text } = option;
  const lexicon = reader.option;
  const structure = structureOf(tokenize(text), text);
  const matches = groupMatches(findPhrases(lexicon, structure), structure);
  const claims = claimsOf(reader, { text, structure, lexicon, matches });
  const stands = (phrases: readonly number[]) => phrases.some((phrase) => matches.all.has(phrase));
  return {
    ...option,
    claims: Object.fromEntries(claims.map(([decision, claim]) => [decision, claim.option])),
    claimedBy: Object.fromEntries(claims.map(([decision, claim]) => [decision, claim.words])),
    judgements: reader.judgements
      .filter(({ phrases, unless }) => stands(phrases) && !stands(unless))
      .map(({ id }) => id),
  };
}

function claimsOf(reader: TextReader, sources: Sources): (readonly [string, Claim])[] {
  const byDecision = new Map<string, Claim[]>();
  for (const signal of reader.options) {
    for (const [phrase, strength] of signal.phrases) {
      for (const match of sources.matches.all.get(phrase) ?? []) {
        if (
          denialOf(match, sources.structure) ||
          cancellerOf(signal.unless, match, sources) !== undefined
        )
          continue;
        for (const [decision, option] of Object.entries(signal.claims)) {
          const claim = toClaim(option, strength, match, sources);
          byDecision.set(decision, [...(byDecision.get(decision) ?? []), claim]);
        }
      }
    }
  }
  const claims = [...byDecision].map(
    ([decision, all]) => [decision, strongest(decision, all, reader.combinations)] as const,
  );
  // A weak claim, such as the mere name of a service, counts where nothing else is claimed.
  const firm = claims.filter(([, claim]) => claim.weight > WEIGHTS.weak);
  return firm.length > 0 ? firm : claims;
}

function toClaim(option: string, strength: Strength, match: Match, sources: Sources): Claim {
  return {
    option,
    words: wordsOf(match, sources),
    weight: WEIGHTS[strength],
    length: match.to - match.from,
    at: match.from,
  };
}

/** Two claims that together are a third are that; else the strongest, then the longest, then the first. */
function strongest(
  decision: string,
  all: readonly Claim[],
  combinations: readonly Combination[],
): Claim {
  const sorted = all.toSorted((a, b) => b.weight - a.weight || b.length - a.length || a.at - b.at);
  const best = sorted[0] as Claim;
  for (const combination of combinations) {
    if (combination.decision !== decision) continue;
    const parts = combination.of.map((option) =>
      sorted.find((claim) => claim.option === option && claim.weight === best.weight),
    );
    if (parts.every((part) => part !== undefined)) {
      return {
        ...best,
        option: combination.is,
        words: parts.map((part) => part.words).join(" + "),
      };
    }
  }
  return best;
}
