/**
 * A table of rules made for evaluating complete requirements in bulk: bit sets of the rules still possible for each
 * value of a column, as in packet classification (Lakshman and Stiliadis 1998). Rules that narrow a finely cut number
 * are first looked up by it, so that thousands of rules leave a few words of bits to combine.
 */
import type { Allowed, Box } from "./boxes.ts";
import type { Cut } from "./domain.ts";

/** A box with the rule it belongs to. */
export interface Row {
  readonly rule: number;
  readonly box: Box;
}

/** A column of the table. Finely cut numbers have `cuts`: of them rules see the number itself, not its band. */
export interface Column {
  readonly size: number;
  readonly cuts?: readonly Cut[];
}

/** Fewer rows than this need no looking up by a number. */
const SMALL = 64;
/** Parts into which a finely cut number is divided. */
const BUCKETS = 256;

/** Number of the first rule whose box holds the values, -1 if none does. Finely cut columns hold the number itself. */
export type Lookup = (values: Float64Array) => number;

/** Builds the lookup of one decision. Rows stand in the order of their rules. */
export function createLookup(rows: readonly Row[], columns: readonly Column[]): Lookup {
  const lookups = groupsOf(rows, columns).map(({ pivot, own }) =>
    pivot < 0
      ? createScan(own, columns, everywhere(own.length), true)
      : createScan(...sortedBy(own, pivot, columns), false),
  );
  const [only] = lookups;
  if (lookups.length === 1 && only) return only;
  return (values) => {
    let best = -1;
    for (let index = 0; index < lookups.length; index++) {
      const rule = (lookups[index] as Lookup)(values);
      if (rule >= 0 && (best < 0 || rule < best)) best = rule;
    }
    return best;
  };
}

interface Group {
  /** Finely cut column by which the rows are looked up; -1 for none. */
  readonly pivot: number;
  readonly own: readonly Row[];
}

/** Rows by the finely cut column that narrows them most, runs of similar length together. */
function groupsOf(rows: readonly Row[], columns: readonly Column[]): Group[] {
  const groups = new Map<string, { pivot: number; own: Row[] }>();
  for (const row of rows) {
    let pivot = -1;
    let share = 0.25;
    let length = 0;
    for (const [column, allowed] of row.box) {
      if ("mask" in allowed) continue;
      const own = (allowed.to - allowed.from + 1) / (columns[column] as Column).size;
      if (own >= share) continue;
      pivot = column;
      share = own;
      length = Math.floor(Math.log2(share) / 2);
    }
    const key = `${pivot},${length}`;
    const group = groups.get(key);
    if (group) group.own.push(row);
    else groups.set(key, { pivot, own: [row] });
  }
  const large = [...groups.values()].filter(({ pivot, own }) => pivot >= 0 && own.length >= SMALL);
  const looked = new Set(large.flatMap(({ own }) => own));
  const rest = rows.filter((row) => !looked.has(row));
  return [...large, ...(rest.length > 0 ? [{ pivot: -1, own: rest }] : [])];
}

/** First and last row that a value of the pivot can concern, two numbers a bucket of values. */
interface Windows {
  readonly column: number;
  readonly places: Float64Array;
  readonly after: Uint8Array;
  readonly rows: Int32Array;
}

const everywhere = (count: number): Windows => ({
  column: 0,
  places: new Float64Array(0),
  after: new Uint8Array(0),
  rows: Int32Array.of(0, count - 1),
});

/** Rows in the order of where their runs begin, so that those around a value stand together. */
function sortedBy(
  rows: readonly Row[],
  pivot: number,
  columns: readonly Column[],
): [readonly Row[], readonly Column[], Windows] {
  const runOf = (row: Row) => row.box.get(pivot) as { from: number; to: number };
  const sorted = [...rows].sort((a, b) => runOf(a).from - runOf(b).from);
  const { size, cuts = [] } = columns[pivot] as Column;
  const width = Math.ceil(size / BUCKETS);
  const count = Math.ceil(size / width);
  const windows = new Int32Array(2 * count);
  for (let bucket = 0; bucket < count; bucket++) {
    windows[2 * bucket] = rows.length;
    windows[2 * bucket + 1] = -1;
  }
  sorted.forEach((row, index) => {
    const { from, to } = runOf(row);
    for (let bucket = Math.floor(from / width); bucket <= Math.floor(to / width); bucket++) {
      windows[2 * bucket] = Math.min(windows[2 * bucket] as number, index);
      windows[2 * bucket + 1] = index;
    }
  });
  const borders = Array.from({ length: count - 1 }, (_, at) => cuts[(at + 1) * width - 1] as Cut);
  const places = Float64Array.from(borders, (cut) => cut.at);
  const after = Uint8Array.from(borders, (cut) => Number(cut.after));
  return [sorted, columns, { column: pivot, places, after, rows: windows }];
}

