/** From positions and steps in a diagram back to answers of inputs. */

import type { Ref } from "../../engine/diagram/diagram-store.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { answerOf, copyState, knowing, type State } from "../../engine/evaluation/domain.ts";
import type { Reason } from "../../engine/model/advice.ts";
import type { Answer, Input, Requirements } from "../../engine/model/rule-set.ts";
import type { Answers } from "../advise/answers.ts";
import type { Step } from "./nearest-requirements.ts";
import { dropUnneededLiterals } from "./needed-members.ts";

/** The answer to an input, as a part of a reason. */
export function reasonOf({ domain }: Compiled, answers: Answers, group: number): Reason {
  const { id } = domain.inputs[group] as Input;
  const given = answers.requirements[id];
  const answer = given ?? answerOf(domain, answers.assumed, id) ?? [];
  return { input: id, answer, assumed: given === undefined };
}

/** The answers of a sufficient reason; of a `choices` input only the values without which it would not be sufficient. */
export function reasonsOf(
  compiled: Compiled,
  root: Ref,
  answers: Answers,
  groups: readonly number[],
  terminal: number,
): Reason[] {
  const { domain, store } = compiled;
  const fixed = knowing(domain, answers.assumed, groups);
  const members = groups.flatMap((group) => {
    const input = domain.inputs[group];
    if (input?.type !== "choices") return [];
    const first = domain.first.get(input.id) as number;
    return input.values.map((_, offset) => first + offset);
  });
  dropUnneededLiterals(store, root, fixed, members, terminal);
  return groups.map((group) => {
    const reason = reasonOf(compiled, answers, group);
    const input = domain.inputs[group] as Input;
    if (input.type !== "choices") return reason;
    const first = domain.first.get(input.id) as number;
    const kept = (value: 0 | 1) =>
      input.values.flatMap((each, offset) =>
        fixed.low[first + offset] === value && fixed.high[first + offset] === value
          ? [each.id]
          : [],
      );
    return { ...reason, includes: kept(1), excludes: kept(0) };
  });
}

/** The state after taking steps. */
export function afterSteps(state: State, steps: readonly Step[]): State {
  const after = copyState(state);
  for (const { level, from, to } of steps) {
    after.low[level] = from;
    after.high[level] = to;
  }
  return after;
}

/** The answers that steps change, as answers to give. */
export function changedAnswers(
  compiled: Compiled,
  state: State,
  steps: readonly Step[],
): Requirements {
  const { domain } = compiled;
  const after = afterSteps(state, steps);
  const change: Record<string, Answer> = {};
  for (const { level } of steps) {
    const id = domain.variables[level]?.input as string;
    const input = domain.input.get(id);
    if (input?.type === "choices") {
      const first = domain.first.get(id) as number;
      change[id] = input.values
        .filter((_, offset) => after.low[first + offset] === 1)
        .map((value) => value.id);
      continue;
    }
    const answer = answerOf(domain, after, id) ?? valueAt(compiled, id, after.low[level] as number);
    if (answer !== undefined) change[id] = answer;
  }
  return change;
}

function valueAt(compiled: Compiled, id: string, value: number): Answer | undefined {
  const input = compiled.domain.input.get(id);
  return input?.type === "boolean" ? value === 1 : input?.values[value]?.id;
}
