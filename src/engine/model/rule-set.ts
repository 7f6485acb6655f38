/**
 * The rule set as the engine sees it: checked, references resolved, no YAML.
 * The words are those of DMN (input, decision, rule, hit policy); `rules/README.md` explains each.
 */

/** Where a piece of a rule set stands in its file; lines and columns count from 1, ends are exclusive. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One end of a number's range; absent ends are unbounded. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
  /** True when `from` itself is excluded. */
  readonly fromOpen?: boolean;
  /** True when `to` itself is excluded. */
  readonly toOpen?: boolean;
}

/** An answer to an input: one value, a list for `choices`, a boolean, a number, or the band it lies in. */
export type Answer = string | boolean | number | readonly string[] | Range;

/** Answers by input id. An input that is absent is unknown. */
export type Requirements = Readonly<Record<string, Answer>>;

export type Condition =
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  /** A choice or boolean input, or a decision that is not `collect`, has one of these values. */
  | {
      readonly kind: "is";
      readonly input: string;
      readonly values: readonly (string | boolean)[];
    }
  /** A `choices` input, or a `collect` decision, includes at least one of these values. */
  | { readonly kind: "includes"; readonly input: string; readonly values: readonly string[] }
  /** A `choices` input, or a `collect` decision, has exactly these values. */
  | { readonly kind: "only"; readonly input: string; readonly values: readonly string[] }
  /** A number input lies in the range. */
  | { readonly kind: "within"; readonly input: string; readonly range: Range };

export type InputType = "choice" | "choices" | "boolean" | "number";

export interface Value {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly span?: Span;
}

export interface Input {
  readonly id: string;
  readonly group: string;
  readonly ask: string;
  /** One line on why it is asked. */
  readonly why: string;
  readonly type: InputType;
  /** Of `choice` and `choices`; empty otherwise. */
  readonly values: readonly Value[];
  /** Label of the empty answer of a `choices` input. */
  readonly none?: string;
  readonly unit?: string;
  /** Units that may be written behind a number, as factors of `unit`. */
  readonly units?: Readonly<Record<string, number>>;
  /** Words that may stand for a number that is known in kind only, each with its range. */
  readonly levels?: Readonly<Record<string, Range>>;
  readonly default?: { readonly value: Answer; readonly because: string };
  /** True for the input that says from where one looks. */
  readonly lens?: boolean;
  readonly span?: Span;
}

export type HitPolicy = "first" | "unique" | "collect";

/** Whether a decision collects every option that holds, instead of choosing one. */
export const isCollecting = ({ hit }: { readonly hit: HitPolicy }): boolean => hit === "collect";

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  /** Of a `collect` decision: shown as a warning. */
  readonly warning?: boolean;
  readonly span?: Span;
}

export interface Rule {
  readonly id: string;
  /** An empty `all` holds always. */
  readonly when: Condition;
  readonly choose: string;
  readonly because: string;
  readonly facts: readonly string[];
  readonly span?: Span;
}

export interface Decision {
  readonly id: string;
  readonly label: string;
  readonly ask: string;
  readonly hit: HitPolicy;
  readonly options: readonly Option[];
  readonly rules: readonly Rule[];
  readonly span?: Span;
}

/** A combination of answers that cannot occur. */
export interface Impossible {
  readonly id: string;
  readonly when: Condition;
  readonly because: string;
  readonly span?: Span;
}

export interface Trap {
  readonly id: string;
  readonly belief: string;
  readonly why: string;
  readonly instead: string;
  readonly tells: readonly string[];
  /** Wrong outcomes that it leads to: option ids by decision id. */
  readonly tempts: Readonly<Record<string, readonly string[]>>;
  readonly when: Condition;
  readonly facts: readonly string[];
  readonly span?: Span;
}

export interface BlueprintStep {
  readonly id: string;
  readonly step: string;
  readonly detail?: string;
  readonly when: Condition;
  readonly facts: readonly string[];
  readonly span?: Span;
}

export interface Cell {
  readonly text: string;
  readonly facts: readonly string[];
  /** What study guides teach, where today's documentation says it differently. */
  readonly taught?: string;
  readonly span?: Span;
}

