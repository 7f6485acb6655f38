/**
 * Reads the plain majority of lines straight from bytes to numbers, which is faster than to parse JSON: an object of
 * known inputs, with words of theirs, numbers without exponent, true, false, lists of words, and an id. Whatever else
 * a line holds, right or wrong, is left to those who read with care.
 */
import type { Encoder } from "../../engine/bulk/encoder.ts";
import type { Input } from "../../engine/model/rule-set.ts";
import { createWords, HASH, nextHash } from "./word-table.ts";

export interface Scanner {
  /** Encodes the line between two places of `bytes`; false where it is not plain, and what is encoded then is void. */
  readonly scan: (bytes: Uint8Array, start: number, end: number, numbers: Int32Array) => boolean;
  /** Where the value of the id stands in the line last scanned; nowhere if both are the same. */
  readonly id: { start: number; end: number };
}

/** How many pairs of an input and a word a scanner may know. */
const ROOM = 2 ** 20;

const [SPACE, QUOTE, COMMA, DOT, ZERO, NINE] = [0x20, 0x22, 0x2c, 0x2e, 0x30, 0x39];
const [COLON, OPEN, ESCAPE, CLOSE, F, T] = [0x3a, 0x5b, 0x5c, 0x5d, 0x66, 0x74];
const [BEGIN, END] = [0x7b, 0x7d];
/** Digits of a number that is exact, whether or not there is a point in it. */
const DIGITS = 15;
const ID = "id";
const UNKNOWN = "unknown";

/** Of a position in a table: the word is no value of the input, or means that the answer is not known. */
const NO_VALUE = -1;
const NOT_KNOWN = -2;

