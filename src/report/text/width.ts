import stringWidth from "fast-string-width";

/** ASCII, Latin and the punctuation and arrows in daily use: one column a character. */
const NARROW =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u257f]*$/;

/** Columns that a text without control characters fills in a terminal. */
export function width(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

let segmenter: Intl.Segmenter | undefined;

/** Units segmented at once: the time that a segmenter takes grows with the square of its text. */
const BLOCK = 1024;

function* graphemes(word: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (let at = 0; at < word.length; ) {
    const segments = Array.from(segmenter.segment(word.slice(at, at + BLOCK)));
    // The last one may go on in the next block.
    const isEnd = at + BLOCK >= word.length || segments.length === 1;
    const whole = isEnd ? segments : segments.slice(0, -1);
    for (const { segment } of whole) yield segment;
    at += isEnd ? BLOCK : (segments.at(-1)?.index ?? BLOCK);
  }
}

/** Cuts a word that is longer than a line between graphemes, never inside one. */
export function cut(word: string, columns: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let filled = 0;
  for (const segment of graphemes(word)) {
    const needed = width(segment);
    if (filled + needed > columns && piece !== "") {
      pieces.push(piece);
      piece = "";
      filled = 0;
    }
    piece += segment;
    filled += needed;
  }
  pieces.push(piece);
  return pieces;
}
