/** A rule set's examples as its tests: what they show to hold, and what no example covers. */

import { TRUE } from "../../engine/diagram/diagram-store.ts";
import { reachable } from "../../engine/diagram/queries.ts";
import {
  Compilation,
  type Compiled,
  type CompileOptions,
} from "../../engine/evaluation/compile.ts";
import { type Example, isCollecting, type RuleSetCore } from "../../engine/model/rule-set.ts";
import { withDefaults } from "../advise/answers.ts";
import { type Covers, type Missing, missingExamples } from "./missing.ts";
import { type ExampleResult, runExample } from "./run.ts";
import { type CoveredKind, coveredBy, keyOf, type Target, targetsOf } from "./tally.ts";

export type { Missing } from "./missing.ts";
export type { ExampleResult, Mismatch } from "./run.ts";
export type { CoveredKind, Target } from "./tally.ts";

export interface Coverage {
  readonly results: readonly ExampleResult[];
  /** How many of each kind there are, and what no example covers. */
  readonly kinds: Readonly<
    Record<CoveredKind, { readonly total: number; readonly missing: readonly Target[] }>
  >;
}

const KINDS: readonly CoveredKind[] = ["rule", "option", "addition", "trap", "step"];

/** Runs the examples of a rule set. Throws DecisionTooLargeError where a diagram would explode. */
export function runExamples(
  ruleSet: RuleSetCore & { readonly examples: readonly Example[] },
  options: Pick<CompileOptions, "maximumNodes"> = {},
): Coverage & { readonly missingExamples: () => readonly Missing[] } {
  const compilation = new Compilation(ruleSet, options);
  const compiled = compilation.run();
  const covers = coverageOf(compilation, compiled);
  const results = ruleSet.examples.map((example) => runExample(compiled, example));
  const covered = new Set(results.flatMap(({ advice }) => (advice ? covers(advice) : [])));
  const targets = targetsOf(ruleSet);
  const uncovered = targets.filter((target) => !covered.has(keyOf(target)));
  const of = (kind: CoveredKind, all: readonly Target[]) =>
    all.filter((each) => each.kind === kind);
  const kinds = KINDS.map((kind) => {
    return [kind, { total: of(kind, targets).length, missing: of(kind, uncovered) }] as const;
  });
  return {
    results,
    kinds: Object.fromEntries(kinds) as unknown as Coverage["kinds"],
    missingExamples: () => missingExamples(compilation, compiled, uncovered, covers),
  };
}

function coverageOf(compilation: Compilation, compiled: Compiled): Covers {
  const collecting = compiled.ruleSet.decisions.filter(isCollecting).map(({ id, rules }) => ({
    id,
    rules: rules.map((rule) => ({
      id: rule.id,
      truth: compilation.truthWherePossible(rule.when),
    })),
  }));
  return (advice) => {
    const { assumed } = withDefaults(compiled, advice.requirements, false);
    const holding = collecting.map(({ id, rules }) => {
      const held = rules.filter(({ truth }) => {
        const terminals = reachable(compiled.store, truth, assumed);
        return terminals.size === 1 && terminals.has(TRUE);
      });
      return [id, held.map((rule) => rule.id)] as const;
    });
    return coveredBy(advice, Object.fromEntries(holding));
  };
}
