/** Chooses how the rows of a table are filtered, and by what they are cut into leaves. */

import { type Field, isWide } from "./packed-columns.ts";
import { type Row, shareOf, type Table, type View } from "./table-rows.ts";

/** Leaves that a wide field is cut into; more make leaves little smaller, and all of them large together. */
const LEAVES = 64;
/** Numbers of a wide field that a filter tells apart. */
const CELLS = 16;
/** Leaves that a cut may copy one row into. */
const COPIES = 32;
/** What visiting a group costs, in rows filtered. */
const VISIT = 192;

/** Rows cut by one field. */
export interface Part {
  readonly cut: View;
  /** Positions in the table, ascending. */
  readonly rows: readonly number[];
}

/** Sees every number of a field as one. */
export const BLIND: View = { field: 0, shift: 31, size: 1 };

/** The fields by which rows are filtered, those first that leave the fewest rows on average. */
export function filtersOf(table: Table): View[] {
  const left = table.fields.map((_, field) =>
    table.rows.reduce((sum, row) => sum + shareOf(table, row, field), 0),
  );
  const helping = left.flatMap((rows, field) => (rows < table.rows.length ? [field] : []));
  helping.sort((a, b) => (left[a] as number) - (left[b] as number));
  return helping.map((field) => viewOf(table, field, CELLS));
}

function viewOf({ fields }: Table, field: number, most: number): View {
  const whole = fields[field] as Field;
  let shift = 0;
  if (isWide(whole)) while ((whole.size - 1) >> shift >= most) shift++;
  return { field, shift, size: ((whole.size - 1) >> shift) + 1 };
}

/** Divides the rows of a table into groups. */
export function partition(table: Table): Part[] {
  const cuts = table.fields.map((_, field) => viewOf(table, field, LEAVES));
  const shares = cuts.map((cut) =>
    Float64Array.from(table.rows, (row) => shareInLeaf(table, row, cut)),
  );
  const chosen = chooseCuts(shares, table.rows.length);
  const groups = new Map<number, number[]>(chosen.map((field) => [field, []]));
  const rest: number[] = [];
  table.rows.forEach((_, row) => {
    const { field } = bestTwo(shares, chosen, row);
    (groups.get(field) ?? rest).push(row);
  });
  const made = [...groups].map(([field, rows]) => ({ cut: cuts[field] as View, rows }));
  const [host] = made;
  // A few more rows in every leaf cost less than one more visit.
  if (host && rest.length < VISIT) host.rows = [...host.rows, ...rest].sort((a, b) => a - b);
  else if (rest.length > 0) made.push({ cut: BLIND, rows: rest });
  return made;
}

/** Share of the leaves that hold a row; 1 where they would be too many. */
function shareInLeaf(table: Table, row: Row, { field, size }: View): number {
  const share = shareOf(table, row, field);
  return share * size <= COPIES ? share : 1;
}

/** Fields worth a visit: starting from all of them, those are given up one by one that save the least. */
function chooseCuts(shares: readonly Float64Array[], rows: number): readonly number[] {
  let chosen = shares.map((_, field) => field);
  while (chosen.length > 0) {
    const savings = new Float64Array(shares.length);
    for (let row = 0; row < rows; row++) {
      const { field, least, second } = bestTwo(shares, chosen, row);
      if (field >= 0) savings[field] = (savings[field] as number) + second - least;
    }
    const weakest = chosen.reduce((a, b) =>
      (savings[b] as number) < (savings[a] as number) ? b : a,
    );
    if ((savings[weakest] as number) >= VISIT) break;
    chosen = chosen.filter((field) => field !== weakest);
  }
  return chosen;
}

/** The field of which a row is in the smallest share of the leaves, -1 for none; that share, and the next one. */
function bestTwo(shares: readonly Float64Array[], chosen: readonly number[], row: number) {
  let field = -1;
  let least = 1;
  let second = 1;
  for (const each of chosen) {
    const share = (shares[each] as Float64Array)[row] as number;
    if (share < least) {
      second = least;
      least = share;
      field = each;
    } else if (share < second) second = share;
  }
  return { field, least, second };
}
