/** Proves what a rule set claims of itself, or refutes it with requirements that show the contrary. */

import {
  FALSE,
  isTerminal,
  NOWHERE,
  type Ref,
  TRUE,
  terminal,
  terminalValue,
} from "../../engine/diagram/diagram-store.ts";
import { isNever } from "../../engine/diagram/truth-functions.ts";
import type { Compilation, Compiled, CompiledDecision } from "../../engine/evaluation/compile.ts";
import { unknownState } from "../../engine/evaluation/domain.ts";
import type { Claim, ClaimStatement, Requirements } from "../../engine/model/rule-set.ts";
import {
  nearestCounterfactual,
  price,
  pricesOf,
  type Step,
} from "../explain/nearest-requirements.ts";
import { requirementsOf } from "../explain/witness.ts";
import { confine, eliminate, holdsBefore } from "./quantify.ts";
import { ruleIdsAt } from "./rules-at.ts";

/** How one statement of a claim came out. */
export type ClaimProof =
  | { readonly claim: Claim; readonly statement: ClaimStatement; readonly status: "proved" }
  /** No requirements that can occur meet its `where`, so that it says nothing. */
  | { readonly claim: Claim; readonly status: "vacuous" }
  | Refutation;

export interface Refutation {
  readonly claim: Claim;
  readonly statement: ClaimStatement;
  readonly status: "refuted";
  readonly decision: string;
  /** Requirements that show it; absent where nothing shows what the claim says is sometimes so. */
  readonly witness?: Requirements;
  /** For `indifferent` and `monotone`: requirements that differ from the witness in the input alone. */
  readonly counterpart?: Requirements;
  /** Rules that decide there, by id. */
  readonly rules: readonly string[];
}

/** Proves all claims over all requirements that can occur, a result for each decision that a statement names. */
export function proveClaims(
  compilation: Compilation,
  compiled: Compiled,
  claims: readonly Claim[],
): ClaimProof[] {
  return claims.flatMap((claim) => {
    const scope = compilation.truths.and(
      compilation.possible,
      compilation.truths.compile(claim.where),
    );
    if (isNever(scope)) return [{ claim, status: "vacuous" as const }];
    return claim.says.flatMap((statement): ClaimProof[] => {
      const prover = new Prover(compilation, compiled, scope);
      const refuted = prover
        .refute(statement)
        .map((each) => ({ claim, statement, status: "refuted" as const, ...each }));
      return refuted.length > 0 ? refuted : [{ claim, statement, status: "proved" as const }];
    });
  });
}

type Shown = Pick<Refutation, "decision" | "witness" | "counterpart" | "rules">;

class Prover {
  private readonly compilation: Compilation;
  private readonly compiled: Compiled;
  /** Truth function of the requirements that the claim speaks of. */
  private readonly scope: Ref;

  constructor(compilation: Compilation, compiled: Compiled, scope: Ref) {
    this.compilation = compilation;
    this.compiled = compiled;
    this.scope = scope;
  }

  refute(statement: ClaimStatement): Shown[] {
    switch (statement.kind) {
      case "always":
      case "never":
      case "sometimes":
        return Object.entries(statement.outcomes).flatMap(([decision, outcomes]) =>
          this.refuteOutcomes(statement.kind, decision, outcomes),
        );
      case "indifferent":
        return statement.decisions.flatMap((decision) =>
          this.refuteIndifference(statement.inputs, decision),
        );
      case "monotone":
        return Object.entries(statement.towards).flatMap(([decision, outcomes]) =>
          this.refuteMonotony(statement.input, statement.direction, decision, outcomes),
        );
    }
  }

  private refuteOutcomes(
    kind: "always" | "never" | "sometimes",
    decision: string,
    outcomes: readonly string[],
  ): Shown[] {
    const { truths } = this.compilation;
    const truth = this.truthOf(decision, outcomes);
    if (kind === "sometimes") {
      const found = truths.and(this.scope, truth);
      return isNever(found) ? [{ decision, rules: [] }] : [];
    }
    const against = truths.and(this.scope, kind === "always" ? truths.not(truth) : truth);
    if (isNever(against)) return [];
    const steps = this.stepsTo(against, [], (value) => value === TRUE);
    return [this.shown(decision, steps)];
  }

