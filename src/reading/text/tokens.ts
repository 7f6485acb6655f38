/** Text cut into words and numbers. Offsets are those of the text as given, whatever stands in it. */
import { stem } from "../english/stem.ts";

/** What stands between a word and the word before it. */
export const Break = { none: 0, clause: 1, sentence: 2 } as const;
export type Break = (typeof Break)[keyof typeof Break];

export interface Token {
  /** Lower case, without invisible characters; empty for what no phrase can name. */
  readonly text: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly number: boolean;
  /** Nothing stands between this token and the one before. */
  readonly joined: boolean;
  /** The strongest break before this token. */
  readonly before: Break;
  /** The text between this token and the one before, shortened. */
  readonly between: string;
}

/** Longer words are opaque: nobody writes them, and phrases do not hold them. */
const LONGEST_WORD = 60;
const LONGEST_BETWEEN = 80;

const LETTER = 1;
const DIGIT = 2;
const INVISIBLE = 3;
const ASCII_KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 48 && code <= 57) return DIGIT;
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 ? LETTER : 0;
});

function kindOf(code: number): number {
  if (code < 128) return ASCII_KIND[code] as number;
  const character = String.fromCodePoint(code);
  if (/\p{Cf}|\u034f|[\ufe00-\ufe0f]/u.test(character)) return INVISIBLE;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  return /[\p{L}\p{M}]/u.test(character) ? LETTER : 0;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc;
}

const ABBREVIATION = /(?:^|\s)(?:e\.g|i\.e|etc|vs|approx|inc|ltd|co|corp|dr|mr|ms|st|fig|[a-z])$/i;
const ALWAYS_OPEN = new Set(["24/7", "24x7"]);

/** How strongly the text between two words separates them. `last` is the text that ends before it. */
function breakOf(between: string, last: string, next: string): Break {
  if (between === " " || between === "" || between === "-") return Break.none;
  if (/[!?]|[\r\n][ \t]*[\r\n]|[\r\n][ \t]*[-*\u2022\d]/.test(between)) return Break.sentence;
  if (between.includes(".") && !between.startsWith("..")) {
    const certain = /\.["\u201d\u2019)\]]*\s/.test(between) && /^[\p{Lu}\p{N}]/u.test(next);
    if (certain && !ABBREVIATION.test(last)) return Break.sentence;
    if (certain && /\.\s{2,}|\.\s*\n/.test(between)) return Break.sentence;
  }
  if (/[,;:()[\]{}\u2014\u2013"\u201c\u201d|]|\s-+\s|\.\.\./.test(between)) return Break.clause;
  return Break.none;
}

function plain(raw: string): string {
  if (raw.length > LONGEST_WORD) return "";
  if (/^[a-z0-9]*$/.test(raw)) return raw;
  const visible = raw.replace(/\p{Cf}|\u034f|[\ufe00-\ufe0f]/gu, "").normalize("NFKC");
  return visible
    .toLowerCase()
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/'s$|'$/, "");
}

/** The end of the run of word or number characters that begins at `start`. */
function endOfRun(text: string, start: number, kind: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.codePointAt(at) as number;
    const width = code > 0xffff ? 2 : 1;
    const found = kindOf(code);
    const goesOn =
      found === INVISIBLE ||
      found === kind ||
      (kind === LETTER && found === DIGIT) ||
      (kind === LETTER && isApostrophe(code) && followedBy(text, at + width, LETTER)) ||
      (kind === DIGIT && (code === 44 || code === 46) && followedBy(text, at + width, DIGIT));
    if (!goesOn) break;
    at += width;
  }
  return at;
}

function followedBy(text: string, at: number, kind: number): boolean {
  return at < text.length && kindOf(text.codePointAt(at) as number) === kind;
}

/** Cuts text into tokens, in one pass. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const stems = new Map<string, string>();
  let at = 0;
  let last = 0;
  let lastText = "";
  while (at < text.length) {
    const code = text.codePointAt(at) as number;
    const kind = kindOf(code);
    if (kind !== LETTER && kind !== DIGIT) {
      at += code > 0xffff ? 2 : 1;
      continue;
    }
    const special = ALWAYS_OPEN.has(text.slice(at, at + 4).toLowerCase());
    const end = special ? at + 4 : endOfRun(text, at, kind);
    const raw = text.slice(at, end);
    const word = plain(raw);
    if (!stems.has(word)) stems.set(word, stem(word));
    const between = text.slice(last, Math.min(at, last + LONGEST_BETWEEN));
    tokens.push({
      text: word,
      stem: stems.get(word) as string,
      start: at,
      end,
      number: kind === DIGIT && !special,
      joined: tokens.length > 0 && at === last,
      before: tokens.length === 0 ? Break.sentence : breakOf(between, lastText, raw),
      between,
    });
    lastText = raw.length > LONGEST_WORD ? "" : raw;
    last = end;
    at = end;
  }
  return tokens;
}
