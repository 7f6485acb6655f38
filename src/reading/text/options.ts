/** Finds the answer options of a question in its text. */

export interface OptionText {
  readonly letter: string;
  readonly text: string;
  /** Offsets in the whole text, the end exclusive; absent where the option was given apart. */
  readonly start?: number;
  readonly end?: number;
}

export interface Split {
  /** The text without its options ends here. */
  readonly stemEnd: number;
  readonly options: readonly OptionText[];
}

/** "A. …", "A) …", "(A) …", "A: …", with a list mark before it, if any. */
const LABEL =
  /^[ \t]*(?:[-*\u2022][ \t]+)?(?:\(([A-Ha-h])\)|\[([A-Ha-h])\]|([A-Ha-h])[.):])[ \t]+(?=\S)/gm;

/** The last run of lines that are labelled A, B, C … in order; text after a blank line belongs to none of them. */
export function splitOptions(text: string): Split {
  const labels = [...text.matchAll(LABEL)].map((match) => ({
    letter: (match[1] ?? match[2] ?? match[3] ?? "").toUpperCase(),
    start: match.index,
    from: match.index + match[0].length,
  }));
  const first = labels.findLastIndex((label) => label.letter === "A");
  const run: typeof labels = [];
  for (let index = first; index >= 0 && index < labels.length; index++) {
    const label = labels[index];
    if (label?.letter !== String.fromCharCode(65 + run.length)) break;
    run.push(label);
  }
  if (run.length < 2) return { stemEnd: text.length, options: [] };
  const options = run.map(({ letter, from }, index) => {
    const limit = run[index + 1]?.start ?? text.length;
    const blank = text.slice(from, limit).search(/\n[ \t\r]*\n/);
    const end = from + text.slice(from, blank < 0 ? limit : from + blank).trimEnd().length;
    return { letter, text: text.slice(from, end), start: from, end };
  });
  return { stemEnd: run[0]?.start ?? text.length, options };
}

/** Options that were given apart from the text, lettered in order; a label of their own is taken off. */
export function givenOptions(texts: readonly string[]): OptionText[] {
  return texts.map((text, index) => ({
    letter: String.fromCharCode(65 + index),
    text: text.replace(new RegExp(LABEL.source), "").trim(),
  }));
}
