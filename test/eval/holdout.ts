/** Leaving sets out: signals without the phrases and texts that only one set of stems gives reason for. */
import type { RuleSet } from "../../src/engine/model/rule-set.ts";
import type { Phrase, Signal, SignalSet } from "../../src/engine/model/signal.ts";
import { findPhrases } from "../../src/reading/lexicon/match.ts";
import { compileReader } from "../../src/reading/lexicon/reader.ts";
import { structureOf } from "../../src/reading/text/structure.ts";
import { tokenize } from "../../src/reading/text/tokens.ts";
import type { Stem } from "./stems.ts";

/** The sets in whose stems each phrase occurs, by the phrase's text. */
export function setsByPhrase(
  signals: SignalSet,
  ruleSet: RuleSet,
  stems: readonly Stem[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const { text: lexicon } = compileReader(signals, ruleSet);
  const found = new Map<string, Set<string>>();
  for (const { stem, set } of stems) {
    for (const match of findPhrases(lexicon, structureOf(tokenize(stem), stem))) {
      const phrase = lexicon.phrases[match.phrase]?.text ?? "";
      const sets = found.get(phrase) ?? new Set();
      found.set(phrase, sets.add(set));
    }
  }
  return found;
}

/**
 * Without the texts of a set, and without every phrase that occurs in its stems and in no other's, whatever it says of
 * its origin: a lower bound, because a general phrase that happens to occur once is taken out too.
 */
export function withoutUnique(
  signals: SignalSet,
  set: string,
  sets: ReadonlyMap<string, ReadonlySet<string>>,
): SignalSet {
  const isUnique = ({ text }: Phrase) => {
    const own = sets.get(text);
    return own?.size === 1 && own.has(set);
  };
  const strip = (signal: Signal): Signal => ({
    ...signal,
    phrases: signal.phrases.filter(({ phrase }) => !isUnique(phrase)),
  });
  const texts = signals.texts.filter(({ from }) => !from.includes(set));
  return { ...signals, signals: signals.signals.map(strip), texts };
}
