/** Finite domains: every input becomes variables with few values; numbers are cut where conditions look. */

import type {
  Answer,
  Condition,
  Input,
  Range,
  Requirements,
  RuleSetCore,
} from "../model/rule-set.ts";
import { branchingOrder } from "./branching-order.ts";
import { conditionsOf, visit } from "./condition-parts.ts";

/** A place between two numbers: before `at` (so that `at` lies right of it), or after it. */
export interface Cut {
  readonly at: number;
  readonly after: boolean;
}

/** One variable of the decision diagrams: a whole choice, boolean or number, or one value of a `choices` input. */
export interface Variable {
  readonly input: string;
  /** Position of the input in the rule set; variables of one input stand next to each other. */
  readonly group: number;
  /** How many values it has, numbered from 0. */
  readonly size: number;
  /** Of a `choices` input: the value whose membership this variable is (0 absent, 1 included). */
  readonly member?: string;
  /** Of a number: the cuts between its bands, ascending. */
  readonly cuts?: readonly Cut[];
}

export interface Domain {
  readonly variables: readonly Variable[];
  readonly inputs: readonly Input[];
  /** First variable of each input. */
  readonly first: ReadonlyMap<string, number>;
  readonly input: ReadonlyMap<string, Input>;
  /** The group of each variable. */
  readonly groups: Int32Array;
  /** First variable of each group. */
  readonly starts: Int32Array;
  /** What is known where nothing is known. */
  readonly unknown: State;
}

/** What is known of each variable: its value lies between `low` and `high`, both included. */
export interface State {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/**
 * Builds the domain of a rule set. `extra` are further conditions whose thresholds count, such as those of comparison
 * rows; `order` says in which order diagrams branch on the inputs, by their positions; `cuts` are the thresholds of each
 * number, where they have been gathered before.
 */
export function createDomain(
  ruleSet: RuleSetCore,
  extra: readonly Condition[] = [],
  order: readonly number[] = branchingOrder(ruleSet),
  cuts: ReadonlyMap<string, readonly Cut[]> = cutsByInput([...conditionsOf(ruleSet), ...extra]),
): Domain {
  const variables: Variable[] = [];
  const first = new Map<string, number>();
  for (const group of order) {
    const input = ruleSet.inputs[group] as Input;
    first.set(input.id, variables.length);
    const base = { input: input.id, group };
    if (input.type === "choices") {
      for (const value of input.values) variables.push({ ...base, size: 2, member: value.id });
    } else if (input.type === "number") {
      const own = cuts.get(input.id) ?? [];
      variables.push({ ...base, size: own.length + 1, cuts: own });
    } else {
      variables.push({ ...base, size: input.type === "boolean" ? 2 : input.values.length });
    }
  }
  return {
    variables,
    inputs: ruleSet.inputs,
    first,
    input: new Map(ruleSet.inputs.map((each) => [each.id, each])),
    ...byVariable(variables),
  };
}

/** What follows from the variables of a domain. */
export function byVariable(
  variables: readonly Variable[],
): Pick<Domain, "groups" | "starts" | "unknown"> {
  const { length } = variables;
  const groups = new Int32Array(length);
  const starts = new Int32Array(length);
  const high = new Int32Array(length);
  for (let level = length - 1; level >= 0; level--) {
    const { group, size } = variables[level] as Variable;
    groups[level] = group;
    starts[group] = level;
    high[level] = size - 1;
  }
  return { groups, starts, unknown: { low: new Int32Array(length), high } };
}

/** The bands into which the thresholds of a rule set's rules cut a number input, ascending. */
export function bands(
  compiled: { readonly ruleSet: RuleSetCore },
  input: string,
): readonly Range[] {
  const { decisions, impossible } = compiled.ruleSet;
  const conditions = [
    ...decisions.flatMap((decision) => decision.rules.map((rule) => rule.when)),
    ...impossible.map((each) => each.when),
  ];
  const cuts = cutsByInput(conditions).get(input) ?? [];
  return Array.from({ length: cuts.length + 1 }, (_, band) => rangeOf(cuts, band, band));
}

function cutsByInput(conditions: readonly Condition[]): Map<string, Cut[]> {
  const found = new Map<string, Map<string, Cut>>();
  const add = (input: string, at: number, after: boolean) => {
    // Numbers are never negative, so nothing lies before zero.
    if (at < 0 || (at === 0 && !after)) return;
    if (!found.has(input)) found.set(input, new Map());
    found.get(input)?.set(`${at}${after ? "+" : "-"}`, { at, after });
  };
  for (const condition of conditions) {
    visit(condition, (atom) => {
      if (atom.kind !== "within") return;
      const { from, to, fromOpen = false, toOpen = false } = atom.range;
      if (from !== undefined) add(atom.input, from, fromOpen);
      if (to !== undefined) add(atom.input, to, !toOpen);
    });
  }
  const sorted = new Map<string, Cut[]>();
  for (const [input, cuts] of found) {
    sorted.set(
      input,
      [...cuts.values()].sort((a, b) => a.at - b.at || Number(a.after) - Number(b.after)),
    );
  }
  return sorted;
}

/** How many cuts lie left of a number, or of the place just beside it: its band. */
function bandOf(cuts: readonly Cut[], value: number, side: "at" | "above" | "below"): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { at, after } = cuts[middle] as Cut;
    const left = at < value || (at === value && (side === "above" || (side === "at" && !after)));
    if (left) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bands that a range touches, first and last; the last lies before the first where it touches none. */
export function bandsTouched(cuts: readonly Cut[], range: Range): readonly [number, number] {
  const { from, to, fromOpen, toOpen } = range;
  // Numbers are never negative, and no cut says so.
  if (to !== undefined && (to < 0 || (to === 0 && toOpen))) return [0, -1];
  return [
    from === undefined ? 0 : bandOf(cuts, from, fromOpen ? "above" : "at"),
    to === undefined ? cuts.length : bandOf(cuts, to, toOpen ? "below" : "at"),
  ];
}

/** The range of numbers that a run of bands covers. */
export function rangeOf(cuts: readonly Cut[], low: number, high: number): Range {
  const from = cuts[low - 1];
  const to = cuts[high];
  return {
    ...(from && { from: from.at, ...(from.after && { fromOpen: true }) }),
    ...(to && { to: to.at, ...(!to.after && { toOpen: true }) }),
  };
}

/** A state in which nothing is known. */
export function unknownState(domain: Domain): State {
  return copyState(domain.unknown);
}

/** A state in which no more is known than another one says of some groups. */
export function knowing(domain: Domain, state: State, groups: readonly number[]): State {
  const known = unknownState(domain);
  forVariables(domain, groups, (level) => {
    known.low[level] = state.low[level] as number;
    known.high[level] = state.high[level] as number;
  });
  return known;
}

/** For each variable its group, if it is one of these; -1 for the others. */
export function ownersOf(domain: Domain, groups: readonly number[]): Int32Array {
  const owners = new Int32Array(domain.variables.length).fill(-1);
  forVariables(domain, groups, (level, group) => {
    owners[level] = group;
  });
  return owners;
}

function forVariables(
  { starts, groups: owners }: Domain,
  groups: readonly number[],
  see: (level: number, group: number) => void,
): void {
  // By index: where code is interpreted, an iterator costs more than what it is for.
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index] as number;
    for (let level = starts[group] as number; owners[level] === group; level++) see(level, group);
  }
}

