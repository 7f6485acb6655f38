/** Makes the decisions one after another; later ones see the outcomes of earlier ones. */
import type { Compiled } from "../../engine/evaluation/compile.ts";
import type { Answers } from "./answers.ts";
import { collectAdvice } from "./collected-outcomes.ts";
import type { Explain, MadeDecision } from "./made-decision.ts";
import { decisionAdvice } from "./single-outcome.ts";

/** Every decision of the rule set. */
export function makeDecisions(
  compiled: Compiled,
  answers: Answers,
  explain: Explain,
): readonly MadeDecision[] {
  const made: MadeDecision[] = [];
  for (const each of compiled.decisions) {
    made.push(
      each.decision.hit === "collect"
        ? collectAdvice(compiled, each, answers, !explain.reasons, [...made])
        : decisionAdvice(compiled, each, answers, explain),
    );
  }
  return made;
}
