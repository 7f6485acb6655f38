/** The rows of a table, and what they allow of each field. */
import type { Allowed, Box } from "./condition-boxes.ts";
import type { Field, Fields, Place } from "./packed-columns.ts";

/** A box with the rule it belongs to. */
export interface Row {
  readonly rule: number;
  readonly box: Box;
}

export interface Table extends Fields {
  /** In the order of their rules. */
  readonly rows: readonly Row[];
  /** Number of values, by column. */
  readonly sizes: readonly number[];
}

/** A field seen through its numbers shifted right, so that they are not too many. */
export interface View {
  readonly field: number;
  readonly shift: number;
  /** How many numbers are left. */
  readonly size: number;
}

/** Share of a field's numbers that a row allows. */
export function shareOf(table: Table, { box }: Row, field: number): number {
  let share = 1;
  for (const column of (table.fields[field] as Field).columns) {
    const allowed = box.get(column);
    if (allowed) share *= countOf(allowed) / (table.sizes[column] as number);
  }
  return share;
}

function countOf(allowed: Allowed): number {
  if ("from" in allowed) return allowed.to - allowed.from + 1;
  let count = 0;
  for (let rest = allowed.mask; rest !== 0; rest >>>= 1) count += rest & 1;
  return count;
}

/** Writes the numbers of a view that a row allows, each once, to `into` from a place on; returns the place behind them. */
export function writeNumbers(
  table: Table,
  { box }: Row,
  { field, shift, size }: View,
  into: Int32Array,
  from: number,
): number {
  into[from] = 0;
  let count = 1;
  if (size === 1) return from + 1;
  for (const column of (table.fields[field] as Field).columns) {
    const values = valuesOf(box.get(column), table.sizes[column] as number, shift);
    const { step } = table.places[column] as Place;
    // The last copy first, so that the numbers copied are overwritten last.
    for (let copy = values.length - 1; copy >= 0; copy--) {
      const addition = step * (values[copy] as number);
      const to = from + copy * count;
      for (let index = 0; index < count; index++) {
        into[to + index] = (into[from + index] as number) + addition;
      }
    }
    count *= values.length;
  }
  return from + count;
}

function valuesOf(allowed: Allowed | undefined, size: number, shift: number): number[] {
  const values: number[] = [];
  if (allowed && "mask" in allowed) {
    for (let value = 0; value < size; value++) {
      if ((allowed.mask >>> value) & 1) values.push(value);
    }
    return values;
  }
  const { from, to } = allowed ?? { from: 0, to: size - 1 };
  for (let value = from >> shift; value <= to >> shift; value++) values.push(value);
  return values;
}
