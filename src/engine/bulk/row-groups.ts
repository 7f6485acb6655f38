/** Chooses how the rows of a table are filtered, and by what they are cut into leaves. */

import { isWide, type Slot } from "./packed-columns.ts";
import { type Row, shareOf, type Table, type View } from "./table-rows.ts";

/** Leaves that a wide slot is cut into; more make leaves little smaller, and all of them large together. */
const LEAVES = 64;
/** Numbers of a wide slot that a filter tells apart. */
const CELLS = 16;
/** Leaves that a cut may copy one row into. */
const COPIES = 32;
/** What visiting a group costs, in rows filtered. */
const VISIT = 192;

/** Rows cut by one slot. */
export interface Group {
  readonly cut: View;
  /** Positions in the table, ascending. */
  readonly rows: readonly number[];
}

/** Sees every number of a slot as one. */
export const BLIND: View = { slot: 0, shift: 31, size: 1 };

/** The slots by which rows are filtered, those first that leave the fewest rows on average. */
export function filtersOf(table: Table): View[] {
  const left = table.slots.map((_, slot) =>
    table.rows.reduce((sum, row) => sum + shareOf(table, row, slot), 0),
  );
  const helping = left.flatMap((rows, slot) => (rows < table.rows.length ? [slot] : []));
  helping.sort((a, b) => (left[a] as number) - (left[b] as number));
  return helping.map((slot) => viewOf(table, slot, CELLS));
}

function viewOf({ slots }: Table, slot: number, most: number): View {
  const whole = slots[slot] as Slot;
  let shift = 0;
  if (isWide(whole)) while ((whole.size - 1) >> shift >= most) shift++;
  return { slot, shift, size: ((whole.size - 1) >> shift) + 1 };
}

/** Divides the rows of a table into groups. */
export function groupsOf(table: Table): Group[] {
  const cuts = table.slots.map((_, slot) => viewOf(table, slot, LEAVES));
  const shares = cuts.map((cut) =>
    Float64Array.from(table.rows, (row) => shareInLeaf(table, row, cut)),
  );
  const chosen = chooseCuts(shares, table.rows.length);
  const groups = new Map<number, number[]>(chosen.map((slot) => [slot, []]));
  const rest: number[] = [];
  table.rows.forEach((_, row) => {
    const { slot } = bestTwo(shares, chosen, row);
    (groups.get(slot) ?? rest).push(row);
  });
  const made = [...groups].map(([slot, rows]) => ({ cut: cuts[slot] as View, rows }));
  const [host] = made;
  // A few more rows in every leaf cost less than one more visit.
  if (host && rest.length < VISIT) host.rows = [...host.rows, ...rest].sort((a, b) => a - b);
  else if (rest.length > 0) made.push({ cut: BLIND, rows: rest });
  return made;
}

/** Share of the leaves that hold a row; 1 where they would be too many. */
function shareInLeaf(table: Table, row: Row, { slot, size }: View): number {
  const share = shareOf(table, row, slot);
  return share * size <= COPIES ? share : 1;
}

/** Slots worth a visit: starting from all of them, those are given up one by one that save the least. */
function chooseCuts(shares: readonly Float64Array[], rows: number): readonly number[] {
  let chosen = shares.map((_, slot) => slot);
  while (chosen.length > 0) {
    const savings = new Float64Array(shares.length);
    for (let row = 0; row < rows; row++) {
      const { slot, least, second } = bestTwo(shares, chosen, row);
      if (slot >= 0) savings[slot] = (savings[slot] as number) + second - least;
    }
    const weakest = chosen.reduce((a, b) =>
      (savings[b] as number) < (savings[a] as number) ? b : a,
    );
    if ((savings[weakest] as number) >= VISIT) break;
    chosen = chosen.filter((slot) => slot !== weakest);
  }
  return chosen;
}

/** The slot of which a row is in the smallest share of the leaves, -1 for none; that share, and the next one. */
function bestTwo(shares: readonly Float64Array[], chosen: readonly number[], row: number) {
  let slot = -1;
  let least = 1;
  let second = 1;
  for (const each of chosen) {
    const share = (shares[each] as Float64Array)[row] as number;
    if (share < least) {
      second = least;
      least = share;
      slot = each;
    } else if (share < second) second = share;
  }
  return { slot, least, second };
}
