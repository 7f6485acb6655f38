/** The leaves that groups of rows are cut into: in each, a bit for every row and every number that a filter sees. */
import type { Group } from "./groups.ts";
import { numbersOf, type Row, type Table, type View } from "./rows.ts";

/** The leaves of all groups of a table, one after another. */
export interface Leaves {
  /** By group: the slot that it is cut by, how far the slot's number is shifted, and the leaf of number 0. */
  readonly cutSlots: Int32Array;
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
export function createLeaves(
  table: Table,
  groups: readonly Group[],
  filters: readonly View[],
): Leaves {
  const firstLeaves = sums(groups.map(({ cut }) => cut.size));
  const homes = groups.map(({ cut, rows }, group) =>
    rows.map((row) =>
      numbersOf(table, table.rows[row] as Row, cut).map(
        (number) => (firstLeaves[group] as number) + number,
      ),
    ),
  );
  const counts = new Int32Array(firstLeaves[groups.length] as number);
  for (const leaf of homes.flat(2)) counts[leaf] = (counts[leaf] as number) + 1;
  const starts = Int32Array.from(sums(Array.from(counts, (count) => Math.ceil(count / 32))));
  const words = starts[counts.length] as number;
  const offsets = sums(filters.map(({ size }) => size));
  const leaves: Leaves = {
    cutSlots: Int32Array.from(groups, ({ cut }) => cut.slot),
    cutShifts: Int32Array.from(groups, ({ cut }) => cut.shift),
    firstLeaves: Int32Array.from(firstLeaves),
    starts,
    rows: new Int32Array(words * 32),
    bits: new Int32Array(words * (offsets.at(-1) as number)),
    offsets,
  };
  counts.fill(0);
  for (const [group, { rows }] of groups.entries()) {
    for (const [index, row] of rows.entries()) {
      const cells = cellsOf(table, table.rows[row] as Row, filters, offsets);
      for (const leaf of homes[group]?.[index] ?? []) {
        const place = counts[leaf] as number;
        counts[leaf] = place + 1;
        leaves.rows[32 * (starts[leaf] as number) + place] = row;
        setBits(leaves, leaf, cells, place);
      }
    }
  }
  return leaves;
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

/** The cells in which the filters see a row. */
function cellsOf(
  table: Table,
  row: Row,
  filters: readonly View[],
  offsets: readonly number[],
): Int32Array {
  return Int32Array.from(
    filters.flatMap((filter, index) =>
      numbersOf(table, row, filter).map((number) => (offsets[index] as number) + number),
    ),
  );
}

function setBits(
  { starts, bits, offsets }: Leaves,
  leaf: number,
  cells: Int32Array,
  place: number,
): void {
  const start = starts[leaf] as number;
  const words = (starts[leaf + 1] as number) - start;
  const base = start * (offsets.at(-1) as number) + (place >> 5);
  const bit = FIRST_BIT >>> (place & 31);
  for (let index = 0; index < cells.length; index++) {
    const at = base + (cells[index] as number) * words;
    bits[at] = (bits[at] as number) | bit;
  }
}