  private refuteIndifference(inputs: readonly string[], decision: string): Shown[] {
    const levels = new Set(inputs.flatMap((input) => this.levelsOf(input)));
    const { options } = this.decisionOf(decision).decision;
    // Where two values of the inputs lead to different outcomes: a terminal behind those of all options.
    const conflict = terminal(options.length + 1);
    for (const root of this.rootsOf(decision)) {
      const inScope = this.within(root);
      const join = (a: Ref, b: Ref): Ref | undefined => {
        if (a === b || b === NOWHERE) return a;
        if (a === NOWHERE) return b;
        return (isTerminal(a) && isTerminal(b)) || a === conflict || b === conflict
          ? conflict
          : undefined;
      };
      const { store } = this.compiled;
      const merged = eliminate(store, inScope, levels, (a, b) => store.apply(a, b, join));
      const differs = store.map(merged, (value) =>
        terminal(terminal(value) === conflict ? TRUE : FALSE),
      );
      if (isNever(differs)) continue;
      const isFixed = ({ level }: Step) => !levels.has(level);
      const others = this.stepsTo(differs, [], (value) => value === TRUE);
      let first = -1;
      const one = this.stepsTo(inScope, others, (value) => {
        first = value;
        return terminal(value) !== NOWHERE;
      });
      const two = this.stepsTo(
        inScope,
        one.filter(isFixed),
        (value) => terminal(value) !== NOWHERE && value !== first,
      );
      const moved = one.filter((step) => !isFixed(step));
      return [this.shown(decision, [...two.filter(isFixed), ...moved], two)];
    }
    return [];
  }

  private refuteMonotony(
    input: string,
    direction: "up" | "down",
    decision: string,
    outcomes: readonly string[],
  ): Shown[] {
    const { truths } = this.compilation;
    const [variable = 0] = this.levelsOf(input);
    const truth = this.truthOf(decision, outcomes);
    const inside = truths.and(this.scope, truth);
    const outside = truths.and(this.scope, truths.not(truth));
    const left = truths.and(outside, holdsBefore(truths, inside, variable, direction));
    if (isNever(left)) return [];
    const found = this.stepsTo(left, [], (value) => value === TRUE);
    const isOther = ({ level }: Step) => level !== variable;
    // The value nearest to those before it: for a range of values, each of them would do.
    const at = found.find((step) => !isOther(step));
    const value = (direction === "up" ? at?.from : at?.to) ?? 0;
    const fixed = found.filter(isOther);
    const last = (this.compiled.store.sizes[variable] as number) - 1;
    const earlier =
      direction === "up"
        ? { level: variable, from: 0, to: value - 1 }
        : { level: variable, from: value + 1, to: last };
    const before = this.stepsTo(inside, [...fixed, earlier], (end) => end === TRUE);
    const after = { level: variable, from: value, to: value };
    return [this.shown(decision, before, [...before.filter(isOther), after])];
  }

  /** The cheapest steps that lead, within what others have settled, to a terminal that is accepted; with the others. */
  private stepsTo(
    root: Ref,
    settled: readonly Step[],
    accept: (terminal: number) => boolean,
  ): readonly Step[] {
    const { store, domain } = this.compiled;
    const way = nearestCounterfactual(
      this.compiled,
      confine(store, root, settled),
      unknownState(domain),
      {
        accept,
        prices: pricesOf(domain, price.answer),
        narrowingCounts: true,
      },
    );
    if (!way) throw new Error("a diagram leads nowhere that it was seen to lead to");
    // Of two steps of one variable the later one is the narrower one.
    const byLevel = new Map([...settled, ...way.steps].map((step) => [step.level, step]));
    return [...byLevel.values()];
  }

  private shown(decision: string, steps: readonly Step[], others?: readonly Step[]): Shown {
    const sides = others ? [steps, others] : [steps];
    const [witness, counterpart] = sides.map((side) => requirementsOf(this.compiled, side));
    const rules = sides.flatMap((side) => ruleIdsAt(this.compiled, decision, side));
    return {
      decision,
      witness: witness as Requirements,
      ...(counterpart && { counterpart }),
      rules: [...new Set(rules)],
    };
  }

  private truthOf(decision: string, values: readonly string[]): Ref {
    const collects = this.decisionOf(decision).decision.hit === "collect";
    return this.compilation.truths.compile({
      kind: collects ? "includes" : "is",
      input: decision,
      values,
    });
  }

  /** What a decision leads to where the claim speaks, NOWHERE elsewhere. */
  private within(root: Ref): Ref {
    return this.compiled.store.apply(this.scope, root, (scope, value) => {
      if (!isTerminal(scope)) return undefined;
      return terminalValue(scope) === TRUE ? value : NOWHERE;
    });
  }

  private rootsOf(decision: string): readonly Ref[] {
    const found = this.decisionOf(decision);
    return found.decision.hit === "collect" ? found.options : [found.outcomes];
  }

  private decisionOf(id: string): CompiledDecision {
    return this.compiled.decisions.find((each) => each.decision.id === id) as CompiledDecision;
  }

  private levelsOf(input: string): number[] {
    return this.compiled.domain.variables.flatMap((variable, level) =>
      variable.input === input ? [level] : [],
    );
  }
}
