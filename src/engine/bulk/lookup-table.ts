/**
 * A table of rules made for evaluating complete requirements in bulk, as routers classify packets: rows are cut by one
 * field into leaves (Gupta and McKeown 1999), rows that another field narrows more being kept in a group of their own
 * instead of copied into every leaf (Vamanan, Voskuilen and Vijaykumar 2010); in a leaf, the bit sets of the rows that
 * allow the number of each field are combined (Lakshman and Stiliadis 1998).
 */

import { isWide } from "./packed-columns.ts";
import { BLIND, filtersOf, partition } from "./row-groups.ts";
import { createLeafBits, FIRST_BIT, type LeafBits } from "./row-leaves.ts";
import type { Table, View } from "./table-rows.ts";

/** Number of the first rule whose box holds the numbers in the fields, -1 if none does. */
export type Lookup = (numbers: Int32Array) => number;

/** Builds the lookup of one decision. */
export function createLookup(table: Table): Lookup {
  if (table.rows.length === 0) return () => -1;
  const filters = filtersOf(table);
  while (filters.length < 3) filters.push(BLIND);
  const groups = partition(table);
  const leaves = createLeafBits(table, groups, filters);
  const { cutFields, cutShifts, firstLeaves, starts, bits, offsets } = leaves;
  const [first, second, third] = filters as [View, View, View, ...View[]];
  const [, secondOffset = 0, thirdOffset = 0] = offsets;
  const width = offsets.at(-1) as number;
  const test = createTest(table, leaves, filters.slice(3));
  const rules = Int32Array.from(table.rows, ({ rule }) => rule);
  const none = rules.length;
  const count = groups.length;

  return (numbers) => {
    const one = (numbers[first.field] as number) >> first.shift;
    const two = secondOffset + ((numbers[second.field] as number) >> second.shift) - one;
    const three = thirdOffset + ((numbers[third.field] as number) >> third.shift) - one;
    let best = none;
    for (let group = 0; group < count; group++) {
      const cut = (numbers[cutFields[group] as number] as number) >> (cutShifts[group] as number);
      const leaf = (firstLeaves[group] as number) + cut;
      const start = starts[leaf] as number;
      const words = (starts[leaf + 1] as number) - start;
      const begin = start * width + one * words;
      const toSecond = two * words;
      const toThird = three * words;
      for (let word = 0; word < words; word++) {
        const at = begin + word;
        const possible =
          (bits[at] as number) & (bits[at + toSecond] as number) & (bits[at + toThird] as number);
        if (possible === 0) continue;
        const row = test(possible, start, words, word, numbers, best);
        if (row === best) continue;
        best = row;
        break;
      }
    }
    return best < none ? (rules[best] as number) : -1;
  };
}

/** Finds, of the rows that are still possible in a word of a leaf, the first one before `best` that holds the numbers. */
type Test = (
  possible: number,
  start: number,
  words: number,
  word: number,
  numbers: Int32Array,
  best: number,
) => number;

function createTest(
  table: Table,
  { rows, bits, offsets }: LeafBits,
  filters: readonly View[],
): Test {
  const width = offsets.at(-1) as number;
  const wide = table.fields.flatMap((field, index) => (isWide(field) ? [index] : []));
  const ranges = rangesOf(table, wide);

  function inRanges(row: number, numbers: Int32Array): boolean {
    let at = 2 * row * wide.length;
    for (let index = 0; index < wide.length; index++, at += 2) {
      const number = numbers[wide[index] as number] as number;
      if (number < (ranges[at] as number) || number > (ranges[at + 1] as number)) return false;
    }
    return true;
  }

  return (possible, start, words, word, numbers, best) => {
    let left = possible;
    for (let index = 0; left !== 0 && index < filters.length; index++) {
      const { field, shift } = filters[index] as View;
      const cell = (offsets[3 + index] as number) + ((numbers[field] as number) >> shift);
      left &= bits[start * width + cell * words + word] as number;
    }
    while (left !== 0) {
      const place = Math.clz32(left);
      const row = rows[((start + word) << 5) + place] as number;
      if (row >= best) return best;
      if (inRanges(row, numbers)) return row;
      // Clearing the lowest bit by subtraction would overflow 32 bits for the highest, which costs a deoptimization.
      left &= ~(FIRST_BIT >>> place);
    }
    return best;
  };
}

/** First and last number of wide fields that each row allows: filters see too little of them to be sure. */
function rangesOf(table: Table, wide: readonly number[]): Int32Array {
  const columns = wide.map((field) => table.fields[field]?.columns[0] as number);
  const ranges = table.rows.flatMap(({ box }) =>
    columns.flatMap((column) => {
      const allowed = box.get(column);
      return allowed && "from" in allowed
        ? [allowed.from, allowed.to]
        : [0, (table.sizes[column] as number) - 1];
    }),
  );
  return Int32Array.from(ranges);
}
