/** Runs one example: what was expected, what came out, and why it came out so. */

import type { Compiled } from "../../engine/evaluation/compile.ts";
import type { Advice, DecisionAdvice } from "../../engine/model/advice.ts";
import { InputError } from "../../engine/model/finding.ts";
import { recommendedOptions } from "../../engine/model/recommended-options.ts";
import type { Example } from "../../engine/model/rule-set.ts";
import { advise } from "../advise/advise.ts";

/** One thing in which an advice is not what its example expects. */
export interface Mismatch {
  readonly kind: "decision" | "trap" | "step" | "order" | "answers";
  /** Decision, trap or step concerned; of `answers` what makes them impossible. */
  readonly id: string;
  readonly expected: readonly string[];
  /** What came out; of a decision left undecided nothing. */
  readonly found: readonly string[];
  /** Of a decision: the rule behind what came out. */
  readonly rule?: string;
  readonly because?: string;
}

export interface ExampleResult {
  readonly example: Example;
  /** Absent where the answers cannot hold together. */
  readonly advice?: Advice;
  /** Empty where the example holds. */
  readonly mismatches: readonly Mismatch[];
}

/** Evaluates an example's requirements and compares. */
export function runExample(compiled: Compiled, example: Example): ExampleResult {
  try {
    const advice = advise(compiled, example.requirements, { brief: true });
    return { example, advice, mismatches: compare(example, advice) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const mismatches = error.findings.map(({ args }) => ({
      kind: "answers" as const,
      id: String(args["id"]),
      expected: [],
      found: [],
      because: String(args["because"]),
    }));
    return { example, mismatches };
  }
}

function compare(example: Example, advice: Advice): Mismatch[] {
  const decisions = Object.entries(example.expect).flatMap(([id, expected]) =>
    ofDecision(id, typeof expected === "string" ? [expected] : expected, advice.decisions[id]),
  );
  const traps = new Set(advice.traps.map((trap) => trap.id));
  const missing = example.traps.filter((trap) => !traps.has(trap));
  return [
    ...decisions,
    ...missing.map((id) => ({ kind: "trap" as const, id, expected: [id], found: [...traps] })),
    ...ofBlueprint(example, advice),
  ];
}

function ofDecision(
  id: string,
  expected: readonly string[],
  advice: DecisionAdvice | undefined,
): Mismatch[] {
  const found = (advice && recommendedOptions(advice)) ?? [];
  if (expected.every((option) => found.includes(option))) return [];
  const { rule, because } = advice ?? {};
  const reason = { ...(rule !== undefined && { rule }), ...(because !== undefined && { because }) };
  return [{ kind: "decision", id, expected, found, ...reason }];
}

function ofBlueprint({ blueprint }: Example, advice: Advice): Mismatch[] {
  const steps = advice.blueprint.map((step) => step.id);
  const missing = blueprint.filter((step) => !steps.includes(step));
  if (missing.length > 0) {
    return missing.map((id) => ({ kind: "step", id, expected: [id], found: steps }));
  }
  const found = steps.filter((step) => blueprint.includes(step));
  if (found.join("\n") === blueprint.join("\n")) return [];
  return [{ kind: "order", id: blueprint[0] ?? "", expected: blueprint, found }];
}
