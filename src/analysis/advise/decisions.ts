/** Evaluates the decisions one after another; later ones see the outcomes of earlier ones. */
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { isCollecting } from "../../engine/model/rule-set.ts";
import type { Answers } from "./answers.ts";
import { collectAdvice } from "./collected-outcomes.ts";
import type { DecisionResult, Explain } from "./made-decision.ts";
import { decisionAdvice } from "./single-outcome.ts";

/** Every decision of the rule set, in its order. */
export function evaluateDecisions(
  compiled: Compiled,
  answers: Answers,
  explain: Explain,
): readonly DecisionResult[] {
  const results: DecisionResult[] = [];
  for (const each of compiled.decisions) {
    results.push(
      isCollecting(each.decision)
        ? collectAdvice(compiled, each, answers, !explain.reasons, results)
        : decisionAdvice(compiled, each, answers, explain),
    );
  }
  return results;
}
