import { Composer, type Document, isMap, isScalar, isSeq, Lexer, Parser } from "yaml";
import type { Collector } from "./collector.ts";
import type { Place, Source } from "./source.ts";
import type { Entry, Node } from "./tree.ts";
import { addAliases, addSyntaxErrors } from "./yaml-errors.ts";

/** Far more than any document needs, far less than what exhausts the stack. */
const deepest = 100;

/** Keys are compared here, because the package compares each with each: 200,000 keys take minutes. */
const options = {
  strict: true,
  uniqueKeys: false,
  stringKeys: true,
  schema: "core",
  version: "1.2",
  merge: false,
  prettyErrors: false,
  logLevel: "error",
} as const;

/**
 * Reads one YAML 1.2 document of the core schema, without aliases and tags.
 * Returns undefined where nothing of it can be used; errors go to the collector either way.
 * With `tabs`, tabs are as good as blanks: JSON allows them.
 */
export function readYaml(
  source: Source,
  collector: Collector,
  { tabs = false }: { readonly tabs?: boolean } = {},
): Node | undefined {
  const text = tabs ? source.text.replaceAll("\t", " ") : source.text;
  const document = compose(text, source, collector);
  if (document === undefined) return undefined;
  if (addSyntaxErrors(document, source, collector)) return undefined;
  if (document.contents === null || isBlank(document.contents)) {
    collector.add("empty-file", source, { start: 0, end: 0 });
    return undefined;
  }
  if (addAliases(document, source, collector)) return undefined;
  return toNode(document.contents, { start: 0, end: 0 }, source, collector);
}

function compose(text: string, source: Source, collector: Collector): Document | undefined {
  const composer = new Composer(options);
  let document: Document | undefined;
  for (const next of documents(composer, text, source, collector)) {
    if (next === undefined) return undefined;
    if (document !== undefined) {
      const start = next.range[0];
      collector.add("several-documents", source, { start, end: start + 3 });
      return undefined;
    }
    document = next;
  }
  if (document === undefined) collector.add("empty-file", source, { start: 0, end: 0 });
  return document;
}

/** Composes token by token, so that nothing too deep or beyond a second document is ever built. */
function* documents(composer: Composer, text: string, source: Source, collector: Collector) {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) yield* composer.next(token);
    if (parser.stack.length > deepest) {
      const place = { start: parser.offset - lexeme.length, end: parser.offset };
      collector.add("too-deep", source, place, { limit: deepest });
      yield undefined;
      return;
    }
  }
  for (const token of parser.end()) yield* composer.next(token);
  yield* composer.end(false);
}

function isBlank(node: unknown): boolean {
  return isScalar(node) && node.value === null && (node.source ?? "") === "";
}

function toNode(node: unknown, fallback: Place, source: Source, collector: Collector): Node {
  const place = isBlank(node) ? fallback : placeOf(node, fallback);
  if (isSeq(node)) {
    const items = node.items.map((item) => toNode(item, place, source, collector));
    return { kind: "list", items, ...place };
  }
  if (isMap(node)) {
    const entries = uniqueEntries(
      node.items.map(({ key, value }) => {
        const keyPlace = placeOf(key, place);
        const text = isScalar(key) ? String(key.value) : "";
        return { key: text, keyPlace, value: toNode(value, keyPlace, source, collector) };
      }),
      source,
      collector,
    );
    return { kind: "mapping", entries, ...place };
  }
  return toScalar(node, place);
}

function toScalar(node: unknown, place: Place): Node {
  const { value, source } = isScalar(node) ? node : { value: null, source: undefined };
  const plain =
    typeof value === "number" || typeof value === "boolean" || typeof value === "string"
      ? value
      : null;
  const text = typeof plain === "string" ? plain : (source ?? "");
  return { kind: "scalar", value: plain, text, ...place };
}

function uniqueEntries(entries: readonly Entry[], source: Source, collector: Collector): Entry[] {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const earlier = first.get(entry.key);
    if (earlier === undefined) first.set(entry.key, entry);
    else {
      const firstLine = source.span(earlier.keyPlace).line;
      collector.add("duplicate-key", source, entry.keyPlace, { key: entry.key, firstLine });
    }
  }
  return [...first.values()];
}

function placeOf(node: unknown, fallback: Place): Place {
  const range = (node as { range?: [number, number, number] } | null)?.range;
  return range ? { start: range[0], end: range[1] } : fallback;
}
