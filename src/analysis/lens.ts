/** How the decisions would differ from another point of view. */
import type { DecisionAdvice, LensAdvice } from "../engine/advice.ts";
import type { Compiled } from "../engine/compile.ts";
import type { Requirements } from "../engine/model.ts";
import { type Answers, withDefaults } from "./answers.ts";
import { makeDecisions } from "./make.ts";

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
  return makeDecisions(compiled, there, { reasons: false, flips: 0 }).flatMap(({ id, advice }) => {
    const here = listed(decisions[id] as DecisionAdvice);
    const other = listed(advice);
    if (here.join() === other.join()) return [];
    const fresh = advice.rules?.filter((rule) => !here.includes(rule.outcome)) ?? [];
    return [
      {
        decision: id,
        here,
        there: other,
        because: advice.because ?? fresh.map((rule) => rule.because).join(" "),
        facts: advice.outcomes ? fresh.flatMap((rule) => rule.facts) : advice.facts,
      },
    ];
  });
}

const listed = (advice: DecisionAdvice): readonly string[] =>
  advice.outcomes ?? (advice.outcome === undefined ? [] : [advice.outcome]);
