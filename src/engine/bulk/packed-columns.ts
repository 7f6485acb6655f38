/**
 * Columns packed into fields: several columns with few values share one number, so that one look at a bit set tests
 * them all. The numbers of a field are in a mixed radix: each column adds its value times its step.
 */

/** Numbers that a field may have, unless a single column has more values. */
const ROOM = 256;

/** Where a column stands. */
export interface Place {
  readonly field: number;
  /** What one step of the column's value adds to the field's number; 0 for a column that no condition looks at. */
  readonly step: number;
}

export interface Field {
  /** How many numbers it has, counted from 0. */
  readonly size: number;
  readonly columns: readonly number[];
}

export interface Fields {
  /** By column. */
  readonly places: readonly Place[];
  readonly fields: readonly Field[];
}

/** Packs columns of the given sizes, the large ones first; only those in `used` take room. */
export function packColumns(sizes: readonly number[], used: ReadonlySet<number>): Fields {
  const places: Place[] = sizes.map(() => ({ field: 0, step: 0 }));
  const fields: { size: number; readonly columns: number[] }[] = [{ size: 1, columns: [] }];
  const sizeOf = (column: number) => sizes[column] as number;
  const inOrder = [...used].sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  for (const column of inOrder) {
    let field = fields.findIndex(({ size }) => size === 1 || size * sizeOf(column) <= ROOM);
    if (field < 0) field = fields.push({ size: 1, columns: [] }) - 1;
    const taken = fields[field] as (typeof fields)[number];
    places[column] = { field, step: taken.size };
    taken.columns.push(column);
    taken.size *= sizeOf(column);
  }
  return { places, fields };
}

/** True for a field that a single column with very many values has for itself. */
export const isWide = ({ size }: Field): boolean => size > ROOM;
