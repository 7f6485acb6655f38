import type { Collector } from "./collector.ts";
import type { Source } from "./source.ts";

/** Bytes that a requirements document may have. */
export const requirementsLimit = 2 ** 20;

/** Bytes that one file of a rule set may have. */
export const ruleSetFileLimit = 2 ** 23;

const start = { start: 0, end: 0 };

/** Adds an error for a text that is too large or not text at all; true if there is none. */
export function isReadable(source: Source, limit: number, collector: Collector): boolean {
  const { text } = source;
  // A character takes at most three bytes of UTF-8 for each unit of UTF-16.
  const size = text.length * 3 <= limit ? 0 : Buffer.byteLength(text);
  if (size > limit) collector.add("too-large", source, start, { limit, size });
  else if (text.includes("\0")) {
    const at = text.indexOf("\0");
    collector.add("binary", source, { start: at, end: at + 1 });
  } else return true;
  return false;
}
