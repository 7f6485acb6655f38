/**
 * What no phrase catches may still be told by the words as a whole: which words stand in texts with a known outcome
 * (multinomial naive Bayes, Maron 1961, over the words that occur). Learned from the texts of a rule set.
 */
import type { Decision } from "../../engine/model/rule-set.ts";
import type { KnownText } from "../../engine/model/signal.ts";
import { type Token, tokenize } from "../text/tokens.ts";

/** For one decision, how many texts with each outcome hold each word. */
export interface WordTable {
  /** Option ids; "" for texts that are about something else. */
  readonly outcomes: readonly string[];
  /** Texts with each outcome. */
  readonly texts: readonly number[];
  /** By word: outcome, texts, outcome, texts, … for the outcomes in whose texts it stands. */
  readonly words: Readonly<Record<string, readonly number[]>>;
}

/** By decision id. */
export type Wording = Readonly<Record<string, WordTable>>;

/** How likely each outcome of a decision is by the words alone: 0 for the likeliest, below for the others. */
export type Nearness = Readonly<Record<string, number>>;

/** Fewer texts about a decision teach nothing. */
const FEWEST_TEXTS = 20;
/** A word that stands in one text only is that text's own. */
const FEWEST_WITH_WORD = 2;
/** Texts with each outcome that are taken to hold a word like the texts as a whole do. */
const SMOOTHING = 1;
/** A word that never stood with an outcome speaks against it, but less than its absence would say. */
const UNSEEN = 0.5;
/** How much the share of an outcome among the texts counts. */
const PRIOR = 0.7;

/** Learns which words go with which outcome of each decision. */
export function learnWording(texts: readonly KnownText[], decisions: readonly Decision[]): Wording {
  const wordSets = texts.map(({ text }) => wordsOf(tokenize(text)));
  return Object.fromEntries(
    decisions.flatMap(({ id, hit }) => {
      const about = texts.filter(({ outcomes }) => outcomes[id] !== undefined);
      if (hit === "collect" || about.length < FEWEST_TEXTS) return [];
      const outcomeOf = texts.map(({ outcomes }) => outcomes[id] ?? "");
      return [[id, tableOf(outcomeOf, wordSets)]];
    }),
  );
}

function tableOf(
  outcomeOf: readonly string[],
  wordSets: readonly ReadonlySet<string>[],
): WordTable {
  const outcomes = [...new Set(outcomeOf)].sort();
  const texts = outcomes.map((outcome) => outcomeOf.filter((each) => each === outcome).length);
  const counts = new Map<string, number[]>();
  wordSets.forEach((words, text) => {
    const outcome = outcomes.indexOf(outcomeOf[text] as string);
    for (const word of words) {
      const known = counts.get(word) ?? new Array<number>(outcomes.length).fill(0);
      known[outcome] = (known[outcome] as number) + 1;
      counts.set(word, known);
    }
  });
  const words = [...counts]
    .filter(([, known]) => known.reduce((sum, each) => sum + each) >= FEWEST_WITH_WORD)
    .map(([word, known]) => [word, known.flatMap((count, at) => (count > 0 ? [at, count] : []))]);
  return { outcomes, texts, words: Object.fromEntries(words) };
}

/** The words of a text that can be told apart. */
export function wordsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.map(wordOf));
}

/** Any number is one word. */
const wordOf = ({ stem, number }: Token): string => (number ? "#" : stem);

/** How likely each outcome of a decision is by the words of a text. */
export function nearness(table: WordTable, words: ReadonlySet<string>): Nearness {
  const total = sum(table.texts);
  const scores = table.texts.map((texts) => PRIOR * Math.log(texts / total));
  for (const word of words) {
    const gains = gainsOf(table, word) ?? [];
    gains.forEach((gain, outcome) => {
      scores[outcome] = (scores[outcome] as number) + gain;
    });
  }
  const best = Math.max(...scores);
  return Object.fromEntries(
    table.outcomes.map((outcome, at) => [outcome, (scores[at] as number) - best]),
  );
}

/** The words of a text that speak most for one outcome rather than another, as written. */
export function tellingWords(
  table: WordTable,
  tokens: readonly Token[],
  text: string,
  [outcome, other]: readonly [string, string],
  most: number,
): string[] {
  const gains = new Map<string, { readonly gain: number; readonly written: string }>();
  for (const token of tokens) {
    const word = wordOf(token);
    const all = gains.has(word) ? undefined : gainsOf(table, word);
    const gainOf = (id: string) => all?.[table.outcomes.indexOf(id)] ?? 0;
    const gain = gainOf(outcome) - gainOf(other);
    if (gain > 0) gains.set(word, { gain, written: text.slice(token.start, token.end) });
  }
  const sorted = [...gains.values()].sort((a, b) => b.gain - a.gain);
  return sorted.slice(0, most).map(({ written }) => written);
}

/** What a word adds to the score of each outcome; undefined for one that was never learned. */
function gainsOf(table: WordTable, word: string): number[] | undefined {
  if (!Object.hasOwn(table.words, word)) return undefined;
  const seen = table.words[word] as readonly number[];
  const counts = new Array<number>(table.texts.length).fill(0);
  for (let at = 0; at < seen.length; at += 2) counts[seen[at] as number] = seen[at + 1] as number;
  const share = sum(counts) / sum(table.texts);
  return table.texts.map((texts, outcome) => {
    const count = counts[outcome] as number;
    if (count === 0) return UNSEEN * Math.log(SMOOTHING / (texts + SMOOTHING));
    return Math.log((count + SMOOTHING * share) / (texts + SMOOTHING) / share);
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
