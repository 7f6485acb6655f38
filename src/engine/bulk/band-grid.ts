/** The band of a number, found through a grid of equal cells, so that thousands of thresholds cost no more than ten. */
import type { Cut } from "../evaluation/domain.ts";

/** Cells a threshold; more make no difference. */
const CELLS = 2;

export interface Bands {
  /** Ascending; a number lies in the band after the last threshold that it reaches. */
  readonly thresholds: Float64Array;
  readonly first: number;
  readonly scale: number;
  /** How many thresholds lie in the cells before each cell, then their total. */
  readonly cells: Int32Array;
}

/** The bands between cuts, which are in ascending order. */
export function createBands(cuts: readonly Cut[]): Bands {
  const thresholds = Float64Array.from(cuts, ({ at, after }) => (after ? above(at) : at));
  const first = thresholds[0] ?? 0;
  const count = thresholds.length * CELLS + 1;
  const scale = (count - 1) / Math.max((thresholds.at(-1) ?? 0) - first, Number.MIN_VALUE);
  const grid = { first, scale: Number.isFinite(scale) ? scale : 0 };
  const cells = new Int32Array(count + 1);
  for (const threshold of thresholds) {
    const next = cellOf(grid, count, threshold) + 1;
    cells[next] = (cells[next] as number) + 1;
  }
  for (let cell = 1; cell <= count; cell++) {
    cells[cell] = (cells[cell] as number) + (cells[cell - 1] as number);
  }
  return { thresholds, ...grid, cells };
}

/** The number of thresholds that a number reaches. */
export function bandOf(bands: Bands, value: number): number {
  const { thresholds, cells } = bands;
  const cell = cellOf(bands, cells.length - 1, value);
  let low = cells[cell] as number;
  let high = cells[cell + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((thresholds[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cellOf({ first, scale }: Pick<Bands, "first" | "scale">, count: number, value: number) {
  const place = (value - first) * scale;
  return place > 0 ? (place < count ? place | 0 : count - 1) : 0;
}

const BITS = new DataView(new ArrayBuffer(8));

/** The next number above one that is not negative. */
function above(value: number): number {
  BITS.setFloat64(0, value);
  BITS.setBigInt64(0, BITS.getBigInt64(0) + 1n);
  return BITS.getFloat64(0);
}
