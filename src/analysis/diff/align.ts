/** Two rule sets over one domain: inputs aligned by id, values and thresholds of both, and what only one side knows. */

import { branchingOrder } from "../../engine/evaluation/branching-order.ts";
import { conditionsOf } from "../../engine/evaluation/condition-parts.ts";
import { byVariable, createDomain, type Domain } from "../../engine/evaluation/domain.ts";
import type { Input, RuleSetCore } from "../../engine/model/rule-set.ts";

/** A value of a variable that one side does not know: requirements with it cannot be put to both. */
export interface OneSided {
  readonly level: number;
  readonly value: number;
}

export interface Alignment {
  /** Every variable of both sides. */
  readonly domain: Domain;
  /** The same variables, under the names that each side uses. */
  readonly older: Domain;
  readonly newer: Domain;
  readonly oneSided: readonly OneSided[];
  /** Variables of inputs that mean something else on the other side, by level: the input's id. */
  readonly retyped: ReadonlyMap<number, string>;
}

/** Whether answers to both inputs mean the same: text and labels aside. */
export const sameKind = (a: Input, b: Input): boolean => a.type === b.type && a.unit === b.unit;

/** Aligns the inputs of two rule sets. */
export function align(older: RuleSetCore, newer: RuleSetCore): Alignment {
  const merged = mergedInputs(older, newer);
  const conditions = [...conditionsOf(older), ...conditionsOf(newer)];
  const own = (ruleSet: RuleSetCore) =>
    ruleSet.inputs.filter((input) => !merged.some((each) => each.id === input.id));
  const together = {
    ...newer,
    inputs: merged,
    decisions: [...newer.decisions, ...older.decisions],
  };
  const shared = createDomain(inputsOnly(merged), conditions, branchingOrder(together));
  const olderOwn = createDomain(inputsOnly(own(older)), conditions);
  const newerOwn = createDomain(inputsOnly(own(newer)), conditions);
  const domain = joined(joined(shared, olderOwn), newerOwn);
  const sharedSize = shared.variables.length;
  const olderSize = olderOwn.variables.length;
  const retyped = new Map<number, string>();
  for (let level = sharedSize; level < domain.variables.length; level++) {
    retyped.set(level, domain.variables[level]?.input ?? "");
  }
  return {
    domain,
    older: view(domain, older, [shared, 0], [olderOwn, sharedSize]),
    newer: view(domain, newer, [shared, 0], [newerOwn, sharedSize + olderSize]),
    oneSided: oneSidedValues(shared, older, newer),
    retyped,
  };
}

/** The newer side's inputs in its order; one of the older side alone follows what it followed there. */
function mergedInputs(older: RuleSetCore, newer: RuleSetCore): Input[] {
  const before = new Map(older.inputs.map((input) => [input.id, input]));
  const merged = newer.inputs.flatMap((input) => {
    const other = before.get(input.id);
    if (!other) return [input];
    return sameKind(other, input) ? [{ ...input, values: union(input.values, other.values) }] : [];
  });
  older.inputs.forEach((input, index) => {
    if (newer.inputs.some((each) => each.id === input.id)) return;
    const previous = older.inputs[index - 1]?.id;
    merged.splice(merged.findIndex((each) => each.id === previous) + 1, 0, input);
  });
  return merged;
}

function union<T extends { readonly id: string }>(first: readonly T[], second: readonly T[]): T[] {
  return [...first, ...second.filter((each) => !first.some((known) => known.id === each.id))];
}

function inputsOnly(inputs: readonly Input[]): RuleSetCore {
  const nothing = { decisions: [], impossible: [], traps: [], blueprint: [] };
  return { id: "", version: "", title: "", about: "", inputs, ...nothing };
}

function joined(upper: Domain, lower: Domain): Domain {
  const groups = upper.inputs.length;
  const moved = lower.variables.map((variable) => ({
    ...variable,
    group: variable.group + groups,
  }));
  const levels = [...lower.first].map(([id, level]): [string, number] => [
    id,
    level + upper.variables.length,
  ]);
  const variables = [...upper.variables, ...moved];
  return {
    variables,
    inputs: [...upper.inputs, ...lower.inputs],
    first: new Map([...levels, ...upper.first]),
    input: new Map([...lower.input, ...upper.input]),
    ...byVariable(variables),
  };
}

/** A domain under the names of one side, so that a name that is a decision there is not taken for an input. */
function view(
  domain: Domain,
  side: RuleSetCore,
  ...parts: readonly (readonly [Domain, number])[]
): Domain {
  const first = new Map<string, number>();
  const input = new Map<string, Input>();
  for (const { id } of side.inputs) {
    for (const [part, offset] of parts) {
      const level = part.first.get(id);
      const known = part.input.get(id);
      if (level === undefined || !known) continue;
      first.set(id, level + offset);
      input.set(id, known);
    }
  }
  return { ...domain, first, input };
}

function oneSidedValues(shared: Domain, older: RuleSetCore, newer: RuleSetCore): OneSided[] {
  return shared.inputs.flatMap((input) => {
    const sides = [older, newer].map((side) => side.inputs.find((each) => each.id === input.id));
    if (sides.includes(undefined)) return [];
    const first = shared.first.get(input.id) as number;
    return input.values.flatMap((value, index) => {
      if (sides.every((side) => side?.values.some((each) => each.id === value.id))) return [];
      return [
        input.type === "choices"
          ? { level: first + index, value: 1 }
          : { level: first, value: index },
      ];
    });
  });
}
