/** What is known: the answers given, and the defaults assumed beside them. */
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { copyState, type State, setAnswer, stateOf } from "../../engine/evaluation/domain.ts";
import { canOccur } from "../../engine/evaluation/possible-results.ts";
import type { Input, Requirements } from "../../engine/model/rule-set.ts";

export interface Answers {
  readonly requirements: Requirements;
  /** Only the answers given. */
  readonly given: State;
  /** With the defaults of all inputs not answered. */
  readonly assumed: State;
  /** Positions of the inputs answered. */
  readonly answered: readonly number[];
  /** Positions of the inputs whose default is in `assumed`. */
  readonly defaulted: readonly number[];
}

/** Adds defaults to the answers, leaving out a default that cannot hold together with what stands already. */
export function withDefaults(
  compiled: Compiled,
  requirements: Requirements,
  strict: boolean,
): Answers {
  const { domain } = compiled;
  const given = stateOf(domain, requirements);
  const answered: number[] = [];
  const missing: number[] = [];
  domain.inputs.forEach(({ id, default: fallback }, group) => {
    if (id in requirements) answered.push(group);
    else if (fallback && !strict) missing.push(group);
  });
  const assumed = copyState(given);
  const assume = (state: State, group: number) => {
    const { id, default: fallback } = domain.inputs[group] as Input;
    setAnswer(domain, state, id, fallback?.value);
    return id;
  };
  for (const group of missing) assume(assumed, group);
  if (missing.length === 0 || canOccur(compiled, assumed)) {
    return { requirements, given, assumed, answered, defaulted: missing };
  }
  // Together they cannot hold: take them one by one, and leave out what contradicts.
  const careful = copyState(given);
  const defaulted = missing.filter((group) => {
    const id = assume(careful, group);
    const holds = canOccur(compiled, careful);
    if (!holds) setAnswer(domain, careful, id, undefined);
    return holds;
  });
  return { requirements, given, assumed: careful, answered, defaulted };
}

/** The defaults that are assumed, as answers. */
export function assumedAnswers({ domain }: Compiled, { defaulted }: Answers): Requirements {
  const assumed = defaulted.flatMap((group) => {
    const { id, default: fallback } = domain.inputs[group] as Input;
    return fallback ? [[id, fallback.value] as const] : [];
  });
  return Object.fromEntries(assumed);
}
