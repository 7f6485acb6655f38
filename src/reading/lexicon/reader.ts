/** The signals of a rule set, compiled: phrases are numbers of a lexicon, and all of it is plain data. */
import type { Input, RuleSetCore } from "../../engine/model/rule-set.ts";
import type {
  Implication,
  Judgement,
  OptionSignal,
  Phrase,
  Signal,
  SignalSet,
  Strength,
  WeightedPhrase,
} from "../../engine/model/signal.ts";
import { learnWording, type Wording } from "../requirements/whole-wording.ts";
import { compilePhrases, type Lexicon } from "./lexicon.ts";

/** Reads texts and answer options. Can be made at build time: JSON keeps it whole. */
export interface TextReader extends Pick<SignalSet, "readsAs" | "combinations" | "shared"> {
  readonly inputs: readonly Input[];
  /** Of the question. */
  readonly text: Lexicon;
  /** Of an answer option. */
  readonly option: Lexicon;
  readonly signals: readonly CompiledSignal[];
  readonly implied: readonly CompiledImplication[];
  readonly options: readonly CompiledOptionSignal[];
  readonly judgements: readonly CompiledJudgement[];
  readonly wording: Wording;
}

/** A phrase of a lexicon, by its number, with its strength. */
export type Weighted = readonly [phrase: number, strength: Strength];

// What stands in a rule set, with numbers for phrases; where they come from is of no use to a reader.

export interface CompiledSignal extends Omit<Signal, "phrases" | "unless" | "from"> {
  readonly phrases: readonly Weighted[];
  readonly unless: readonly number[];
}

export interface CompiledImplication extends Omit<Implication, "id" | "said" | "from"> {
  readonly said: readonly number[];
}

export interface CompiledOptionSignal extends Omit<OptionSignal, "phrases" | "unless" | "from"> {
  readonly phrases: readonly Weighted[];
  readonly unless: readonly number[];
}

export interface CompiledJudgement extends Omit<Judgement, "phrases" | "unless" | "said" | "from"> {
  readonly phrases: readonly number[];
  readonly unless: readonly number[];
  readonly said: readonly number[];
}

/** Compiles the signals of a rule set. */
export function compileReader(
  set: SignalSet,
  ruleSet: Pick<RuleSetCore, "inputs" | "decisions">,
): TextReader {
  const text = compilePhrases(set.groups, [
    ...set.signals.flatMap(ownPhrases),
    ...set.implied.flatMap(({ said }) => said),
    ...set.judgements.flatMap(({ said }) => said),
  ]);
  const option = compilePhrases(set.groups, [
    ...set.options.flatMap(ownPhrases),
    ...set.judgements.flatMap(({ phrases, unless }) => [...phrases, ...unless]),
  ]);
  const inText = numbering(text);
  const inOption = numbering(option);
  return {
    inputs: ruleSet.inputs,
    readsAs: set.readsAs,
    text,
    option,
    signals: set.signals.map((signal) => compileSignal(signal, inText)),
    implied: set.implied.map((implication) => compileImplication(implication, inText)),
    options: set.options.map(({ phrases, unless, claims }) => ({
      phrases: phrases.map((phrase) => weighted(phrase, inOption)),
      unless: unless.map(inOption),
      claims,
    })),
    judgements: set.judgements.map((judgement) => compileJudgement(judgement, inText, inOption)),
    combinations: set.combinations,
    shared: set.shared,
    wording: learnWording(set.texts, ruleSet.decisions),
  };
}

type Numbering = (phrase: Phrase) => number;

const ownPhrases = ({ phrases, unless }: Signal | OptionSignal): Phrase[] => [
  ...phrases.map(({ phrase }) => phrase),
  ...unless,
];

function numbering(lexicon: Lexicon): Numbering {
  const numbers = new Map(lexicon.phrases.map(({ text }, index) => [text, index]));
  return (phrase) => numbers.get(phrase.text) as number;
}

const weighted = ({ phrase, strength }: WeightedPhrase, numberOf: Numbering): Weighted => [
  numberOf(phrase),
  strength,
];

function compileSignal(signal: Signal, numberOf: Numbering): CompiledSignal {
  const { phrases, unless, means, against, denied, firm } = signal;
  return {
    phrases: phrases.map((phrase) => weighted(phrase, numberOf)),
    unless: unless.map(numberOf),
    means,
    against,
    denied,
    firm,
  };
}

function compileImplication(implication: Implication, numberOf: Numbering): CompiledImplication {
  const { when, open, known, said, gives, because } = implication;
  return { when, open, known, said: said.map(numberOf), gives, because };
}

function compileJudgement(
  { id, phrases, unless, said, weight, when, because }: Judgement,
  inText: Numbering,
  inOption: Numbering,
): CompiledJudgement {
  return {
    id,
    phrases: phrases.map(inOption),
    unless: unless.map(inOption),
    said: said.map(inText),
    weight,
    when,
    because,
  };
}
