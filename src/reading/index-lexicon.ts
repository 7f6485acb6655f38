/** What matching looks up in a lexicon, made once for each. */
import type { Lexicon } from "./lexicon.ts";

export interface Index {
  /** Text is looked up in these, so they are maps: a text may hold the word "constructor". */
  readonly stems: ReadonlyMap<string, number>;
  readonly exact: ReadonlyMap<string, number>;
  readonly prefixes: ReadonlyMap<string, number>;
  /** Ascending. */
  readonly prefixLengths: readonly number[];
  /** Nodes that the root leads to, by symbol; 0 for none. */
  readonly root: Int32Array;
  /** The chains that hold an atom, and where: chain, link, chain, link, …, by atom. */
  readonly uses: readonly (readonly number[])[];
  /** Place of the first link of each chain. */
  readonly offsets: Int32Array;
  readonly places: number;
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
  const offsets = new Int32Array(lexicon.chains.length);
  const uses = Array.from({ length: lexicon.atoms }, (): number[] => []);
  let places = 0;
  lexicon.chains.forEach(({ atoms }, chain) => {
    offsets[chain] = places;
    places += atoms.length;
    // Later links first, so that one occurrence never serves two links of a chain.
    for (let link = atoms.length - 1; link >= 0; link--) {
      uses[atoms[link] as number]?.push(chain, link);
    }
  });
  const prefixLengths = [...new Set([...prefixes.keys()].map((prefix) => prefix.length))].sort(
    (a, b) => a - b,
  );
  return { stems, exact, prefixes, prefixLengths, root, uses, offsets, places };
}
