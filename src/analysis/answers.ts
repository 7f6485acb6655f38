/** What is known: the answers given, and the defaults assumed beside them. */
import type { Compiled } from "../engine/compile.ts";
import { copyState, type State, setAnswer, stateOf } from "../engine/domain.ts";
import { canOccur } from "../engine/evaluate.ts";
import type { Requirements } from "../engine/model.ts";

export interface Answers {
  readonly requirements: Requirements;
  /** Only the answers given. */
  readonly given: State;
  /** With the defaults of all inputs not answered. */
  readonly assumed: State;
  /** Inputs whose default is in `assumed`. */
  readonly defaulted: ReadonlySet<string>;
}

/** Adds defaults to the answers, leaving out a default that cannot hold together with what stands already. */
export function withDefaults(
  compiled: Compiled,
  requirements: Requirements,
  strict: boolean,
): Answers {
  const { domain } = compiled;
  const given = stateOf(domain, requirements);
  const assumed = copyState(given);
  const defaulted = new Set<string>();
  if (strict) return { requirements, given, assumed, defaulted };
  const missing = domain.inputs.filter((input) => input.default && !(input.id in requirements));
  for (const input of missing) {
    setAnswer(domain, assumed, input.id, input.default?.value);
    defaulted.add(input.id);
  }
  if (canOccur(compiled, assumed)) return { requirements, given, assumed, defaulted };
  // Together they cannot hold: take them one by one, and leave out what contradicts.
  const careful = copyState(given);
  defaulted.clear();
  for (const input of missing) {
    setAnswer(domain, careful, input.id, input.default?.value);
    if (canOccur(compiled, careful)) defaulted.add(input.id);
    else setAnswer(domain, careful, input.id, undefined);
  }
  return { requirements, given, assumed: careful, defaulted };
}

/** Positions of the inputs that the requirements answer. */
export function answeredGroups(compiled: Compiled, answers: Answers): number[] {
  return compiled.domain.inputs.flatMap((input, group) =>
    input.id in answers.requirements ? [group] : [],
  );
}

/** Positions of the inputs whose default is assumed. */
export function defaultedGroups(compiled: Compiled, answers: Answers): number[] {
  return compiled.domain.inputs.flatMap((input, group) =>
    answers.defaulted.has(input.id) ? [group] : [],
  );
}
