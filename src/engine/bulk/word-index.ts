/** Finds a word among a few known ones by its length, or by its length and one of its letters. */

export interface Vocabulary {
  readonly words: readonly string[];
  /** The letter that tells words of one length apart; `NONE_NEEDED` where lengths do, `NONE_TELLS` where no letter does. */
  readonly letter: number;
  /** Position of a word by its code. */
  readonly positions: Int16Array;
  readonly all: ReadonlyMap<string, number>;
}

const NONE_NEEDED = -1;
const NONE_TELLS = -2;
const CODES = 256;
/** Spreads lengths over the codes, away from letters. */
const SPREAD = 37;

/** Looks for the letter that tells the most words apart. */
export function createVocabulary(words: readonly string[]): Vocabulary {
  const longest = Math.max(0, ...words.map((word) => word.length));
  const distinct = (letter: number) => new Set(words.map((word) => codeOf(word, letter))).size;
  let letter = NONE_NEEDED;
  while (letter < longest && distinct(letter) < words.length) letter++;
  const positions = new Int16Array(CODES).fill(-1);
  const all = new Map(words.map((word, position) => [word, position]));
  if (letter === longest) return { words, letter: NONE_TELLS, positions, all };
  for (const [word, position] of all) positions[codeOf(word, letter)] = position;
  return { words, letter, positions, all };
}

/** Position of a word, -1 where it is unknown. */
export function positionOf({ words, letter, positions, all }: Vocabulary, word: string): number {
  if (letter === NONE_TELLS) return all.get(word) ?? -1;
  const position = positions[codeOf(word, letter)] as number;
  return position >= 0 && words[position] === word ? position : -1;
}

function codeOf(word: string, letter: number): number {
  const code = letter < 0 ? 0 : word.charCodeAt(letter);
  return (code + SPREAD * word.length) & (CODES - 1);
}
