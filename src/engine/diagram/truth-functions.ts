/** Truth functions on diagrams, and conditions compiled to them. */

import type { Atom } from "../evaluation/condition-parts.ts";
import type { Domain } from "../evaluation/domain.ts";
import { type Literal, literalsOf, otherThan } from "../evaluation/literals.ts";
import type { Condition } from "../model/rule-set.ts";
import {
  type DiagramStore,
  FALSE,
  type Ref,
  TRUE,
  terminal,
  terminalValue,
} from "./diagram-store.ts";
import { PairCache } from "./pair-cache.ts";

const NO = terminal(FALSE);
const YES = terminal(TRUE);

/** What a decision's options are made of when a later condition names it: the truth of "its outcome is one of these". */
export type DecisionTruth = (
  decision: string,
  kind: Atom["kind"],
  values: readonly string[],
) => Ref;

/** Compiles conditions to truth functions; one for each store, since it remembers what it has combined. */
export class TruthCompiler {
  readonly store: DiagramStore;
  private readonly domain: Domain;
  private readonly decided: DecisionTruth;
  private readonly ands = new PairCache();
  private readonly ors = new PairCache();
  private readonly negated = new Map<Ref, Ref>();

  constructor(store: DiagramStore, domain: Domain, decided: DecisionTruth) {
    this.store = store;
    this.domain = domain;
    this.decided = decided;
  }

  /** The truth function of a condition over the inputs alone. */
  compile(condition: Condition): Ref {
    switch (condition.kind) {
      case "all":
        return this.conjunction(condition.of.map((part) => this.compile(part)));
      case "any":
        return this.disjunction(condition.of.map((part) => this.compile(part)));
      case "not":
        return this.not(this.compile(condition.of));
      default:
        return this.atom(condition);
    }
  }

  and(a: Ref, b: Ref): Ref {
    return this.store.apply(a, b, conjoin, this.ands);
  }

  or(a: Ref, b: Ref): Ref {
    return this.store.apply(a, b, disjoin, this.ors);
  }

  not(a: Ref): Ref {
    return this.store.map(a, (value) => (value === TRUE ? NO : YES), this.negated);
  }

  /** From the bottom up, so that each step adds a node on top instead of rebuilding what lies below. */
  private conjunction(parts: readonly Ref[]): Ref {
    const sorted = [...parts].sort((a, b) => this.store.level(b) - this.store.level(a));
    return sorted.reduce((whole, part) => this.and(part, whole), YES);
  }

  private disjunction(parts: readonly Ref[]): Ref {
    const sorted = [...parts].sort((a, b) => this.store.level(b) - this.store.level(a));
    return sorted.reduce((whole, part) => this.or(part, whole), NO);
  }

  private atom(atom: Atom): Ref {
    const first = this.domain.first.get(atom.input);
    if (first === undefined) {
      return this.decided(
        atom.input,
        atom.kind,
        atom.kind === "within" ? [] : atom.values.map(String),
      );
    }
    const { all, of } = literalsOf(this.domain, atom, first);
    const truths = of.map((literal) => this.literal(literal));
    return all ? this.conjunction(truths) : this.disjunction(truths);
  }

  private literal({ level, runs }: Literal): Ref {
    const others = otherThan(runs, this.store.sizes[level] as number);
    const both = [
      ...runs.map(([, end]) => ({ end, child: YES })),
      ...others.map(([, end]) => ({ end, child: NO })),
    ].sort((a, b) => a.end - b.end);
    return this.store.node(
      level,
      both.map(({ end }) => end),
      both.map(({ child }) => child),
    );
  }
}

function conjoin(a: Ref, b: Ref): Ref | undefined {
  if (a === NO || b === NO) return NO;
  if (a === YES) return b;
  if (b === YES || a === b) return a;
  return undefined;
}

function disjoin(a: Ref, b: Ref): Ref | undefined {
  if (a === YES || b === YES) return YES;
  if (a === NO) return b;
  if (b === NO || a === b) return a;
  return undefined;
}

/** True for the truth function that never holds. */
export const isNever = (ref: Ref): boolean => ref < 0 && terminalValue(ref) === FALSE;
