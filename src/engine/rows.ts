/** The rows of a table, and what they allow of each slot. */
import type { Allowed, Box } from "./boxes.ts";
import type { Place, Slot, Slots } from "./slots.ts";

/** A box with the rule it belongs to. */
export interface Row {
  readonly rule: number;
  readonly box: Box;
}

export interface Table extends Slots {
  /** In the order of their rules. */
  readonly rows: readonly Row[];
  /** Number of values, by column. */
  readonly sizes: readonly number[];
}

/** A slot seen through its numbers shifted right, so that they are not too many. */
export interface View {
  readonly slot: number;
  readonly shift: number;
  /** How many numbers are left. */
  readonly size: number;
}

/** Share of a slot's numbers that a row allows. */
export function shareOf(table: Table, { box }: Row, slot: number): number {
  let share = 1;
  for (const column of (table.slots[slot] as Slot).columns) {
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

/** Numbers of a view that a row allows, each once. */
export function numbersOf(table: Table, { box }: Row, { slot, shift, size }: View): number[] {
  if (size === 1) return [0];
  let numbers = [0];
  for (const column of (table.slots[slot] as Slot).columns) {
    const values = valuesOf(box.get(column), table.sizes[column] as number, shift);
    const { step } = table.places[column] as Place;
    numbers = values.flatMap((value) => numbers.map((number) => number + step * value));
  }
  return numbers;
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
