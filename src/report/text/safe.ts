/**
 * Text from files is untrusted: it could move the cursor, change the window's title, or be
 * displayed in another order than it is read. Everything passes through here on its way to a terminal.
 */

/** Printable ASCII, line ends, Latin letters, and punctuation and arrows in daily use need no work. */
const HARMLESS =
  /^[\n\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u257f]*$/;
const SPACED_SINGLY = /^\S+(?: \S+)*$/;
const ASCII = /^[\n\x20-\x7e]*$/;

/** Each alternative excludes every introducer from its body, so that a scan never starts over. */
const ESCAPE_SEQUENCES =
  /(?:\x1b\]|\x9d)[^\x07\x1b\x90\x98-\x9f\n]*(?:\x07|\x1b\\|\x9c)|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x90\x98-\x9f\n]*(?:\x1b\\|\x9c)|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]/g;

const LINE_ENDS = /\r\n?|[\v\f\x85\u2028\u2029]/g;
const BLANKS = /[\t\u00a0\u202f]/g;
// Made when they are used: sets of Unicode's properties take long to make, and few texts need them.
/** Controls, then format characters: bidirectional overrides, zero widths, tags, soft hyphens. */
const invisibles = () =>
  /(?!\n)[\p{Cc}\p{Cf}\u115f\u1160\u2065\u3164\uffa0]|[\u034f\u17b4\u17b5]/gu;
const loneSurrogates = () => /\p{Cs}/gu;

/** Strips terminal escapes, control and invisible characters; line ends become `\n` and stay. */
export function safe(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(ESCAPE_SEQUENCES, "")
    .replace(LINE_ENDS, "\n")
    .replace(BLANKS, " ")
    .replace(invisibles(), "")
    .replace(loneSurrogates(), "\ufffd");
}

/** As `safe`, on one line: every run of white space becomes one space. */
export function safeLine(text: string): string {
  const clean = safe(text);
  return SPACED_SINGLY.test(clean) ? clean : clean.replace(/\s+/g, " ").trim();
}

/** As long as the text, with a visible sign for each character that `safe` would drop; for code frames. */
export function visible(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(BLANKS, " ")
    .replace(invisibles(), "\ufffd")
    .replace(/[\u2028\u2029]/g, "\ufffd")
    .replace(loneSurrogates(), "\ufffd");
}

const ASCII_FOR: ReadonlyMap<string, string> = new Map([
  ["–", "-"],
  ["—", "-"],
  ["−", "-"],
  ["‘", "'"],
  ["’", "'"],
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["…", "..."],
  ["→", "->"],
  ["←", "<-"],
  ["≤", "<="],
  ["≥", ">="],
  ["×", "x"],
  ["·", "-"],
  ["•", "*"],
  ["€", "EUR"],
  ["ß", "ss"],
]);

/** Says it in ASCII: punctuation is replaced, accents are dropped, the rest becomes `?`. */
export function ascii(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .replace(/[^\x00-\x7f]/gu, (character) => ASCII_FOR.get(character) ?? character)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x00-\x7f]/gu, "?");
}

const unprintables = () =>
  /[\x7f-\x9f\u2028\u2029\p{Cf}\p{Cs}\u115f\u1160\u2065\u3164\uffa0]|[\u034f\u17b4\u17b5]/gu;

/** Writes what a terminal might obey as `\uXXXX`: the same data to a parser of JSON or of quoted YAML. */
export function escapeUnprintable(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text.replace(unprintables(), (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** True when a text holds something that `escapeUnprintable` would write otherwise. */
export function isPrintable(text: string): boolean {
  return HARMLESS.test(text) || text.search(unprintables()) < 0;
}
