import type { Place } from "../document/source.ts";

/** A stretch of a text and what stands there instead. */
export interface Splice extends Place {
  readonly text: string;
}

/** The text with all splices made; they must not overlap. Those at one place come in their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = "";
  let at = 0;
  for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, splice.start) + splice.text;
    at = Math.max(at, splice.end);
  }
  return result + text.slice(at);
}

/** A text whose layout is to be kept. */
export class Layout {
  readonly text: string;
  readonly lineEnd: string;
  /** The quotation mark of JSON, where keys have one throughout. */
  readonly quote: string | undefined;

  constructor(text: string) {
    this.text = text;
    this.quote = /^\s*\{\s*(["'])/.exec(text)?.[1];
    this.lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  }

  isFlow({ start }: Place): boolean {
    return this.text[start] === "{" || this.text[start] === "[";
  }

  /** Where a place ends, without the blanks that block collections reach over. */
  tightEnd({ start, end }: Place): number {
    return start + this.text.slice(start, end).trimEnd().length;
  }

  lineStart(at: number): number {
    return this.text.lastIndexOf("\n", at - 1) + 1;
  }

  /** The beginning of the next line, or the end of the text. */
  nextLine(at: number): number {
    const end = this.text.indexOf("\n", at);
    return end < 0 ? this.text.length : end + 1;
  }

  /** Whole lines to be written where a line begins, or at the end of a text that ends within one. */
  lines(at: number, lines: readonly string[]): Splice {
    const isWithin = this.before(at) !== "";
    const text = lines.map((line) => (isWithin ? this.lineEnd + line : line + this.lineEnd));
    return { start: at, end: at, text: text.join("") };
  }

  /** What stands before a place in its line. */
  before(at: number): string {
    return this.text.slice(this.lineStart(at), at);
  }
}

/** An id as YAML text, in quotation marks where those around it are. */
export function written(id: string, quote: string | undefined): string {
  if (quote === "'" && !id.includes("'")) return `'${id}'`;
  const isPlain =
    /^[a-z0-9][a-z0-9._-]*$/.test(id) && !/^(?:true|false|null|\d+(?:\.\d*)?)$/.test(id);
  return quote !== undefined || !isPlain ? JSON.stringify(id) : id;
}

/** The quotation mark with which a place begins, if it does. */
export function quoteAt(text: string, { start }: Place): string | undefined {
  return /["']/.exec(text[start] ?? "")?.[0];
}
