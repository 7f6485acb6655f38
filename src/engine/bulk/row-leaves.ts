/** The leaves that groups of rows are cut into: in each, a bit for every row and every number that a filter sees. */
import type { Part } from "./row-groups.ts";
import { type Row, type Table, type View, writeNumbers } from "./table-rows.ts";

/** The leaves of all groups of a table, one after another. */
export interface LeafBits {
  /** By group: the field that it is cut by, how far the field's number is shifted, and the leaf of number 0. */
  readonly cutFields: Int32Array;
  readonly cutShifts: Int32Array;
  readonly firstLeaves: Int32Array;
  /** First word of each leaf, then the total. */
  readonly starts: Int32Array;
  /** Positions of the rows in the table, ascending in a leaf, 32 a word. */
  readonly rows: Int32Array;
  /** Leaf after leaf, cell after cell. */
  readonly bits: Int32Array;
  /** By filter: its first cell; then the number of cells. */
  readonly offsets: readonly number[];
}

/** The bit of a word's first row: counting leading zeros finds it. */
export const FIRST_BIT = 1 << 31;

/** Cuts groups into leaves; a filter has a cell for each number that it sees. */
export function createLeafBits(
  table: Table,
  groups: readonly Part[],
  filters: readonly View[],
): LeafBits {
  const firstLeaves = sums(groups.map(({ cut }) => cut.size));
  const offsets = sums(filters.map(({ size }) => size));
  const width = offsets.at(-1) as number;
  const homes = new Int32Array(Math.max(...groups.map(({ cut }) => cut.size), 0));
  const cells = new Int32Array(width);

  function forLeaves(see: (leaf: number, row: number, isNew: boolean) => void): void {
    groups.forEach(({ cut, rows }, group) => {
      const first = firstLeaves[group] as number;
      for (const row of rows) {
        const count = writeNumbers(table, table.rows[row] as Row, cut, homes, 0);
        for (let index = 0; index < count; index++) {
          see(first + (homes[index] as number), row, index === 0);
        }
      }
    });
  }

  const counts = new Int32Array(firstLeaves.at(-1) as number);
  forLeaves((leaf) => {
    counts[leaf] = (counts[leaf] as number) + 1;
  });
  const starts = Int32Array.from(sums(Array.from(counts, (count) => Math.ceil(count / 32))));
  const words = starts[counts.length] as number;
  const rows = new Int32Array(words * 32);
  const bits = new Int32Array(words * width);
  let seen = 0;
  counts.fill(0);
  forLeaves((leaf, row, isNew) => {
    if (isNew) seen = writeCells(table, table.rows[row] as Row, filters, offsets, cells);
    const start = starts[leaf] as number;
    const size = (starts[leaf + 1] as number) - start;
    const place = counts[leaf] as number;
    counts[leaf] = place + 1;
    rows[32 * start + place] = row;
    const base = start * width + (place >> 5);
    const bit = FIRST_BIT >>> (place & 31);
    for (let index = 0; index < seen; index++) {
      const at = base + (cells[index] as number) * size;
      bits[at] = (bits[at] as number) | bit;
    }
  });
  return {
    cutFields: Int32Array.from(groups, ({ cut }) => cut.field),
    cutShifts: Int32Array.from(groups, ({ cut }) => cut.shift),
    firstLeaves: Int32Array.from(firstLeaves),
    starts,
    rows,
    bits,
    offsets,
  };
}

/** Writes the cells in which the filters see a row, and returns how many. */
function writeCells(
  table: Table,
  row: Row,
  filters: readonly View[],
  offsets: readonly number[],
  cells: Int32Array,
): number {
  let count = 0;
  filters.forEach((filter, index) => {
    const end = writeNumbers(table, row, filter, cells, count);
    const offset = offsets[index] as number;
    for (; count < end; count++) cells[count] = (cells[count] as number) + offset;
  });
  return count;
}

/** 0, then the sum of the first number, of the first two, … */
function sums(numbers: readonly number[]): number[] {
  const result = [0];
  let sum = 0;
  for (const number of numbers) {
    sum += number;
    result.push(sum);
  }
  return result;
}
