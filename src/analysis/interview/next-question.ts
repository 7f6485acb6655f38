/** The next question worth asking: exact relevance on the diagrams, then expected information. */

import { information } from "../../engine/diagram/information.ts";
import { levelsOf, restrict } from "../../engine/diagram/queries.ts";
import { type Compiled, outcomeDiagrams } from "../../engine/evaluation/compile.ts";
import { type State, setAnswer, stateOf } from "../../engine/evaluation/domain.ts";
import { canOccur } from "../../engine/evaluation/possible-results.ts";
import { isCollecting, type Requirements } from "../../engine/model/rule-set.ts";
import { possibleAt } from "../advise/outcome.ts";
import { usualAnswers } from "./likelihood.ts";
import { generalizedCofactors } from "./narrowing.ts";

export interface Question {
  /** Input to ask next. */
  readonly input: string;
  /** How many questions may follow this one at most. */
  readonly atMost: number;
  /** Decisions that the answer can still change. */
  readonly decides: readonly string[];
}

export interface Progress {
  /** Absent when every decision is made, or when nothing that is left to ask can change one. */
  readonly next?: Question;
  /** Outcomes still possible, by decision id. */
  readonly possible: Readonly<Record<string, readonly string[]>>;
}

export interface ProgressOptions {
  /** Go on until `collect` decisions are made too. */
  readonly all?: boolean;
  /** Assume nothing for what is skipped, as in an advice that assumes nothing. */
  readonly strict?: boolean;
}

/**
 * Where an interview stands. Never proposes a question whose answer can no longer change an outcome. `skipped` are the
 * inputs answered with "I don't know": they hold their default, if they have one, as in the advice that follows; so
 * does the lens, which is not asked.
 */
export function progress(
  compiled: Compiled,
  requirements: Requirements,
  skipped: ReadonlySet<string>,
  options: ProgressOptions = {},
): Progress {
  const { domain } = compiled;
  const lens = domain.inputs.find((input) => input.lens);
  const unanswered = new Set([...(lens ? [lens.id] : []), ...(options.strict ? [] : skipped)]);
  const state = supposed(compiled, requirements, unanswered);
  const open = openInputs(compiled, state, options.all ?? false);
  for (const id of [...Object.keys(requirements), ...skipped, lens?.id ?? ""]) open.delete(id);
  const input = best(
    domain.inputs.map((each) => each.id),
    open,
  );
  return {
    ...(input !== undefined && {
      next: { input, atMost: open.size - 1, decides: [...(open.get(input)?.decides ?? [])] },
    }),
    possible: Object.fromEntries(
      compiled.decisions.map((each) => [each.decision.id, possibleAt(compiled, each, state)]),
    ),
  };
}

interface OpenInput {
  /** What its answer tells on average about all decisions. */
  bits: number;
  readonly decides: Set<string>;
}

/** The inputs whose answer can still change an outcome. */
function openInputs(compiled: Compiled, state: State, all: boolean): Map<string, OpenInput> {
  const { domain, store } = compiled;
  const open = new Map<string, OpenInput>();
  const asked = compiled.decisions.filter((each) => all || !isCollecting(each.decision));
  const left = generalizedCofactors(compiled, asked.flatMap(outcomeDiagrams), state);
  for (const each of asked) {
    for (const root of left.splice(0, outcomeDiagrams(each).length)) {
      const rest = restrict(store, root, state);
      const bits = information(store, rest, state, usualAnswers(compiled));
      for (const level of levelsOf(store, rest)) {
        const id = domain.variables[level]?.input as string;
        const known = open.get(id) ?? { bits: 0, decides: new Set() };
        open.set(id, known);
        known.bits += bits.get(level) ?? 0;
        known.decides.add(each.decision.id);
      }
    }
  }
  return open;
}

/** What is known, with the defaults of the inputs that will not be answered, as far as they can hold together. */
function supposed(
  compiled: Compiled,
  requirements: Requirements,
  unanswered: ReadonlySet<string>,
): State {
  const { domain } = compiled;
  const state = stateOf(domain, requirements);
  for (const { id, default: fallback } of domain.inputs) {
    if (!fallback || id in requirements || !unanswered.has(id)) continue;
    setAnswer(domain, state, id, fallback.value);
    if (!canOccur(compiled, state)) setAnswer(domain, state, id, undefined);
  }
  return state;
}

/** The input that tells most; between equals the one that the author placed first. */
function best(order: readonly string[], open: ReadonlyMap<string, OpenInput>): string | undefined {
  let chosen: string | undefined;
  let most = -1;
  for (const input of order) {
    const bits = open.get(input)?.bits;
    if (bits === undefined || bits <= most + 1e-9) continue;
    chosen = input;
    most = bits;
  }
  return chosen;
}
