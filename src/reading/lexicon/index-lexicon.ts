/** What matching looks up in a lexicon, made once for each. */
import type { Lexicon } from "./lexicon.ts";

/** How many numbers a use takes. */
export const USE = 4;

export interface Index {
  /** Text is looked up in these, so they are maps: a text may hold the word "constructor". */
  readonly stems: ReadonlyMap<string, number>;
  readonly exact: ReadonlyMap<string, number>;
  readonly prefixes: ReadonlyMap<string, number>;
  /** Ascending. */
  readonly prefixLengths: readonly number[];
  /** Nodes that the root leads to, by symbol; 0 for none. */
  readonly root: Int32Array;
  /** Whether an atom begins chains of several links: these share one slot, which has the atom's number. */
  readonly begins: Uint8Array;
  /** The chains that consist of an atom alone, by atom. */
  readonly alone: readonly (readonly number[] | undefined)[];
  /**
   * The later links that atoms can be, atom after atom: the chain, the slot of the link before, the link's own slot (-1
   * for the last link), the gap; and so on.
   */
  readonly uses: Int32Array;
  /** Where the uses of each atom begin, and behind the last atom where they end. */
  readonly usesFrom: Int32Array;
  readonly slots: number;
}

const indexes = new WeakMap<Lexicon, Index>();

/** The index of a lexicon. */
export function indexOf(lexicon: Lexicon): Index {
  const known = indexes.get(lexicon);
  if (known) return known;
  const index = create(lexicon);
  indexes.set(lexicon, index);
  return index;
}

function create(lexicon: Lexicon): Index {
  const stems = new Map(Object.entries(lexicon.stems));
  const exact = new Map(Object.entries(lexicon.exact));
  const prefixes = new Map(Object.entries(lexicon.prefixes));
  const root = new Int32Array(stems.size + exact.size + prefixes.size);
  const edges = lexicon.trie[0]?.next ?? [];
  for (let edge = 0; edge < edges.length; edge += 2) {
    root[edges[edge] as number] = edges[edge + 1] as number;
  }
  const prefixLengths = [...new Set([...prefixes.keys()].map((prefix) => prefix.length))].sort(
    (a, b) => a - b,
  );
  return { stems, exact, prefixes, prefixLengths, root, ...linksOf(lexicon) };
}

type Links = Pick<Index, "begins" | "alone" | "uses" | "usesFrom" | "slots">;

function linksOf({ atoms: count, chains }: Lexicon): Links {
  const begins = new Uint8Array(count);
  const alone = new Array<number[] | undefined>(count);
  const usesFrom = new Int32Array(count + 1);
  let links = 0;
  for (const { atoms } of chains) {
    for (let link = 1; link < atoms.length; link++) {
      const next = (atoms[link] as number) + 1;
      usesFrom[next] = (usesFrom[next] as number) + USE;
      links++;
    }
  }
  for (let atom = 0; atom < count; atom++) {
    usesFrom[atom + 1] = (usesFrom[atom + 1] as number) + (usesFrom[atom] as number);
  }
  const uses = new Int32Array(links * USE);
  const free = usesFrom.slice();
  let slots = count;
  chains.forEach(({ atoms, gaps }, chain) => {
    const first = atoms[0] as number;
    const last = atoms.length - 1;
    if (last === 0) {
      const known = alone[first];
      if (known) known.push(chain);
      else alone[first] = [chain];
      return;
    }
    begins[first] = 1;
    // Later links first, so that one occurrence never serves two links of a chain. Link n has the slot base + n.
    const base = slots - 1;
    for (let link = last; link > 0; link--) {
      const atom = atoms[link] as number;
      const at = free[atom] as number;
      uses[at] = chain;
      uses[at + 1] = link === 1 ? first : base + link - 1;
      uses[at + 2] = link === last ? -1 : base + link;
      uses[at + 3] = gaps[link] as number;
      free[atom] = at + USE;
    }
    slots += last - 1;
  });
  return { begins, alone, uses, usesFrom, slots };
}
