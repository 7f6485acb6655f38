/** Conditions as boxes: each box allows one set of values a column, and a condition holds where one of its boxes does. */
import type { Atom } from "../evaluation/condition-parts.ts";
import { bandsTouched, type Domain } from "../evaluation/domain.ts";
import { acceptedValues } from "../evaluation/three-valued.ts";
import type { Condition, Decision } from "../model/rule-set.ts";

/** Values allowed of one column: a bit mask where it has at most 32 values, else a run of values. */
export type Allowed = { readonly mask: number } | { readonly from: number; readonly to: number };

/** Allowed values by column; a column that is absent may have any value. Columns are variables, then earlier decisions. */
export type Box = ReadonlyMap<number, Allowed>;

/** Columns of a decision's boxes: the variables of the domain, then one column a decision (its options, then "none"). */
export interface Columns {
  readonly domain: Domain;
  readonly decisions: readonly Decision[];
  readonly sizes: readonly number[];
}

export function columnsOf(domain: Domain, decisions: readonly Decision[]): Columns {
  const sizes = [
    ...domain.variables.map((variable) => variable.size),
    ...decisions.map((decision) => decision.options.length + 1),
  ];
  return { domain, decisions, sizes };
}

/** Values that a mask has room for. */
const MASK_BITS = 32;

/** The boxes of a condition; undefined where they would be more than `limit`, or where a `collect` decision is named. */
export function boxesOf(
  columns: Columns,
  condition: Condition,
  limit: number,
  negated = false,
): readonly Box[] | undefined {
  if (condition.kind === "not") return boxesOf(columns, condition.of, limit, !negated);
  if (condition.kind === "all" || condition.kind === "any") {
    const parts = condition.of.map((part) => boxesOf(columns, part, limit, negated));
    if (parts.some((part) => part === undefined)) return undefined;
    const known = parts as readonly (readonly Box[])[];
    const conjunction = (condition.kind === "all") !== negated;
    if (conjunction) return product(known, limit);
    const boxes = known.flat();
    return boxes.length <= limit ? boxes : undefined;
  }
  return atomBoxes(columns, condition, negated);
}

function product(parts: readonly (readonly Box[])[], limit: number): readonly Box[] | undefined {
  let whole: Map<number, Allowed>[] = [new Map()];
  for (const part of parts) {
    const [only] = part;
    whole =
      part.length === 1 && only
        ? whole.filter((box) => narrow(box, only))
        : whole.flatMap((box) =>
            part.flatMap((other) => {
              const copy = new Map(box);
              return narrow(copy, other) ? [copy] : [];
            }),
          );
    if (whole.length > limit) return undefined;
  }
  return whole;
}

/** Leaves in a box only what another allows too; false where that is nothing. */
function narrow(box: Map<number, Allowed>, other: Box): boolean {
  for (const [column, allowed] of other) {
    const known = box.get(column);
    const both = known ? common(known, allowed) : allowed;
    if (!both) return false;
    box.set(column, both);
  }
  return true;
}

function common(a: Allowed, b: Allowed): Allowed | undefined {
  if ("mask" in a && "mask" in b) {
    const mask = a.mask & b.mask;
    return mask === 0 ? undefined : { mask };
  }
  if ("mask" in a || "mask" in b) throw new Error("one column has one kind of allowed values");
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from > to ? undefined : { from, to };
}

function atomBoxes(columns: Columns, atom: Atom, negated: boolean): readonly Box[] | undefined {
  const { domain, decisions, sizes } = columns;
  const first = domain.first.get(atom.input);
  if (first === undefined) {
    const index = decisions.findIndex((decision) => decision.id === atom.input);
    const decision = decisions[index];
    if (!decision || decision.hit === "collect" || atom.kind === "within") return undefined;
    const values = decision.options.flatMap((option, position) =>
      atom.values.includes(option.id) ? [position] : [],
    );
    return masks(columns, domain.variables.length + index, values, negated);
  }
  if (atom.kind === "within") {
    const size = sizes[first] as number;
    const [from, to] = bandsTouched(domain.variables[first]?.cuts ?? [], atom.range);
    if (!negated) return runs(columns, first, from, to);
    return [...runs(columns, first, 0, from - 1), ...runs(columns, first, to + 1, size - 1)];
  }
  if (atom.kind === "is") {
    return masks(columns, first, acceptedValues(domain, atom.input, atom.values), negated);
  }
  const members = domain.input.get(atom.input)?.values ?? [];
  const wanted = members.flatMap((member, offset) => {
    const named = atom.values.includes(member.id);
    if (atom.kind === "includes" && !named) return [];
    return [{ column: first + offset, included: named }];
  });
  // "Only" is a conjunction over all members, "includes" a disjunction over those named.
  const conjunction = (atom.kind === "only") !== negated;
  const literal = ({ column, included }: (typeof wanted)[number]): [number, Allowed] => [
    column,
    { mask: included !== negated ? 2 : 1 },
  ];
  return conjunction
    ? [new Map(wanted.map(literal))]
    : wanted.map((each) => new Map([literal(each)]));
}

function masks(
  columns: Columns,
  column: number,
  values: readonly number[],
  negated: boolean,
): readonly Box[] {
  const size = columns.sizes[column] as number;
  if (size > MASK_BITS) {
    const accepts = (value: number) => value < size && values.includes(value) !== negated;
    const boxes: Box[] = [];
    for (let from = 0; from < size; from++) {
      if (!accepts(from)) continue;
      let to = from;
      while (accepts(to + 1)) to++;
      boxes.push(...runs(columns, column, from, to));
      from = to;
    }
    return boxes;
  }
  let mask = 0;
  for (const value of values) if (value >= 0) mask |= 1 << value;
  const all = size === MASK_BITS ? -1 : (1 << size) - 1;
  const accepted = negated ? ~mask & all : mask;
  return accepted === 0 ? [] : [new Map([[column, { mask: accepted }]])];
}

function runs(columns: Columns, column: number, from: number, to: number): readonly Box[] {
  if (from > to) return [];
  if ((columns.sizes[column] as number) > MASK_BITS) return [new Map([[column, { from, to }]])];
  let mask = 0;
  for (let value = from; value <= to; value++) mask |= 1 << value;
  return [new Map([[column, { mask }]])];
}
