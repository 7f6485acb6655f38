import stringWidth from "fast-string-width";

/** ASCII, Latin and the punctuation and arrows in daily use: one column a character. */
const NARROW =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u257f]*$/;

/** Columns that a text without control characters fills in a terminal. */
export function width(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** Fills up with blanks on the right. */
export function padEnd(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}

let segmenter: Intl.Segmenter | undefined;

/** Cuts a word that is longer than a line between graphemes, never inside one. */
export function cut(word: string, columns: number): string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const pieces: string[] = [];
  let piece = "";
  let filled = 0;
  for (const { segment } of segmenter.segment(word)) {
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
