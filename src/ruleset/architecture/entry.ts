import type { Entry, Mapping } from "../document/tree.ts";
import { type Layout, quoteAt, type Splice, written } from "./splice.ts";

/** An id, a list of ids, or a mapping of such. */
export type Value = string | readonly string[] | { readonly [key: string]: Value };

/** Adds entries behind the last one of a mapping, in the mapping's own style. */
export function addEntries(
  layout: Layout,
  mapping: Mapping,
  entries: Readonly<Record<string, Value>>,
): Splice[] {
  if (Object.keys(entries).length === 0) return [];
  const last = mapping.entries.at(-1);
  if (last === undefined) {
    const text = flow(entries, layout.quote);
    return [{ start: mapping.start, end: layout.tightEnd(mapping), text }];
  }
  const first = mapping.entries[0] as Entry;
  const stop = layout.tightEnd({ start: last.keyPlace.start, end: valueEnd(last) });
  const quote = quoteAt(layout.text, first.keyPlace);
  if (layout.isFlow(mapping)) {
    const text = Object.entries(entries).map(([key, value]) => `, ${pair(key, value, quote)}`);
    return [{ start: stop, end: stop, text: text.join("") }];
  }
  const indent = layout.before(first.keyPlace.start).replace(/[^ ]/g, " ");
  return [layout.lines(layout.nextLine(stop), block(entries, indent, quote))];
}

/** Entries below a key that has no value yet. */
export function fillEntry(
  layout: Layout,
  { keyPlace }: Entry,
  entries: Readonly<Record<string, Value>>,
): Splice[] {
  const indent = `${layout.before(keyPlace.start).replace(/[^ ]/g, " ")}  `;
  return [layout.lines(layout.nextLine(keyPlace.end), block(entries, indent, undefined))];
}

/** A value in one line. */
export function flow(value: Value, quote: string | undefined): string {
  if (typeof value === "string") return written(value, quote);
  if (Array.isArray(value)) return `[${value.map((id) => written(id, quote)).join(", ")}]`;
  const pairs = Object.entries(value).map(([key, inner]) => pair(key, inner, quote));
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

const pair = (key: string, value: Value, quote: string | undefined): string =>
  `${quote === undefined ? key : written(key, quote)}: ${flow(value, quote)}`;

/** Lines of a block mapping; a mapping within it gets lines of its own where it is long. */
function block(
  entries: Readonly<Record<string, Value>>,
  indent: string,
  quote: string | undefined,
): string[] {
  return Object.entries(entries).flatMap(([key, value]) => {
    const line = indent + pair(key, value, quote);
    const isNested = typeof value === "object" && !Array.isArray(value) && key !== "ruleSet";
    if (!isNested) return [line];
    return [`${indent}${key}:`, ...block(value as Record<string, Value>, `${indent}  `, quote)];
  });
}

const valueEnd = ({ keyPlace, value }: Entry): number => Math.max(keyPlace.end, value.end);
