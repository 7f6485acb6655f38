/** A rule set compiled to decision diagrams: every decision becomes a function of the inputs alone. */

import {
  DiagramStore,
  FALSE,
  IMPOSSIBLE,
  isTerminal,
  NOWHERE,
  type Ref,
  TooLargeError,
  TRUE,
  terminal,
  terminalValue,
} from "../diagram/diagram-store.ts";
import { PairCache } from "../diagram/pair-cache.ts";
import { TruthCompiler } from "../diagram/truth-functions.ts";
import {
  type Condition,
  type Decision,
  isCollecting,
  type RuleSetCore,
} from "../model/rule-set.ts";
import { createDomain, type Domain } from "./domain.ts";

/** Terminal of a decision's diagram where no rule holds; rule or option number n is terminal n + 1. */
export const GAP = 0;

/** Nodes a compilation may make before it gives up; about 200 MB. */
export const DEFAULT_LIMIT = 4_000_000;

export interface CompiledDecision {
  readonly decision: Decision;
  /** `first`, `unique`: the deciding rule, GAP, or IMPOSSIBLE. */
  readonly rules: Ref;
  /** `first`, `unique`: the option chosen, GAP, or IMPOSSIBLE. */
  readonly outcomes: Ref;
  /** `collect`: for each option whether it holds (FALSE, TRUE, IMPOSSIBLE). */
  readonly options: readonly Ref[];
}

export interface Compiled {
  readonly ruleSet: RuleSetCore;
  readonly domain: Domain;
  readonly store: DiagramStore;
  /** Truth function of the requirements that can occur. */
  readonly possible: Ref;
  readonly decisions: readonly CompiledDecision[];
}

/** The diagrams that say what comes out: one for each option where the decision collects, else one. */
export const outcomeDiagrams = ({
  decision,
  outcomes,
  options,
}: CompiledDecision): readonly Ref[] => (isCollecting(decision) ? options : [outcomes]);

/** The decision whose diagram grew over the limit; evaluation can fall back to the reference. */
export class DecisionTooLargeError extends Error {
  override readonly name = "DecisionTooLargeError";
  readonly decision: string;
  readonly limit: number;
  constructor(decision: string, limit: number) {
    super(`the diagram of decision ${decision} needs more than ${limit} nodes`);
    this.decision = decision;
    this.limit = limit;
  }
}

export interface CompileOptions {
  readonly maximumNodes?: number;
  /** Further conditions whose thresholds count, such as those of comparison rows. */
  readonly extra?: readonly Condition[];
  /** A domain made elsewhere that holds this rule set's inputs and cuts, and the store for it: two rule sets in one. */
  readonly shared?: { readonly domain: Domain; readonly store: DiagramStore };
}

/** Compiles a checked rule set; throws DecisionTooLargeError where a diagram would explode. */
export function compile(ruleSet: RuleSetCore, options: CompileOptions = {}): Compiled {
  return new Compilation(ruleSet, options).run();
}

/** A compilation under way; kept by the checks, which go on asking for the truth of conditions. */
export class Compilation {
  readonly ruleSet: RuleSetCore;
  readonly domain: Domain;
  readonly store: DiagramStore;
  readonly truths: TruthCompiler;
  readonly possible: Ref;
  /** As in `CompiledDecision`, without the impossible taken out. */
  private readonly raw = new Map<string, CompiledDecision>();
  private readonly named = new Map<string, Ref>();
  private readonly limit: number;
  private readonly restricted = new PairCache();

  constructor(ruleSet: RuleSetCore, options: CompileOptions = {}) {
    this.ruleSet = ruleSet;
    this.limit = options.maximumNodes ?? DEFAULT_LIMIT;
    this.domain = options.shared?.domain ?? createDomain(ruleSet, options.extra);
    const sizes = this.domain.variables.map((variable) => variable.size);
    this.store = options.shared?.store ?? new DiagramStore(sizes, this.limit);
    this.truths = new TruthCompiler(this.store, this.domain, (...names) => this.truthOf(...names));
    this.possible = this.guard("impossible", () =>
      this.truths.not(
        this.truths.compile({ kind: "any", of: ruleSet.impossible.map((each) => each.when) }),
      ),
    );
  }

  run(): Compiled {
    const { ruleSet, domain, store, possible } = this;
    for (const decision of ruleSet.decisions) {
      this.raw.set(
        decision.id,
        this.guard(decision.id, () => this.decide(decision)),
      );
    }
    const decisions = ruleSet.decisions.map((decision) =>
      this.guard(decision.id, () => this.finished(this.rawOf(decision.id))),
    );
    return { ruleSet, domain, store, possible, decisions };
  }