/** A scanner for the inputs of an encoder; undefined where they have too many words. */
export function createScanner(inputs: readonly Input[], encoder: Encoder): Scanner | undefined {
  const names = inputs.map((input) => input.id);
  const idIsInput = names.includes(ID);
  const values = inputs.flatMap((input) => input.values.map((value) => value.id));
  const words = [...new Set([ID, UNKNOWN, ...names, ...values])];
  const count = words.length;
  if (inputs.length * count > ROOM) return undefined;
  const number = new Map(words.map((word, index) => [word, index]));
  const inputOf = new Int32Array(count).fill(NO_VALUE);
  const positions = new Int32Array(inputs.length * count).fill(NO_VALUE);
  inputs.forEach((input, index) => {
    inputOf[number.get(input.id) as number] = index;
    input.values.forEach(({ id }, position) => {
      positions[index * count + (number.get(id) as number)] = position;
    });
    positions[index * count + (number.get(UNKNOWN) as number)] = NOT_KNOWN;
  });
  const idWord = idIsInput ? NO_VALUE : (number.get(ID) as number);
  const { find } = createWords(words);
  const { reader, isList, required, requiredCount, begin, put, putNone, include } = encoder;
  const isChoice = inputs.map(({ type }) => type === "choice");
  const isBoolean = inputs.map(({ type }) => type === "boolean");
  const isNumber = inputs.map(({ type }) => type === "number");
  const id = { start: 0, end: 0 };

  // What is being read; a function for each kind of token moves `at` behind it, or says that it is not plain.
  let text: Uint8Array = new Uint8Array();
  let at = 0;
  let last = 0;
  let line = 0;
  let hasId = false;
  let missing = 0;
  const seenIn = new Int32Array(inputs.length);
  let list = 0;
  const listedIn = new Int32Array(count);

  /** The byte that comes next after blanks, -1 at the end. */
  function next(): number {
    while (at < last) {
      const byte = text[at] as number;
      if (byte > SPACE) return byte;
      // Of what is less than a blank, JSON allows these three.
      if (byte !== SPACE && byte !== 0x09 && byte !== 0x0d && byte !== 0x0a) return -1;
      at++;
    }
    return -1;
  }

  function take(byte: number): boolean {
    if (next() !== byte) return false;
    at++;
    return true;
  }

  /** The number of the word in quotes, -1 where it is not known or not plain. */
  function word(): number {
    if (!take(QUOTE)) return -1;
    const start = at;
    let hash = HASH;
    for (; at < last; at++) {
      const byte = text[at] as number;
      if (byte === QUOTE) return find(text, start, at++, hash);
      if (byte === ESCAPE) return -1;
      hash = nextHash(hash, byte);
    }
    return -1;
  }

  /** A number that is not negative; -1 for one that needs a closer look. */
  function quantity(): number {
    const start = at;
    let whole = 0;
    let scale = 0;
    let digits = 0;
    for (; at < last; at++) {
      const byte = text[at] as number;
      if (byte >= ZERO && byte <= NINE) {
        whole = whole * 10 + byte - ZERO;
        scale *= 10;
        digits++;
      } else if (byte === DOT && scale === 0 && digits > 0) scale = 1;
      else break;
    }
    const isPadded = text[start] === ZERO && digits > 1 && text[start + 1] !== DOT;
    const isCut = text[at - 1] === DOT;
    if (digits === 0 || digits > DIGITS || isPadded || isCut) return -1;
    // Both are exact, so that their quotient is the number nearest to what is written.
    return scale > 1 ? whole / scale : whole;
  }

  function literal(letters: string): boolean {
    for (let index = 0; index < letters.length; index++) {
      if (text[at + index] !== letters.charCodeAt(index)) return false;
    }
    at += letters.length;
    return at <= last;
  }

  function listOf(input: number, numbers: Int32Array): boolean {
    at++;
    list = (list + 1) | 0;
    putNone(input, numbers);
    if (next() === CLOSE) return take(CLOSE);
    do {
      const found = word();
      const position = found < 0 ? NO_VALUE : (positions[input * count + found] as number);
      if (position < 0 || listedIn[found] === list) return false;
      listedIn[found] = list;
      include(input, position, numbers);
    } while (take(COMMA));
    return take(CLOSE);
  }

  function answer(input: number, numbers: Int32Array): boolean {
    if (seenIn[input] === line) return false;
    seenIn[input] = line;
    const byte = next();
    let value: number;
    if (byte === QUOTE) {
      const found = word();
      value = found < 0 ? NO_VALUE : (positions[input * count + found] as number);
      if (value === NOT_KNOWN) return true;
      if (!isChoice[input]) return false;
    } else if (byte === OPEN && isList[input]) {
      missing -= required[input] as number;
      return listOf(input, numbers);
    } else if (byte === T && isBoolean[input]) value = literal("true") ? 1 : NO_VALUE;
    else if (byte === F && isBoolean[input]) value = literal("false") ? 0 : NO_VALUE;
    else if (isNumber[input]) {
      const found = quantity();
      value = found < 0 ? NO_VALUE : reader.value(input, found);
    } else return false;
    if (value < 0) return false;
    put(input, value, numbers);
    missing -= required[input] as number;
    return true;
  }

  /** An id that is written as any program would write it. */
  function identity(): boolean {
    if (hasId) return false;
    hasId = true;
    const isText = next() === QUOTE;
    id.start = at;
    if (!isText) {
      if (quantity() < 0) return false;
      for (let index = id.start; index < at; index++) if (text[index] === DOT) return false;
    } else {
      for (at++; at < last && text[at] !== QUOTE; at++) {
        const byte = text[at] as number;
        if (byte === ESCAPE || byte < SPACE) return false;
      }
      if (!take(QUOTE)) return false;
    }
    id.end = at;
    return true;
  }

  function scan(bytes: Uint8Array, start: number, end: number, numbers: Int32Array): boolean {
    text = bytes;
    at = start;
    last = end;
    line = (line + 1) | 0;
    hasId = false;
    id.end = id.start;
    missing = requiredCount;
    begin(numbers);
    if (!take(BEGIN)) return false;
    if (next() === END) at++;
    else {
      do {
        const key = word();
        if (key < 0 || !take(COLON)) return false;
        if (key === idWord) {
          if (!identity()) return false;
          continue;
        }
        const input = inputOf[key] as number;
        if (input < 0 || !answer(input, numbers)) return false;
      } while (take(COMMA));
      if (!take(END)) return false;
    }
    return missing === 0 && next() === -1 && at >= last;
  }

  return { scan, id };
}
