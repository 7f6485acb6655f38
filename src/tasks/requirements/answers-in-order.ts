/** The order of answers. */
import type { Answer, Requirements, RuleSetCore } from "../../engine/model/rule-set.ts";

/** The answers in the order of the rule set, as they are saved and read, whatever order they came in. */
export function inOrder(
  answers: Requirements,
  { inputs }: Pick<RuleSetCore, "inputs">,
): Requirements {
  const known = inputs.filter(({ id }) => Object.hasOwn(answers, id));
  return Object.fromEntries(known.map(({ id }) => [id, answers[id] as Answer]));
}
