/** From matches to signals: what each phrase says of which input, and what cancels it. */
import type { Answer, Input } from "../../engine/model/rule-set.ts";
import type { Meaning, Strength } from "../../engine/model/signal.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Match, Stretch } from "../lexicon/match.ts";
import type { CompiledSignal } from "../lexicon/reader.ts";
import type { Quantity } from "../text/quantities.ts";
import type { Denial, Structure } from "../text/structure.ts";
import type { ReadSignal } from "./reading.ts";

/** A signal with what its weighing needs. */
export interface Evidence extends ReadSignal {
  readonly weight: number;
  /** How many words the phrase names. */
  readonly words: number;
  readonly match: Match;
  readonly asks: boolean;
}

const WEIGHTS: Readonly<Record<Strength, number>> = { strong: 3, medium: 2, weak: 1 };
const WEAKER: Readonly<Record<Strength, Strength>> = {
  strong: "weak",
  medium: "weak",
  weak: "weak",
};

/** A text with all that was found in it. */
export interface Sources {
  readonly text: string;
  readonly structure: Structure;
  readonly lexicon: Lexicon;
  readonly matches: Matches;
}

/** Matches by phrase. */
export interface Matches {
  readonly all: ReadonlyMap<number, readonly Match[]>;
  /** The first match in each sentence. */
  readonly bySentence: ReadonlyMap<number, ReadonlyMap<number, Match>>;
}

/** Matches sorted by phrase, and by sentence. */
export function groupMatches(found: readonly Match[], { sentence }: Structure): Matches {
  const all = new Map<number, Match[]>();
  const bySentence = new Map<number, Map<number, Match>>();
  for (const match of found) {
    const known = all.get(match.phrase);
    if (known) known.push(match);
    else all.set(match.phrase, [match]);
    const sentences = bySentence.get(match.phrase) ?? new Map<number, Match>();
    const place = sentence[match.from] as number;
    if (!sentences.has(place)) sentences.set(place, match);
    bySentence.set(match.phrase, sentences);
  }
  return { all, bySentence };
}

/** Every signal that the matches give, cancelled ones included, in the order of the text. */
export function evidenceOf(
  signals: readonly CompiledSignal[],
  inputs: ReadonlyMap<string, Input>,
  sources: Sources,
): Evidence[] {
  const all: Evidence[] = [];
  for (const signal of signals) {
    for (const [phrase, strength] of signal.phrases) {
      for (const match of sources.matches.all.get(phrase) ?? []) {
        all.push(...ofMatch(signal, strength, match, inputs, sources));
      }
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end || a.input.localeCompare(b.input));
  return withoutSubsumed(all);
}

function ofMatch(
  signal: CompiledSignal,
  strength: Strength,
  match: Match,
  inputs: ReadonlyMap<string, Input>,
  sources: Sources,
): Evidence[] {
  const canceller = cancellerOf(signal.unless, match, sources);
  const denial = signal.firm ? undefined : denialOf(match, sources.structure);
  const said = (meanings: readonly Meaning[], against: boolean, cancelledBy?: string) =>
    meanings.flatMap((meaning) => {
      const value = saidBy(meaning, match, inputs);
      if (value === undefined) return [];
      const cancelled = cancelledBy === undefined ? {} : { cancelledBy };
      return [
        {
          input: meaning.input,
          value,
          against,
          ...cancelled,
          ...describe(strength, match, sources),
        },
      ];
    });
  if (denial && !canceller && signal.denied.length > 0) return said(signal.denied, false);
  const cancelledBy = canceller ?? (denial && wordsOf(denial, sources));
  return [...said(signal.means, false, cancelledBy), ...said(signal.against, true, cancelledBy)];
}

/** What is told of a match, whatever it means. */
function describe(strength: Strength, match: Match, { text, structure, lexicon }: Sources) {
  const { tokens } = structure;
  const start = tokens[match.from]?.start ?? 0;
  const end = tokens[match.to - 1]?.end ?? start;
  const weak = structure.weak.has(structure.clause[match.from] as number);
  const counted = weak ? WEAKER[strength] : strength;
  return {
    text: text.slice(start, end),
    start,
    end,
    strength: counted,
    phrase: lexicon.phrases[match.phrase]?.text ?? "",
    weight: WEIGHTS[counted],
    words: match.stretches.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0),
    match,
    asks: structure.asks.has(structure.sentence[match.from] as number),
  };
}

