/** Brute force over every point of the small random domain: the oracle of the analyses. */
import type { Compiled } from "../../src/engine/evaluation/compile.ts";
import { stateOf } from "../../src/engine/evaluation/domain.ts";
import { exactly } from "../../src/engine/evaluation/reference.ts";
import type { Requirements } from "../../src/engine/model/rule-set.ts";
import { allRequirements } from "./random.ts";

export interface Point {
  readonly requirements: Requirements;
  /** Outcome by decision id: an option id, "" for a gap, or the options of a `collect` decision, sorted and joined. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** Position of the deciding rule by decision id. */
  readonly rules: Readonly<Record<string, readonly number[]>>;
}

const EVERYTHING = allRequirements();

/** Every possible point with its outcomes by the reference. */
export function points(compiled: Compiled): Point[] {
  const { ruleSet, domain } = compiled;
  return EVERYTHING.flatMap((requirements) => {
    const result = exactly(ruleSet, domain, stateOf(domain, requirements));
    if (!result) return [];
    const outcomes: Record<string, string> = {};
    const rules: Record<string, readonly number[]> = {};
    for (const decision of ruleSet.decisions) {
      const held = [...(result.get(decision.id) ?? [])];
      rules[decision.id] = held;
      const chosen = new Set(held.map((rule) => decision.rules[rule]?.choose ?? ""));
      outcomes[decision.id] = [...chosen].sort().join(",");
    }
    return [{ requirements, outcomes, rules }];
  });
}

/** Whether two answers to one input are the same. */
export const sameAnswer = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Inputs on which two complete requirements differ; numbers of one band count as the same. */
export function differing(compiled: Compiled, a: Requirements, b: Requirements): string[] {
  const one = stateOf(compiled.domain, a);
  const two = stateOf(compiled.domain, b);
  const inputs = compiled.domain.variables.flatMap((variable, level) =>
    one.low[level] === two.low[level] ? [] : [variable.input],
  );
  return [...new Set(inputs)];
}
