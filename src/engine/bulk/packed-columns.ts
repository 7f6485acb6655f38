/**
 * Columns packed into slots: several columns with few values share one number, so that one look at a bit set tests
 * them all. The numbers of a slot are in a mixed radix: each column adds its value times its step.
 */

/** Numbers that a slot may have, unless a single column has more values. */
const ROOM = 256;

/** Where a column stands. */
export interface Place {
  readonly slot: number;
  /** What one step of the column's value adds to the slot's number; 0 for a column that no condition looks at. */
  readonly step: number;
}

export interface Slot {
  /** How many numbers it has, counted from 0. */
  readonly size: number;
  readonly columns: readonly number[];
}

export interface Slots {
  /** By column. */
  readonly places: readonly Place[];
  readonly slots: readonly Slot[];
}

/** Packs columns of the given sizes, the large ones first; only those in `used` take room. */
export function packColumns(sizes: readonly number[], used: ReadonlySet<number>): Slots {
  const places: Place[] = sizes.map(() => ({ slot: 0, step: 0 }));
  const slots: { size: number; readonly columns: number[] }[] = [{ size: 1, columns: [] }];
  const sizeOf = (column: number) => sizes[column] as number;
  const inOrder = [...used].sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  for (const column of inOrder) {
    let slot = slots.findIndex(({ size }) => size === 1 || size * sizeOf(column) <= ROOM);
    if (slot < 0) slot = slots.push({ size: 1, columns: [] }) - 1;
    const taken = slots[slot] as (typeof slots)[number];
    places[column] = { slot, step: taken.size };
    taken.columns.push(column);
    taken.size *= sizeOf(column);
  }
  return { places, slots };
}

/** True for a slot that a single column with very many values has for itself. */
export const isWide = ({ size }: Slot): boolean => size > ROOM;