function saidBy(
  meaning: Meaning,
  { quantity }: Match,
  inputs: ReadonlyMap<string, Input>,
): Answer | undefined {
  if (meaning.kind === "answer") return meaning.answer;
  return quantity && measured(quantity, meaning.unit, inputs.get(meaning.input));
}

/** A quantity in the unit of an input; undefined where the input has no such unit. */
function measured(
  { range, unit }: Quantity,
  countedIn: string | undefined,
  input: Input | undefined,
): Answer | undefined {
  const factor = factorOf(countedIn ?? unit?.sign, unit, input);
  if (factor === undefined) return undefined;
  // Twelve digits are enough, and hide what binary fractions add.
  const scaled = (value: number) => Number((value * factor).toPrecision(12));
  const { from, to, toOpen } = range;
  if (from === to) return scaled(from);
  if (to === Number.POSITIVE_INFINITY) return { from: scaled(from) };
  return { ...(from > 0 && { from: scaled(from) }), to: scaled(to), ...(toOpen && { toOpen }) };
}

function factorOf(
  sign: string | undefined,
  unit: Quantity["unit"],
  input: Input | undefined,
): number | undefined {
  if (sign === undefined || sign === input?.unit) return 1;
  const own = input?.units?.[sign];
  if (own !== undefined || !unit) return own;
  return unit.factor;
}

/** The words of a phrase in the same sentence that cancels the match. */
export function cancellerOf(
  unless: readonly number[],
  match: Match,
  sources: Sources,
): string | undefined {
  const sentence = sources.structure.sentence[match.from] as number;
  for (const phrase of unless) {
    const found = sources.matches.bySentence.get(phrase)?.get(sentence);
    if (found) return wordsOf(found, sources);
  }
  return undefined;
}

/** The denial that covers a word of the match and is no part of it. */
export function denialOf(match: Match, { denials }: Structure): Denial | undefined {
  for (const stretch of match.stretches) {
    for (let at = stretch.from; at < stretch.to; at++) {
      const denial = denials[at]?.find(
        (candidate) => !match.stretches.some((own) => overlap(own, candidate)),
      );
      if (denial) return denial;
    }
  }
  return undefined;
}

const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;

/** The words of a stretch, as written. */
export function wordsOf({ from, to }: Stretch, { structure: { tokens }, text }: Sources): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}

/** Whether a signal is counted. */
export function counts({ cancelledBy, partOf }: ReadSignal): boolean {
  return cancelledBy === undefined && partOf === undefined;
}

/** How far back, among the signals for one input, a longer one is looked for. */
const NEIGHBOURS = 12;

/** A signal that is a part of a longer one for the same input is not counted beside it. */
function withoutSubsumed(all: readonly Evidence[]): Evidence[] {
  const byInput = new Map<string, Evidence[]>();
  for (const each of all) {
    const known = byInput.get(each.input);
    if (known) known.push(each);
    else byInput.set(each.input, [each]);
  }
  const larger = new Map<Evidence, Evidence>();
  for (const group of byInput.values()) {
    group.forEach((each, index) => {
      const found = each.cancelledBy === undefined ? largerThan(each, index, group) : undefined;
      if (found) larger.set(each, found);
    });
  }
  return all.map((each) => {
    const found = larger.get(each);
    return found ? { ...each, partOf: found.text } : each;
  });
}

/** The signals stand in the order of their beginnings: what begins behind the end cannot hold this one. */
function largerThan(
  each: Evidence,
  index: number,
  group: readonly Evidence[],
): Evidence | undefined {
  for (let other = Math.max(0, index - NEIGHBOURS); other < group.length; other++) {
    const candidate = group[other] as Evidence;
    if (candidate.start >= each.end) return undefined;
    if (other !== index && subsumes(candidate, each, other < index)) return candidate;
  }
  return undefined;
}

function subsumes(other: Evidence, each: Evidence, earlier: boolean): boolean {
  if (other.input !== each.input || other.against !== each.against) return false;
  if (other.cancelledBy !== undefined) return false;
  const covered = each.match.stretches.every((stretch) =>
    other.match.stretches.some((own) => own.from <= stretch.from && stretch.to <= own.to),
  );
  if (!covered) return false;
  if (other.words !== each.words) return other.words > each.words;
  if (other.weight !== each.weight) return other.weight > each.weight;
  return earlier && JSON.stringify(other.value) === JSON.stringify(each.value);
}
