/** Finds which of a few known words stands at a place of a text, without making a string of it. */

export interface Words {
  /** The number of the word whose bytes these are, -1 where it is none. */
  readonly find: (bytes: Uint8Array, start: number, end: number, hash: number) => number;
}

/** The hash of an empty word; each byte makes the next one of it. */
export const HASH = 0x811c9dc5 | 0;
export const nextHash = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/** A table of words, which are numbered in their order; each stands there once. */
export function createWords(words: readonly string[]): Words {
  const encoded = words.map((word) => Buffer.from(word));
  const starts = new Int32Array(words.length + 1);
  encoded.forEach((each, word) => {
    starts[word + 1] = (starts[word] as number) + each.length;
  });
  const letters = new Uint8Array(Buffer.concat(encoded));
  let size = 8;
  while (size < 4 * words.length) size *= 2;
  const mask = size - 1;
  const table = new Int32Array(size).fill(-1);
  encoded.forEach((each, word) => {
    let place = each.reduce(nextHash, HASH) & mask;
    while (table[place] !== -1) place = (place + 1) & mask;
    table[place] = word;
  });

  function isAt(word: number, bytes: Uint8Array, start: number, end: number): boolean {
    const first = starts[word] as number;
    if ((starts[word + 1] as number) - first !== end - start) return false;
    for (let index = start; index < end; index++) {
      if (bytes[index] !== letters[first + index - start]) return false;
    }
    return true;
  }

  return {
    find(bytes, start, end, hash) {
      for (let place = hash & mask; ; place = (place + 1) & mask) {
        const word = table[place] as number;
        if (word < 0 || isAt(word, bytes, start, end)) return word;
      }
    },
  };
}
