/** Conditions as boxes: each box allows one set of values a column, and a condition holds where one of its boxes does. */
import type { Atom } from "../evaluation/condition-parts.ts";
import type { Domain } from "../evaluation/domain.ts";
import { literalsOf, otherThan, type Runs, runsOf } from "../evaluation/literals.ts";
import { type Condition, type Decision, isCollecting } from "../model/rule-set.ts";

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

/** The columns of the decisions of a rule set, in their order. */
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
  const { domain, decisions } = columns;
  const first = domain.first.get(atom.input);
  if (first === undefined) {
    const index = decisions.findIndex((decision) => decision.id === atom.input);
    const decision = decisions[index];
    if (!decision || isCollecting(decision) || atom.kind === "within") return undefined;
    const values = decision.options.flatMap((option, position) =>
      atom.values.includes(option.id) ? [position] : [],
    );
    return columnBoxes(columns, domain.variables.length + index, runsOf(values), negated);
  }
  const { all, of } = literalsOf(domain, atom, first);
  const parts = of.map(({ level, runs }) => columnBoxes(columns, level, runs, negated));
  return all === negated ? parts.flat() : product(parts, Number.POSITIVE_INFINITY);
}

/** The boxes that allow a column only these values, or where `negated` only the others. */
function columnBoxes(
  { sizes }: Columns,
  column: number,
  runs: Runs,
  negated: boolean,
): readonly Box[] {
  const size = sizes[column] as number;
  const accepted = negated ? otherThan(runs, size) : runs;
  if (size > MASK_BITS) return accepted.map(([from, to]) => new Map([[column, { from, to }]]));
  let mask = 0;
  for (const [from, to] of accepted) {
    for (let value = from; value <= to; value++) mask |= 1 << value;
  }
  return mask === 0 ? [] : [new Map([[column, { mask }]])];
}
