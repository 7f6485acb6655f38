/** How the decisions would differ from another point of view. */

import type { Compiled } from "../../engine/evaluation/compile.ts";
import type { Outcomes } from "../../engine/evaluation/three-valued-logic.ts";
import type { DecisionAdvice, LensAdvice } from "../../engine/model/advice.ts";
import { recommendedOptions } from "../../engine/model/recommended-options.ts";
import { type Decision, isCollecting, type Requirements } from "../../engine/model/rule-set.ts";
import { type Answers, withDefaults } from "./answers.ts";
import { heldAt } from "./collected-outcomes.ts";
import { outcomesOf } from "./made-decision.ts";
import { outcomeAt } from "./outcome.ts";

/** Compares with every other value of the lens; undefined in a rule set without a lens. */
export function lensAdvice(
  compiled: Compiled,
  answers: Answers,
  decisions: Readonly<Record<string, DecisionAdvice>>,
): LensAdvice | undefined {
  const lens = compiled.domain.inputs.find((input) => input.lens);
  const here = lens && (answers.requirements[lens.id] ?? lens.default?.value);
  if (!lens || typeof here !== "string") return undefined;
  const others = lens.values
    .filter((value) => value.id !== here)
    .map((value) => {
      const requirements: Requirements = { ...answers.requirements, [lens.id]: value.id };
      const there = withDefaults(compiled, requirements, answers.defaulted.length === 0);
      return { value: value.id, differences: differences(compiled, there, decisions) };
    });
  return { input: lens.id, value: here, others };
}

function differences(
  compiled: Compiled,
  there: Answers,
  decisions: Readonly<Record<string, DecisionAdvice>>,
): LensAdvice["others"][number]["differences"] {
  const earlier = new Map<string, Outcomes>();
  return compiled.decisions.flatMap((each) => {
    const { id } = each.decision;
    const here = recommendedOptions(decisions[id] as DecisionAdvice) ?? [];
    const other = isCollecting(each.decision)
      ? heldAt(compiled, each, there.assumed, earlier)
      : outcomeAt(compiled, each, there.assumed);
    earlier.set(id, known(each.decision, other.outcomes));
    if (here.join() === other.outcomes.join()) return [];
    const fresh = other.rules.filter((rule) => !here.includes(rule.choose));
    return [
      {
        decision: id,
        here,
        there: other.outcomes,
        because: fresh.map((rule) => rule.because).join(" "),
        facts: fresh.flatMap((rule) => rule.facts),
      },
    ];
  });
}

/** What conditions of later decisions may know; an open one may end in any way. */
function known(decision: Decision, outcomes: readonly string[]): Outcomes {
  if (isCollecting(decision)) return outcomesOf({ outcomes, possible: [] });
  const [outcome] = outcomes;
  return outcomesOf({
    ...(outcome !== undefined && { outcome }),
    possible: decision.options.map((option) => option.id),
  });
}