  /** Where requirements cannot occur, IMPOSSIBLE; elsewhere what the diagram says. */
  withoutImpossible(diagram: Ref): Ref {
    return this.store.apply(this.possible, diagram, whereItCanOccur, this.restricted);
  }

  /** The truth function of a condition, IMPOSSIBLE where requirements cannot occur. */
  truthWherePossible(condition: Condition): Ref {
    return this.withoutImpossible(this.truths.compile(condition));
  }

  /**
   * Overlays rules, the first one on top, two at a time so that intermediate diagrams stay small. `join` says what shows
   * where two lie on each other: without it, the upper one unless it does not hold.
   */
  overlay(layers: readonly Ref[], join: Join = firstThatHolds, cache = new PairCache()): Ref {
    if (layers.length === 0) return terminal(GAP);
    if (layers.length === 1) return layers[0] as Ref;
    const middle = layers.length >> 1;
    const top = this.overlay(layers.slice(0, middle), join, cache);
    const below = this.overlay(layers.slice(middle), join, cache);
    return this.store.apply(top, below, join, cache);
  }

  /** The rule's number where its condition holds, GAP elsewhere. */
  guarded(condition: Ref, rule: number): Ref {
    return this.store.map(condition, (value) => terminal(value === TRUE ? rule + 1 : GAP));
  }

  private rawOf(decision: string): CompiledDecision {
    return this.raw.get(decision) as CompiledDecision;
  }

  private decide(decision: Decision): CompiledDecision {
    const truths = decision.rules.map((rule) => this.truths.compile(rule.when));
    if (isCollecting(decision)) {
      const options = decision.options.map((option) =>
        decision.rules.reduce(
          (whole, rule, index) =>
            rule.choose === option.id ? this.truths.or(whole, truths[index] as Ref) : whole,
          terminal(FALSE),
        ),
      );
      const none = terminal(GAP);
      return { decision, rules: none, outcomes: none, options };
    }
    const rules = this.overlay(truths.map((truth, index) => this.guarded(truth, index)));
    return {
      decision,
      rules,
      outcomes: this.toOutcomes(decision, rules),
      options: [],
    };
  }

  private toOutcomes(decision: Decision, rules: Ref): Ref {
    const positions = decision.rules.map((rule) =>
      decision.options.findIndex((option) => option.id === rule.choose),
    );
    return this.store.map(rules, (value) => {
      const isRule = value !== GAP && value !== IMPOSSIBLE;
      return terminal(isRule ? (positions[value - 1] as number) + 1 : value);
    });
  }

  private finished(raw: CompiledDecision): CompiledDecision {
    const rules = this.withoutImpossible(raw.rules);
    return {
      decision: raw.decision,
      rules,
      outcomes: this.toOutcomes(raw.decision, rules),
      options: raw.options.map((option) => this.withoutImpossible(option)),
    };
  }

  private truthOf(id: string, kind: string, values: readonly string[]): Ref {
    const key = JSON.stringify([id, kind, values]);
    const known = this.named.get(key);
    if (known !== undefined) return known;
    const { decision, outcomes, options } = this.rawOf(id);
    const accepted = decision.options.map((option) => values.includes(option.id));
    let truth: Ref;
    if (!isCollecting(decision)) {
      truth = this.store.map(outcomes, (value) =>
        terminal(value !== GAP && accepted[value - 1] ? TRUE : FALSE),
      );
    } else if (kind === "only") {
      truth = options.reduce(
        (whole, option, index) =>
          this.truths.and(whole, accepted[index] ? option : this.truths.not(option)),
        terminal(TRUE),
      );
    } else {
      truth = options.reduce(
        (whole, option, index) => (accepted[index] ? this.truths.or(whole, option) : whole),
        terminal(FALSE),
      );
    }
    this.named.set(key, truth);
    return truth;
  }

  private guard<T>(decision: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof TooLargeError) throw new DecisionTooLargeError(decision, this.limit);
      throw error;
    }
  }
}

/** Combines two references where that is clear, or is undefined to go on below. */
type Join = (a: Ref, b: Ref) => Ref | undefined;

function whereItCanOccur(possible: Ref, value: Ref): Ref | undefined {
  if (!isTerminal(possible)) return undefined;
  return terminalValue(possible) === TRUE ? value : NOWHERE;
}

function firstThatHolds(a: Ref, b: Ref): Ref | undefined {
  if (isTerminal(a)) return terminalValue(a) === GAP ? b : a;
  return isTerminal(b) && terminalValue(b) === GAP ? a : undefined;
}
