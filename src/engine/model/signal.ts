/** Signals as the reader sees them: phrases that point to answers, checked, no YAML. `rules/README.md` explains the notation. */
import type { Condition, Requirements, Span } from "./rule-set.ts";

/** Kinds of quantity that a phrase can ask for. */
export type QuantityKind = "count" | "size" | "time" | "money" | "percent";

/** A quantity in a phrase; the bounds are in the kind's base unit (megabytes, seconds), both included. */
export interface QuantityTerm {
  readonly kind: "quantity";
  readonly of: QuantityKind;
  readonly from?: number;
  readonly to?: number;
}

export type Term =
  /** A word in any of its forms. */
  | { readonly kind: "word"; readonly text: string }
  /** A word in exactly this form. */
  | { readonly kind: "exact"; readonly text: string }
  /** Any word that begins so. */
  | { readonly kind: "prefix"; readonly text: string }
  | { readonly kind: "group"; readonly name: string }
  /** One of several runs of adjacent terms. */
  | { readonly kind: "one-of"; readonly of: readonly (readonly Step[])[] }
  | QuantityTerm;

export interface Step {
  readonly term: Term;
  /** How many words may stand between the step before and this one. */
  readonly gap: number;
  readonly optional: boolean;
}

export interface Phrase {
  readonly text: string;
  /** Several parts stand in one sentence, in any order. */
  readonly parts: readonly (readonly Step[])[];
  /** How many words may stand between parts. */
  readonly within: number;
  readonly span?: Span;
}

export type Strength = "strong" | "medium" | "weak";

/** What a phrase says of an input: an answer, or the quantity found in the phrase, counted in a unit of the input. */
export type Meaning =
  | { readonly kind: "answer"; readonly input: string; readonly answer: Requirements[string] }
  | {
      readonly kind: "quantity";
      readonly input: string;
      readonly of: QuantityKind;
      readonly unit?: string;
    };

export interface WeightedPhrase {
  readonly phrase: Phrase;
  readonly strength: Strength;
}

/** Phrases that say the same. */
export interface Signal {
  readonly phrases: readonly WeightedPhrase[];
  readonly means: readonly Meaning[];
  /** Evidence against these answers. */
  readonly against: readonly Meaning[];
  /** What a phrase means where the sentence denies it; absent: then it means nothing. */
  readonly denied: readonly Meaning[];
  /** Cancel a phrase when they stand in the same sentence. */
  readonly unless: readonly Phrase[];
  /** Holds whatever the sentence denies. */
  readonly firm: boolean;
  /** Where the phrases come from: `field` for general knowledge, or the name of a set of stems. */
  readonly from: readonly string[];
}

/** An answer that follows from other answers rather than from words. */
export interface Implication {
  readonly id: string;
  readonly when: Condition;
  /** Inputs that must be open for it. */
  readonly open: readonly string[];
  /** Inputs of which one must have an answer; empty: none needs to. */
  readonly known: readonly string[];
  /** Phrases of the text, one of which must stand in it; empty: none needs to. */
  readonly said: readonly Phrase[];
  readonly gives: Requirements;
  readonly because: string;
  readonly from: readonly string[];
}

/** What words of an answer option say: the outcome that the option stands for, or a judgement on it. */
export interface OptionSignal {
  readonly phrases: readonly WeightedPhrase[];
  /** Outcomes claimed: option id by decision id. */
  readonly claims: Readonly<Record<string, string>>;
  readonly unless: readonly Phrase[];
  readonly from: readonly string[];
}

export interface Judgement {
  readonly id: string;
  readonly phrases: readonly Phrase[];
  readonly unless: readonly Phrase[];
  /** Phrases of the question, one of which must stand in it; empty: none need to. */
  readonly said: readonly Phrase[];
  /** Below zero for a flaw, above for a merit; 1 is as much as one decision. */
  readonly weight: number;
  /** The requirements under which it counts. */
  readonly when: Condition;
  readonly because: string;
  readonly from: readonly string[];
}

/** Two outcomes of a decision that, claimed together, are a third. */
export interface Combination {
  readonly decision: string;
  readonly of: readonly string[];
  readonly is: string;
}

/** What the answer options together say of the stem: most of them claim this, and none the contrary. */
export interface SharedClaim {
  readonly decision: string;
  readonly claims: readonly string[];
  readonly means: readonly Meaning[];
  readonly from: readonly string[];
}

/** A text with the outcomes that it is known to lead to: option id by decision id. The reader learns its words. */
export interface KnownText {
  readonly text: string;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly from: readonly string[];
}

export interface SignalSet {
  /** Answers that stand where a text says nothing else, such as the lens through which texts are read. */
  readonly readsAs: Requirements;
  readonly groups: Readonly<Record<string, readonly (readonly Step[])[]>>;
  readonly signals: readonly Signal[];
  readonly implied: readonly Implication[];
  readonly options: readonly OptionSignal[];
  readonly judgements: readonly Judgement[];
  readonly combinations: readonly Combination[];
  readonly shared: readonly SharedClaim[];
  readonly texts: readonly KnownText[];
}