/** A state that may change without the other one. */
export function copyState(state: State): State {
  return { low: state.low.slice(), high: state.high.slice() };
}

/** Gives a variable one value. */
export function fixValue(state: State, level: number, value: number): void {
  state.low[level] = value;
  state.high[level] = value;
}

/** Writes one answer into a state; an absent answer makes the input unknown. */
export function setAnswer(
  domain: Domain,
  state: State,
  inputId: string,
  answer: Answer | undefined,
): void {
  const first = domain.first.get(inputId);
  const input = domain.input.get(inputId);
  if (first === undefined || !input) return;
  if (input.type === "choices") {
    input.values.forEach((value, offset) => {
      const included = Array.isArray(answer) && answer.includes(value.id) ? 1 : 0;
      state.low[first + offset] = answer === undefined ? 0 : included;
      state.high[first + offset] = answer === undefined ? 1 : included;
    });
    return;
  }
  const variable = domain.variables[first] as Variable;
  const range = answer === undefined ? undefined : encode(input, variable, answer);
  state.low[first] = range ? range[0] : 0;
  state.high[first] = range ? range[1] : variable.size - 1;
}

function encode(input: Input, variable: Variable, answer: Answer): readonly [number, number] {
  if (input.type === "boolean") return answer === true ? [1, 1] : [0, 0];
  if (input.type === "number") {
    const range = typeof answer === "number" ? { from: answer, to: answer } : (answer as Range);
    return bandsTouched(variable.cuts ?? [], range);
  }
  const index = input.values.findIndex((value) => value.id === answer);
  return [index, index];
}

/** The state that requirements describe. */
export function stateOf(domain: Domain, requirements: Requirements): State {
  const state = unknownState(domain);
  for (const [input, answer] of Object.entries(requirements)) {
    setAnswer(domain, state, input, answer);
  }
  return state;
}

/** Reads an input's answer back from a state; undefined where nothing, or not all, is known. Numbers come as ranges. */
export function answerOf(domain: Domain, state: State, inputId: string): Answer | undefined {
  const first = domain.first.get(inputId) as number;
  const input = domain.input.get(inputId) as Input;
  if (input.type === "choices") {
    const known = input.values.every(
      (_, offset) => state.low[first + offset] === state.high[first + offset],
    );
    if (!known) return undefined;
    return input.values
      .filter((_, offset) => state.low[first + offset] === 1)
      .map((value) => value.id);
  }
  const variable = domain.variables[first] as Variable;
  const low = state.low[first] as number;
  const high = state.high[first] as number;
  if (low === 0 && high === variable.size - 1 && variable.size > 1) return undefined;
  if (input.type === "number") return rangeOf(variable.cuts ?? [], low, high);
  if (low !== high) return undefined;
  return input.type === "boolean" ? low === 1 : input.values[low]?.id;
}
