/** How the decisions would differ from another point of view. */
import type { DecisionAdvice, LensAdvice } from "../engine/advice.ts";
import type { Compiled } from "../engine/compile.ts";
import type { Requirements } from "../engine/model.ts";
import { type Answers, withDefaults } from "./answers.ts";
import { collectAdvice } from "./collect.ts";
import { decisionAdvice } from "./decide.ts";

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
      const there = withDefaults(compiled, requirements, answers.defaulted.size === 0);
      return { value: value.id, differences: differences(compiled, there, decisions) };
    });
  return { input: lens.id, value: here, others };
}

function differences(
  compiled: Compiled,
  there: Answers,
  decisions: Readonly<Record<string, DecisionAdvice>>,
): LensAdvice["others"][number]["differences"] {
  return compiled.decisions.flatMap((each) => {
    const make = each.decision.hit === "collect" ? collectAdvice : decisionAdvice;
    const { advice } = make(compiled, each, there, true);
    const here = outcomesOf(decisions[each.decision.id] as DecisionAdvice);
    const other = outcomesOf(advice);
    if (here.join() === other.join()) return [];
    const fresh = advice.rules?.filter((rule) => !here.includes(rule.outcome)) ?? [];
    return [
      {
        decision: each.decision.id,
        here,
        there: other,
        because: advice.because ?? fresh.map((rule) => rule.because).join(" "),
        facts: advice.outcomes ? fresh.flatMap((rule) => rule.facts) : advice.facts,
      },
    ];
  });
}

const outcomesOf = (advice: DecisionAdvice): readonly string[] =>
  advice.outcomes ?? (advice.outcome === undefined ? [] : [advice.outcome]);
