/** Reads a text: signals, the requirements that they give, what stays open, and the answer options. */
import { InputError } from "../../engine/model/finding.ts";
import type { Answer, Input, Requirements } from "../../engine/model/rule-set.ts";
import type { Meaning } from "../../engine/model/signal.ts";
import { findPhrases } from "../lexicon/match.ts";
import type { TextReader } from "../lexicon/reader.ts";
import { readOption } from "../ranking/claims.ts";
import { givenOptions, splitOptions } from "../text/options.ts";
import { structureOf } from "../text/structure.ts";
import { tokenize } from "../text/tokens.ts";
import { truthOf } from "./conditions.ts";
import { type Derived, derive } from "./derive.ts";
import {
  counts,
  type Evidence,
  evidenceOf,
  groupMatches,
  type Matches,
  type Sources,
} from "./evidence.ts";
import type { Derivation, Reading, ReadOption, ReadSignal } from "./reading.ts";
import { nearness, wordsOf } from "./whole-wording.ts";

/** Longer texts are refused, in UTF-16 units; a brief of 2,000 words has about 13,000. */
export const LONGEST_TEXT = 4 * 1024 * 1024;

export interface ReadOptions {
  /** Answer options given apart from the text; then none are looked for in it. */
  readonly options?: readonly string[];
}

/** Reads a text. Throws InputError (`text-too-long`) above `LONGEST_TEXT`; any other text can be read. */
export function readText(reader: TextReader, text: string, { options }: ReadOptions = {}): Reading {
  if (text.length > LONGEST_TEXT) {
    const args = { size: text.length, limit: LONGEST_TEXT };
    throw new InputError([{ code: "text-too-long", severity: "error", args }]);
  }
  const split = options
    ? { stemEnd: text.length, options: givenOptions(options) }
    : splitOptions(text);
  const read = split.options.map((option) => readOption(reader, option));
  const inputs = new Map(reader.inputs.map((input) => [input.id, input]));
  const sources = sourcesOf(reader, text.slice(0, split.stemEnd));
  const evidence = [
    ...evidenceOf(reader.signals, inputs, sources),
    ...sharedEvidence(reader, read),
  ];
  const words = wordsOf(sources.structure.tokens);
  const denied = evidence.filter((each) => each.against && counts(each));
  const derived = withImplied(derive(evidence, reader.inputs), reader, sources.matches, denied);
  return {
    signals: evidence.map(toSignal),
    derivations: derived.derivations,
    requirements: derived.requirements,
    open: reader.inputs.map(({ id }) => id).filter((id) => !(id in derived.requirements)),
    contradictions: derived.contradictions,
    nearness: Object.fromEntries(
      Object.entries(reader.wording).map(([id, table]) => [id, nearness(table, words)]),
    ),
    judgements: reader.judgements
      .filter(({ said }) => isSaid(said, sources.matches))
      .map(({ id }) => id),
    stemEnd: split.stemEnd,
    options: read,
  };
}

function sourcesOf({ text: lexicon }: TextReader, text: string): Sources {
  const structure = structureOf(tokenize(text), text);
  const matches = groupMatches(findPhrases(lexicon, structure), structure);
  return { text, structure, lexicon, matches };
}

const isSaid = (phrases: readonly number[], { all }: Matches): boolean =>
  phrases.length === 0 || phrases.some((phrase) => all.has(phrase));

function toSignal({
  weight: _,
  words: __,
  match: ___,
  asks: ____,
  ...signal
}: Evidence): ReadSignal {
  return signal;
}

/** What the options together say: most of them claim it, and none claims the contrary. */
function sharedEvidence(reader: TextReader, options: readonly ReadOption[]): Evidence[] {
  return reader.shared.flatMap(({ decision, claims, means }) => {
    const claiming = options.filter((option) => option.claims[decision] !== undefined);
    const contrary = claiming.some((option) => !claims.includes(option.claims[decision] ?? ""));
    if (contrary || claiming.length < 2 || claiming.length * 2 < options.length) return [];
    return means.flatMap((meaning) => ofOption(meaning, claiming[0] as ReadOption, decision));
  });
}

function ofOption(meaning: Meaning, option: ReadOption, decision: string): Evidence[] {
  if (meaning.kind !== "answer") return [];
  const words = option.claimedBy[decision] ?? "";
  const start = (option.start ?? 0) + Math.max(0, option.text.indexOf(words));
  return [
    {
      input: meaning.input,
      value: meaning.answer,
      text: words,
      start,
      end: start + words.length,
      strength: "medium",
      phrase: `options: ${words}`,
      against: false,
      weight: 2,
      words: 1,
      match: { phrase: -1, from: 0, to: 0, stretches: [] },
      asks: false,
    },
  ];
}

/** Adds what follows from the answers, implication by implication, in the order of the rule set. */
function withImplied(
  derived: Derived,
  { implied, inputs }: TextReader,
  matches: Matches,
  denied: readonly Evidence[],
): Derived {
  const requirements: Record<string, Answer> = { ...derived.requirements };
  const derivations: Derivation[] = [...derived.derivations];
  for (const implication of implied) {
    const { open, known, said } = implication;
    if (open.some((id) => requirements[id] !== undefined)) continue;
    if (known.length > 0 && known.every((id) => requirements[id] === undefined)) continue;
    if (!isSaid(said, matches)) continue;
    if (truthOf(implication.when, requirements) !== true) continue;
    for (const [input, answer] of Object.entries(implication.gives)) {
      // What the text speaks against does not follow from what it says besides.
      const spokenAgainst = denied.some(
        (each) => each.input === input && String(each.value) === String(answer),
      );
      if (spokenAgainst) continue;
      const merged = merge(requirements[input], answer);
      if (merged === undefined) continue;
      requirements[input] = merged;
      derivations.push({ input, answer: merged, signals: [], because: implication.because });
    }
  }
  return { ...derived, requirements: inOrder(requirements, inputs), derivations };
}

/** A list is added to; any other answer stays. */
function merge(known: Answer | undefined, implied: Answer): Answer | undefined {
  if (known === undefined) return implied;
  if (!Array.isArray(known) || !Array.isArray(implied)) return undefined;
  const added = implied.filter((value) => !known.includes(value));
  return added.length > 0 ? [...known, ...added] : undefined;
}

function inOrder(requirements: Requirements, inputs: readonly Input[]): Requirements {
  return Object.fromEntries(
    inputs.flatMap(({ id }) => {
      const answer = requirements[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}