export interface ComparisonRow {
  readonly id: string;
  readonly dimension: string;
  /** By column id. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly matters: readonly { readonly when: Condition; readonly favours: string }[];
  readonly span?: Span;
}

export interface Comparison {
  readonly id: string;
  readonly title: string;
  readonly main?: boolean;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly ComparisonRow[];
  readonly span?: Span;
}

export type SourceKind = "vendor" | "third-party" | "recalled";

export interface Fact {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly kind: SourceKind;
  /** ISO date on which the source was read. */
  readonly checked: string;
  /** The date that the source itself bears. */
  readonly asOf?: string;
  /** False: the reader must confirm it (prices, for instance). */
  readonly confirmed?: boolean;
  /** ISO dates of the first and the last day on which it holds; without them it has always held, and has no end. */
  readonly from?: string;
  readonly until?: string;
  readonly span?: Span;
}

/** A fact that has an end, and the last day on which it holds, as an ISO date. */
export interface EndingFact {
  readonly fact: string;
  readonly until: string;
}

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly requirements: Requirements;
  /** Expected outcome by decision id; a list for `collect`: these must be among the outcomes. */
  readonly expect: Readonly<Record<string, string | readonly string[]>>;
  /** Trap ids that must show. */
  readonly traps: readonly string[];
  /** Blueprint step ids that must show, in this order. */
  readonly blueprint: readonly string[];
  readonly span?: Span;
}

/**
 * What a claim says. Outcomes are option ids by decision id: the decision has one of these, or, where it collects,
 * includes one of them.
 */
export type ClaimStatement =
  /** Holds for all requirements, for none, or for some. */
  | {
      readonly kind: "always" | "never" | "sometimes";
      readonly outcomes: Readonly<Record<string, readonly string[]>>;
    }
  /** No change of these inputs, alone or together, changes one of these decisions. */
  | {
      readonly kind: "indifferent";
      readonly inputs: readonly string[];
      readonly decisions: readonly string[];
    }
  /** As the input goes up, or down, in the order of its values, no decision leaves these outcomes once it has one of them. */
  | {
      readonly kind: "monotone";
      readonly input: string;
      readonly direction: "up" | "down";
      readonly towards: Readonly<Record<string, readonly string[]>>;
    };

/** A sentence about the rules that must hold for all requirements: proved, or refuted with a witness. */
export interface Claim {
  readonly id: string;
  /** The requirements that it speaks of; an empty `all` means all. */
  readonly where: Condition;
  readonly says: readonly ClaimStatement[];
  readonly because: string;
  readonly facts: readonly string[];
  readonly span?: Span;
}

/** A typical project, told whole. Cases are the prior: what to expect of an answer that was not given. */
export interface Case {
  readonly id: string;
  readonly title: string;
  /** How usual such a project is, beside the others. */
  readonly weight: number;
  /** What its owner would answer. */
  readonly answers: Requirements;
  /** Option ids that a strong architect accepts, by decision id. */
  readonly accept: Readonly<Record<string, readonly string[]>>;
  readonly because: string;
  readonly span?: Span;
}

/** What evaluation needs; small, because the program loads it at every start. */
export interface RuleSetCore {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly about: string;
  /** Input ids in the order in which diagrams branch; changes their size, never an answer. */
  readonly branching?: readonly string[];
  readonly inputs: readonly Input[];
  /** In order of dependency: a decision names only earlier ones. */
  readonly decisions: readonly Decision[];
  readonly impossible: readonly Impossible[];
  readonly traps: readonly Trap[];
  readonly blueprint: readonly BlueprintStep[];
  /** Facts that have an end, soonest first, so that an advice can tell of them without the facts. */
  readonly endingFacts?: readonly EndingFact[];
}

export interface RuleSet extends RuleSetCore {
  /** Days after which a fact is to be checked again. */
  readonly staleAfter?: number;
  readonly facts: readonly Fact[];
  readonly comparisons: readonly Comparison[];
  readonly examples: readonly Example[];
  readonly cases: readonly Case[];
  readonly claims: readonly Claim[];
}