/** How many cuts lie left of a number. */
export function bandOf(places: Float64Array, after: Uint8Array, value: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = places[middle] as number;
    if (at < value || (at === value && after[middle] === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Combines, for each masked column, the bits of the rows that allow its value. `ordered`: rows stand as their rules. */
function createScan(
  rows: readonly Row[],
  columns: readonly Column[],
  windows: Windows,
  ordered: boolean,
): Lookup {
  const words = Math.ceil(rows.length / 32);
  const masked = maskedColumns(rows, columns);
  const starts = new Int32Array(masked.length);
  let length = 0;
  masked.forEach((column, index) => {
    starts[index] = length;
    length += (columns[column] as Column).size * words;
  });
  const bits = new Int32Array(length);
  masked.forEach((column, index) => {
    const { size } = columns[column] as Column;
    for (let row = 0; row < rows.length; row++) {
      const mask = maskOf((rows[row] as Row).box.get(column));
      const bit = 1 << (row & 31);
      let at = (starts[index] as number) + (row >> 5);
      for (let value = 0; value < size; value++, at += words) {
        if (mask & (1 << value)) bits[at] = (bits[at] as number) | bit;
      }
    }
  });
  const spare = rows.length & 31;
  const scan: Scan = {
    ...windows,
    ...rangeChecks(rows, columns),
    ordered,
    words,
    lastMask: spare === 0 ? -1 : (1 << spare) - 1,
    read: Int32Array.from(masked),
    starts,
    at: new Int32Array(masked.length),
    bits,
    rules: Int32Array.from(rows, (row) => row.rule),
  };
  return (values) => run(scan, values);
}

/** What a scan reads, in flat arrays. */
interface Scan extends Windows {
  readonly ordered: boolean;
  readonly words: number;
  /** Rows that the last word really has. */
  readonly lastMask: number;
  readonly read: Int32Array;
  readonly starts: Int32Array;
  readonly at: Int32Array;
  readonly bits: Int32Array;
  readonly rules: Int32Array;
  /** Ranges of a row's finely cut columns: column, least and greatest number. */
  readonly checks: Float64Array;
  readonly offsets: Int32Array;
}

function run(scan: Scan, values: Float64Array): number {
  const { places, after, rows, read, starts, at, bits, rules, words } = scan;
  const count = read.length;
  const bucket = places.length === 0 ? 0 : bandOf(places, after, values[scan.column] as number);
  for (let index = 0; index < count; index++) {
    at[index] = ((starts[index] as number) + (values[read[index] as number] as number) * words) | 0;
  }
  const end = (rows[2 * bucket + 1] as number) >> 5;
  let best = -1;
  for (let word = (rows[2 * bucket] as number) >> 5; word <= end; word++) {
    let possible = word === words - 1 ? scan.lastMask : -1;
    for (let index = 0; index < count; index++) {
      possible &= bits[(at[index] as number) + word] as number;
      if (possible === 0) break;
    }
    for (; possible !== 0; possible &= possible - 1) {
      const row = (word << 5) + 31 - Math.clz32(possible & -possible);
      const rule = rules[row] as number;
      if ((best >= 0 && rule >= best) || !inRanges(scan, row, values)) continue;
      if (scan.ordered) return rule;
      best = rule;
    }
  }
  return best;
}

function inRanges({ checks, offsets }: Scan, row: number, values: Float64Array): boolean {
  const end = offsets[row + 1] as number;
  for (let at = offsets[row] as number; at < end; at += 3) {
    const value = values[checks[at] as number] as number;
    if (value < (checks[at + 1] as number) || value > (checks[at + 2] as number)) return false;
  }
  return true;
}

/** Columns with masks, those first that leave the fewest rows on average. */
function maskedColumns(rows: readonly Row[], columns: readonly Column[]): number[] {
  const left = new Map<number, number>();
  for (const { box } of rows) {
    for (const [column, allowed] of box) {
      if (!("mask" in allowed)) continue;
      const share = ones(allowed.mask) / (columns[column] as Column).size;
      left.set(column, (left.get(column) ?? rows.length) - 1 + share);
    }
  }
  return [...left].sort((a, b) => a[1] - b[1]).map(([column]) => column);
}

function ones(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const maskOf = (allowed: Allowed | undefined): number =>
  allowed === undefined ? -1 : "mask" in allowed ? allowed.mask : 0;

function rangeChecks(
  rows: readonly Row[],
  columns: readonly Column[],
): Pick<Scan, "checks" | "offsets"> {
  const offsets = new Int32Array(rows.length + 1);
  const limits: number[] = [];
  rows.forEach(({ box }, row) => {
    for (const [column, allowed] of box) {
      if ("mask" in allowed) continue;
      const { cuts = [] } = columns[column] as Column;
      const lower = cuts[allowed.from - 1];
      const upper = cuts[allowed.to];
      // An open end is the next number beside it, so that two comparisons are enough.
      limits.push(column, lower ? (lower.after ? beside(lower.at) : lower.at) : 0);
      limits.push(
        upper ? (upper.after ? upper.at : beside(upper.at, -1)) : Number.POSITIVE_INFINITY,
      );
    }
    offsets[row + 1] = limits.length;
  });
  return { checks: Float64Array.from(limits), offsets };
}

const BITS = new DataView(new ArrayBuffer(8));

/** The next double above a positive number, or below it. */
function beside(value: number, direction: 1 | -1 = 1): number {
  if (value === 0) return direction === 1 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  BITS.setFloat64(0, value);
  BITS.setBigInt64(0, BITS.getBigInt64(0) + BigInt(direction));
  return BITS.getFloat64(0);
}
