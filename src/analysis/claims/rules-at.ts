/** The rules that decide at a place of the requirements. */

import { reachable } from "../../engine/diagram/queries.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { unknownState } from "../../engine/evaluation/domain.ts";
import type { Step } from "../explain/nearest-requirements.ts";
import { afterSteps } from "../explain/step-answers.ts";

/** Ids of the rules of a decision that decide where these steps lead, in their order. */
export function ruleIdsAt(compiled: Compiled, decision: string, steps: readonly Step[]): string[] {
  const found = compiled.decisions.find((each) => each.decision.id === decision);
  if (!found) return [];
  const state = afterSteps(unknownState(compiled.domain), steps);
  const numbers = [...reachable(compiled.store, found.rules, state)].sort((a, b) => a - b);
  return numbers.flatMap((number) => found.decision.rules[number - 1]?.id ?? []);
}
