/**
 * How near the words of a text come to the words of a rule set: what no phrase catches may still be told apart by
 * vocabulary. Cosine of word weights (Salton 1975); words that all profiles share weigh nothing.
 */
import type { Condition, Decision, Input, RuleSetCore } from "../engine/model.ts";
import type { Meaning, SignalSet, Step } from "../engine/signal.ts";
import { stem } from "./english/stem.ts";
import { type Token, tokenize } from "./tokens.ts";

/** Word weights of each of several things that are to be told apart; each profile has length 1. */
export type Profiles = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Profiles of the options of each decision, and of the values of each input. */
export interface Kinship {
  readonly decisions: Readonly<Record<string, Profiles>>;
  readonly inputs: Readonly<Record<string, Profiles>>;
}

/** How near a text comes to each profile: from 0 up. */
export type Nearness = Readonly<Record<string, number>>;

type Counts = Map<string, number>;

const SHORTEST_WORD = 3;
/** Weights of words by where they stand. */
const LABEL = 2;
const BECAUSE = 1;
const PHRASE = 0.5;

/** Builds the profiles of a rule set from labels, reasons and phrases. */
export function createKinship(
  set: SignalSet,
  ruleSet: Pick<RuleSetCore, "inputs" | "decisions">,
): Kinship {
  const phrases = wordsByValue(set);
  const decisions = ruleSet.decisions.filter(({ hit }) => hit !== "collect");
  return {
    decisions: Object.fromEntries(
      decisions.map((decision) => [decision.id, weigh(ofOptions(decision, phrases))]),
    ),
    inputs: Object.fromEntries(
      ruleSet.inputs
        .filter(({ values }) => values.length > 1)
        .map((input) => [input.id, weigh(ofValues(input, phrases))]),
    ),
  };
}

/** How near a text comes to each of the profiles. */
export function nearness(profiles: Profiles, tokens: readonly Token[]): Nearness {
  const said = new Set(tokens.map((token) => token.stem));
  return Object.fromEntries(
    Object.entries(profiles).map(([id, weights]) => {
      let sum = 0;
      for (const word of said) if (Object.hasOwn(weights, word)) sum += weights[word] as number;
      return [id, sum];
    }),
  );
}

function ofOptions(
  decision: Decision,
  phrases: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, Counts> {
  return new Map(
    decision.options.map((option) => {
      const counts: Counts = new Map();
      addText(counts, `${option.label} ${option.help ?? ""}`, LABEL);
      for (const rule of decision.rules.filter(({ choose }) => choose === option.id)) {
        addText(counts, rule.because, BECAUSE);
        for (const { input, values } of valuesIn(rule.when)) {
          for (const value of values) {
            addWords(counts, phrases.get(keyOf(input, value)) ?? [], PHRASE / values.length);
          }
        }
      }
      return [option.id, counts];
    }),
  );
}

function ofValues(
  input: Input,
  phrases: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, Counts> {
  return new Map(
    input.values.map((value) => {
      const counts: Counts = new Map();
      addText(counts, `${value.label} ${value.help ?? ""}`, LABEL);
      addWords(counts, phrases.get(keyOf(input.id, value.id)) ?? [], BECAUSE);
      return [value.id, counts];
    }),
  );
}

function weigh(all: ReadonlyMap<string, Counts>): Profiles {
  const spread = new Map<string, number>();
  for (const counts of all.values()) {
    for (const word of counts.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const rarity = (word: string) => Math.log((all.size + 1) / (spread.get(word) ?? 1));
  return Object.fromEntries([...all].map(([id, counts]) => [id, weighOne(counts, rarity)]));
}

/** Rarity counts twice: for the profile, and for the text that has the word. */
function weighOne(counts: Counts, rarity: (word: string) => number): Record<string, number> {
  const weights = [...counts].map(
    ([word, count]) => [word, Math.log(1 + count) * rarity(word)] as const,
  );
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return Object.fromEntries(
    weights.map(([word, weight]) => [word, Number(((weight / length) * rarity(word)).toFixed(4))]),
  );
}

function addText(counts: Counts, text: string, weight: number): void {
  addWords(
    counts,
    tokenize(text).map((token) => token.stem),
    weight,
  );
}

function addWords(counts: Counts, words: Iterable<string>, weight: number): void {
  for (const word of words) {
    if (word.length >= SHORTEST_WORD) counts.set(word, (counts.get(word) ?? 0) + weight);
  }
}

const keyOf = (input: string, value: string | boolean): string => `${input}=${value}`;

/** The values that a condition asks for. */
function valuesIn(
  condition: Condition,
): { readonly input: string; readonly values: readonly (string | boolean)[] }[] {
  if (condition.kind === "all" || condition.kind === "any") return condition.of.flatMap(valuesIn);
  return condition.kind === "not" || condition.kind === "within" ? [] : [condition];
}

/** The words of the phrases for each value. */
function wordsByValue(set: SignalSet): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const signal of set.signals) {
    const words = signal.phrases.flatMap(({ phrase }) =>
      phrase.parts.flatMap((steps) => wordsIn(steps, set.groups)),
    );
    for (const key of signal.means.flatMap(keysOf)) {
      const known = found.get(key) ?? new Set();
      for (const word of words) known.add(word);
      found.set(key, known);
    }
  }
  return found;
}

function keysOf(meaning: Meaning): string[] {
  if (meaning.kind !== "answer") return [];
  const values = Array.isArray(meaning.answer) ? meaning.answer : [meaning.answer];
  return values.map((value) => keyOf(meaning.input, value as string | boolean));
}

function wordsIn(steps: readonly Step[], groups: SignalSet["groups"]): string[] {
  return steps.flatMap(({ term }) => {
    if (term.kind === "group")
      return (groups[term.name] ?? []).flatMap((member) => wordsIn(member, groups));
    if (term.kind === "one-of") return term.of.flatMap((member) => wordsIn(member, groups));
    return term.kind === "word" || term.kind === "exact" ? [stem(term.text)] : [];
  });
}
