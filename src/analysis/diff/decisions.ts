/** One decision of two rule sets put side by side. */

import {
  type DiagramStore,
  FALSE,
  IMPOSSIBLE,
  isTerminal,
  NOWHERE,
  type Ref,
  TRUE,
  terminal,
  terminalValue,
} from "../../engine/diagram/diagram-store.ts";
import { levelsOf, reachable, shares } from "../../engine/diagram/queries.ts";
import {
  type Compilation,
  type Compiled,
  type CompiledDecision,
  GAP,
} from "../../engine/evaluation/compile.ts";
import { stateOf, unknownState } from "../../engine/evaluation/domain.ts";
import { type Condition, isCollecting, type Requirements } from "../../engine/model/rule-set.ts";
import { witness } from "../explain/witness.ts";
import type { Alignment } from "./align.ts";
import { within } from "./space.ts";

/**
 * One way in which a decision changes. An outcome is absent where no rule holds; of a `collect` decision where the
 * option does not hold, so that one with only `newer` is an option that comes.
 */
export interface OutcomeChange {
  readonly older?: string;
  readonly newer?: string;
  /** Share of the requirements compared. */
  readonly share: number;
  readonly witness: Requirements;
  /** Rules that decide at the witness. */
  readonly rules: { readonly older?: string; readonly newer?: string };
}

export interface DecisionDiff {
  readonly decision: string;
  readonly status: "same" | "changed" | "not-compared";
  /** Share of the requirements compared on which the outcome changes. */
  readonly share: number;
  /** Largest share first. */
  readonly changes: readonly OutcomeChange[];
  /** Of a decision not compared: the inputs that mean something else on the other side; empty for another reason. */
  readonly inputs?: readonly string[];
}

export interface Side {
  readonly compilation: Compilation;
  readonly compiled: Compiled;
}

export interface Sides {
  readonly older: Side;
  readonly newer: Side;
}

type Change = { readonly older?: string; readonly newer?: string };

/** Terminal of a comparison where both sides agree; others are numbers of changes, from 1. */
const SAME = 0;

/** Compares decisions over one store. */
export class Comparer {
  private readonly alignment: Alignment;
  private readonly sides: Sides;
  private readonly store: DiagramStore;
  /** TRUE where both sides know all answers, IMPOSSIBLE elsewhere. */
  private readonly known: Ref;

  constructor(alignment: Alignment, sides: Sides, store: DiagramStore, known: Ref) {
    this.alignment = alignment;
    this.sides = sides;
    this.store = store;
    this.known = known;
  }

  /** A decision by id; undefined where only one side makes it. Without common requirements nothing can be compared. */
  compare(id: string, common: boolean): DecisionDiff | undefined {
    const [older, newer] = [this.sides.older, this.sides.newer].map((side) =>
      side.compiled.decisions.find((each) => each.decision.id === id),
    );
    if (!older || !newer) return undefined;
    const refused = { decision: id, status: "not-compared", share: 0, changes: [] } as const;
    const collects = [older, newer].map((each) => isCollecting(each.decision));
    if (!common || collects[0] !== collects[1]) return { ...refused, inputs: [] };
    const roots = collects[0] ? this.collected(older, newer) : [this.chosen(older, newer)];
    const levels = roots.flatMap((each) => [...levelsOf(this.store, each.root)]);
    const retyped = levels.flatMap((level) => this.alignment.retyped.get(level) ?? []);
    if (retyped.length > 0) return { ...refused, inputs: [...new Set(retyped)] };
    const changes = roots.flatMap((each) => this.changesOf(each, older, newer));
    const share = this.changedShare(roots.map((each) => each.root));
    return {
      decision: id,
      status: changes.length > 0 ? "changed" : "same",
      share,
      changes: changes.sort((a, b) => b.share - a.share),
    };
  }

  private chosen(older: CompiledDecision, newer: CompiledDecision): Comparison {
    const changes: Change[] = [{}];
    const numbers = new Map<string, number>();
    const outcome = (each: CompiledDecision, value: number) =>
      value === GAP ? undefined : each.decision.options[value - 1]?.id;
    const root = this.join(older.outcomes, newer.outcomes, (a, b) => {
      const before = outcome(older, a);
      const after = outcome(newer, b);
      if (before === after) return SAME;
      const key = JSON.stringify([before, after]);
      const number = numbers.get(key) ?? changes.length;
      if (number === changes.length) {
        numbers.set(key, number);
        changes.push({
          ...(before !== undefined && { older: before }),
          ...(after !== undefined && { newer: after }),
        });
      }
      return number;
    });
    return { root, changes };
  }

