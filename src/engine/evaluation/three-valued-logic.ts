/** The reference reading of conditions in three-valued logic (Kleene's strong logic). */

import type { Condition } from "../model/rule-set.ts";
import type { Atom } from "./condition-parts.ts";
import { bandsTouched, type Domain, type State, type Variable } from "./domain.ts";

/** True, false, or undefined for unknown. */
export type Truth = boolean | undefined;

/** Outcomes still possible for a decision: option ids of it, or for a `collect` decision which options are sure and which can be. */
export type Outcomes =
  | { readonly kind: "one"; readonly possible: readonly (string | undefined)[] }
  | {
      readonly kind: "several";
      readonly sure: ReadonlySet<string>;
      readonly possible: ReadonlySet<string>;
    };

/** Whether a condition holds in a state, given what is known of the decisions that it names. */
export function holds(
  domain: Domain,
  condition: Condition,
  state: State,
  outcomes: ReadonlyMap<string, Outcomes>,
): Truth {
  switch (condition.kind) {
    case "all":
      return together(domain, condition.of, state, outcomes, false);
    case "any":
      return together(domain, condition.of, state, outcomes, true);
    case "not":
      return negate(holds(domain, condition.of, state, outcomes));
    default: {
      const decided = outcomes.get(condition.input);
      return decided ? ofDecision(condition, decided) : ofInput(domain, condition, state);
    }
  }
}

const negate = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

/** The truth of parts of which one that is `decisive` settles the whole: a false one of all, a true one of any. */
function together(
  domain: Domain,
  parts: readonly Condition[],
  state: State,
  outcomes: ReadonlyMap<string, Outcomes>,
  decisive: boolean,
): Truth {
  let result: Truth = !decisive;
  // By index: where code is interpreted, an iterator or a function of its own costs more than most tests.
  for (let index = 0; index < parts.length; index++) {
    const truth = holds(domain, parts[index] as Condition, state, outcomes);
    if (truth === decisive) return decisive;
    if (truth === undefined) result = undefined;
  }
  return result;
}

/** True if all that is possible is accepted, false if nothing is. */
const among = (accepted: number, possible: number): Truth =>
  accepted === possible ? true : accepted > 0 ? undefined : false;

const accepts = ({ values }: { readonly values: readonly unknown[] }, value: unknown) =>
  values.includes(value);

function ofDecision(atom: Atom, outcomes: Outcomes): Truth {
  if (atom.kind === "within") return false;
  if (outcomes.kind === "one") {
    const { possible } = outcomes;
    let accepted = 0;
    for (let index = 0; index < possible.length; index++) {
      if (accepts(atom, possible[index])) accepted++;
    }
    return among(accepted, possible.length);
  }
  const { sure } = outcomes;
  if (atom.kind === "only") {
    const { possible } = outcomes;
    if ([...sure].some((option) => !accepts(atom, option))) return false;
    if (atom.values.some((option) => !possible.has(option))) return false;
    return [...possible].every((option) => sure.has(option)) ? true : undefined;
  }
  if (atom.values.some((option) => sure.has(String(option)))) return true;
  return atom.values.some((option) => outcomes.possible.has(String(option))) ? undefined : false;
}

function ofInput(domain: Domain, atom: Atom, state: State): Truth {
  const first = domain.first.get(atom.input) as number;
  const low = state.low[first] as number;
  const high = state.high[first] as number;
  if (atom.kind === "within") {
    const cuts = (domain.variables[first] as Variable).cuts ?? [];
    const [from, to] = bandsTouched(cuts, atom.range);
    if (low >= from && high <= to) return true;
    return high < from || low > to ? false : undefined;
  }
  const input = domain.input.get(atom.input);
  const values = input?.values ?? [];
  if (atom.kind === "is") {
    let inside = 0;
    for (let value = low; value <= high; value++) {
      if (accepts(atom, input?.type === "boolean" ? value === 1 : values[value]?.id)) inside++;
    }
    return among(inside, Math.max(0, high - low + 1));
  }
  const decisive = atom.kind === "includes";
  let result: Truth = !decisive;
  for (let offset = 0; offset < values.length; offset++) {
    const isNamed = accepts(atom, values[offset]?.id);
    if (decisive && !isNamed) continue;
    const included = membership(state, first + offset);
    if (included === undefined) result = undefined;
    else if ((included === isNamed) === decisive) return decisive;
  }
  return result;
}

function membership(state: State, variable: number): Truth {
  if (state.low[variable] === 1) return true;
  return state.high[variable] === 0 ? false : undefined;
}
