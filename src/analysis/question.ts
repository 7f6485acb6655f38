/** The next question worth asking: exact relevance on the diagrams, then expected information. */
import { type Compiled, type CompiledDecision, GAP } from "../engine/compile.ts";
import { type Ref, TRUE } from "../engine/diagram.ts";
import { type State, setAnswer, stateOf } from "../engine/domain.ts";
import { canOccur } from "../engine/evaluate.ts";
import { information } from "../engine/information.ts";
import type { Requirements } from "../engine/model.ts";
import { levelsOf, reachable, restrict } from "../engine/walk.ts";
import { usualAnswers } from "./likelihood.ts";
import { narrow } from "./narrowing.ts";

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
}

/**
 * Where an interview stands. Never proposes a question whose answer can no longer change an outcome. `skipped` are the
 * inputs answered with "I don't know": they hold their default, if they have one, as in the advice that follows. So
 * does the lens, which is not asked.
 */
export function progress(
  compiled: Compiled,
  requirements: Requirements,
  skipped: ReadonlySet<string>,
  options: ProgressOptions = {},
): Progress {
  const { domain, store } = compiled;
  const lens = domain.inputs.find((input) => input.lens);
  const state = supposed(compiled, requirements, lens ? new Set([lens.id, ...skipped]) : skipped);
  const askable = new Map<string, number>();
  const decides = new Map<string, Set<string>>();
  const asked = compiled.decisions.filter(
    (each) => each.decision.hit !== "collect" || options.all === true,
  );
  const left = narrow(compiled, asked.flatMap(rootsOf), state);
  for (const each of asked) {
    for (const root of left.splice(0, rootsOf(each).length)) {
      const rest = restrict(store, root, state);
      for (const level of levelsOf(store, rest)) {
        const input = domain.variables[level]?.input as string;
        if (input in requirements || skipped.has(input) || input === lens?.id) continue;
        if (!askable.has(input)) askable.set(input, 0);
        if (!decides.has(input)) decides.set(input, new Set());
        decides.get(input)?.add(each.decision.id);
      }
      for (const [level, bits] of information(store, rest, state, usualAnswers(compiled))) {
        const input = domain.variables[level]?.input as string;
        if (askable.has(input)) askable.set(input, (askable.get(input) as number) + bits);
      }
    }
  }
  const input = best(
    domain.inputs.map((each) => each.id),
    askable,
  );
  return {
    ...(input !== undefined && {
      next: { input, atMost: askable.size - 1, decides: [...(decides.get(input) ?? [])] },
    }),
    possible: Object.fromEntries(
      compiled.decisions.map((each) => [each.decision.id, possibleOf(compiled, each, state)]),
    ),
  };
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

const rootsOf = (each: CompiledDecision): readonly Ref[] =>
  each.decision.hit === "collect" ? each.options : [each.outcomes];

/** The input that tells most; between equals the one that the author placed first. */
function best(order: readonly string[], bits: ReadonlyMap<string, number>): string | undefined {
  let chosen: string | undefined;
  for (const input of order) {
    const own = bits.get(input);
    if (own === undefined) continue;
    if (chosen === undefined || own > (bits.get(chosen) as number) + 1e-9) chosen = input;
  }
  return chosen;
}

function possibleOf(compiled: Compiled, each: CompiledDecision, state: State): string[] {
  const { store } = compiled;
  if (each.decision.hit === "collect") {
    return each.decision.options.flatMap((option, index) =>
      reachable(store, each.options[index] as Ref, state).has(TRUE) ? [option.id] : [],
    );
  }
  const terminals = reachable(store, each.outcomes, state);
  return each.decision.options.flatMap((option, index) =>
    terminals.has(index + 1 + GAP) ? [option.id] : [],
  );
}