  private collected(older: CompiledDecision, newer: CompiledDecision): Comparison[] {
    const ids = [older, newer].flatMap((each) => each.decision.options.map(({ id }) => id));
    const truth = (each: CompiledDecision, side: Compiled, id: string): Ref => {
      const index = each.decision.options.findIndex((option) => option.id === id);
      return (
        each.options[index] ??
        this.store.map(side.possible, (value) => terminal(value === TRUE ? FALSE : IMPOSSIBLE))
      );
    };
    return [...new Set(ids)].map((id) => ({
      root: this.join(
        truth(older, this.sides.older.compiled, id),
        truth(newer, this.sides.newer.compiled, id),
        (a, b) => (a === b ? SAME : a === TRUE ? 1 : 2),
      ),
      changes: [{}, { older: id }, { newer: id }],
    }));
  }

  private join(a: Ref, b: Ref, number: (a: number, b: number) => number): Ref {
    const joined = this.store.apply(a, b, (one, two) => {
      if (one === NOWHERE || two === NOWHERE) return NOWHERE;
      if (!isTerminal(one) || !isTerminal(two)) return undefined;
      return terminal(number(terminalValue(one), terminalValue(two)));
    });
    return within(this.store, this.known, joined);
  }

  private changesOf(
    { root, changes }: Comparison,
    older: CompiledDecision,
    newer: CompiledDecision,
  ): OutcomeChange[] {
    const { store, alignment } = this;
    const weights = shares(store, root, unknownState(alignment.domain));
    // What one side refuses may have any outcome on the other: a witness must leave no room for it.
    const everything = store.map(root, (value) =>
      terminal(value === IMPOSSIBLE ? changes.length : value),
    );
    return changes.flatMap((change, number) => {
      const share = weights.get(number);
      if (number === SAME || share === undefined) return [];
      const known = { domain: alignment.domain, store };
      const found = witness(known, everything, (value) => value === number);
      if (!found) return [];
      const { sides } = this;
      const before = this.ruleAt(sides.older, older, found.requirements, change.older);
      const after = this.ruleAt(sides.newer, newer, found.requirements, change.newer);
      const rules = {
        ...(before !== undefined && { older: before }),
        ...(after !== undefined && { newer: after }),
      };
      return [{ ...change, share, witness: found.requirements, rules }];
    });
  }

  /** The first rule with that outcome that can decide at the requirements. */
  private ruleAt(
    { compilation }: Side,
    { decision, rules }: CompiledDecision,
    requirements: Requirements,
    outcome: string | undefined,
  ): string | undefined {
    const state = stateOf(compilation.domain, requirements);
    const deciding = reachable(this.store, rules, state);
    const holds = (when: Condition) =>
      reachable(this.store, compilation.truths.compile(when), state).has(TRUE);
    const found = decision.rules.find(
      (rule, index) =>
        rule.choose === outcome &&
        (isCollecting(decision) ? holds(rule.when) : deciding.has(index + 1)),
    );
    return found?.id;
  }

  /** The share on which any of the comparisons says something else than SAME. */
  private changedShare(roots: readonly Ref[]): number {
    const differs = roots.map((root) =>
      this.store.map(root, (value) =>
        terminal(value === SAME || value === IMPOSSIBLE ? value : TRUE),
      ),
    );
    const either = (a: Ref, b: Ref): Ref =>
      this.store.apply(a, b, (one, two) => {
        if (one === two || one === NOWHERE || one === terminal(TRUE)) return one;
        return one === terminal(SAME) ? two : undefined;
      });
    // The same change often comes with several options: what is joined already is not joined again, and small joins come first.
    let parts: readonly Ref[] = [...new Set(differs)];
    while (parts.length > 1) {
      parts = parts.flatMap((part, index) =>
        index % 2 === 0
          ? [index + 1 < parts.length ? either(part, parts[index + 1] as Ref) : part]
          : [],
      );
    }
    const whole = parts[0] as Ref;
    return shares(this.store, whole, unknownState(this.alignment.domain)).get(TRUE) ?? 0;
  }
}

/** A diagram whose terminals are numbers of changes. */
interface Comparison {
  readonly root: Ref;
  readonly changes: readonly Change[];
}
