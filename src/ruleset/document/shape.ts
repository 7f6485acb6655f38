import type * as z from "zod";
import { addWrongType, booleanOf, type Reader } from "../requirements/answers.ts";
import { keysAt, titleAt } from "../schema/walk.ts";
import type { Code } from "./codes.ts";
import type { Place } from "./source.ts";
import { suggest } from "./suggest.ts";
import { entryOf, type Mapping, type Node, nodeAt, type Path, toValue } from "./tree.ts";

type Issue = z.core.$ZodIssue;

/** True for a path at, above or below an error of shape: what stands there cannot be used. */
export type IsBroken = (...path: Path) => boolean;

/** Checks a document against the schema of its kind; every deviation goes to the collector. */
export function checkShape(schema: z.ZodType, root: Node, reader: Reader): IsBroken {
  const issues = schema.safeParse(toValue(root)).error?.issues ?? [];
  const misspelled = new Set<string>();
  // Unknown keys first: a required key that is only misspelled is not missing as well.
  for (const issue of issues)
    if (issue.code === "unrecognized_keys") addUnknownKeys(schema, root, issue, reader, misspelled);
  for (const issue of issues)
    if (issue.code !== "unrecognized_keys") addIssue(schema, root, issue, reader, misspelled);
  // A key too many is an error, but takes nothing from the rest.
  const wrong = issues.filter((issue) => issue.code !== "unrecognized_keys");
  return (...path) => wrong.some((issue) => isAlong(issue.path as Path, path));
}

/** True if one path leads to the other. */
function isAlong(a: Path, b: Path): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.every((step, index) => step === long[index]);
}

function addUnknownKeys(
  schema: z.ZodType,
  root: Node,
  issue: Extract<Issue, { code: "unrecognized_keys" }>,
  { source, collector }: Reader,
  misspelled: Set<string>,
): void {
  const path = issue.path as Path;
  const mapping = nodeAt(root, path);
  const expected = keysAt(schema, toValue(root), path);
  const free = expected.filter((key) => entryOf(mapping, key) === undefined);
  for (const key of issue.keys) {
    const suggestion = suggest(key, free);
    if (suggestion !== undefined) misspelled.add([...path, suggestion].join("\n"));
    const place = entryOf(mapping, key)?.keyPlace ?? mapping;
    const cut = cutOff(mapping, key);
    if (cut !== undefined) {
      collector.add("unquoted-comma", source, place, { key: cut, text: key });
      continue;
    }
    const args = { key, in: titleAt(schema, toValue(root), path), expected, suggestion };
    collector.add("unknown-key", source, place, args);
  }
}

/** The key whose text a comma has cut in two, if that is how another key came about. */
function cutOff(mapping: Node, key: string): string | undefined {
  if (mapping.kind !== "mapping" || !key.includes(" ")) return undefined;
  const index = mapping.entries.findIndex((entry) => entry.key === key);
  const entry = mapping.entries[index];
  // Without a colon there is no place of a value: it has that of the key.
  return entry?.value.start === entry?.keyPlace.start ? mapping.entries[index - 1]?.key : undefined;
}

function addIssue(
  schema: z.ZodType,
  root: Node,
  issue: Issue,
  reader: Reader,
  misspelled: ReadonlySet<string>,
): void {
  const path = issue.path as Path;
  const parent = nodeAt(root, path.slice(0, -1));
  const key = String(path.at(-1) ?? titleAt(schema, toValue(root), []));
  const isMissing = parent.kind === "mapping" && path.length > 0 && !entryOf(parent, key);
  if (isMissing) {
    if (misspelled.has(path.join("\n"))) return;
    const within = titleAt(schema, toValue(root), path.slice(0, -1));
    reader.collector.add("missing-key", reader.source, headOf(root, path.slice(0, -1)), {
      key,
      in: within,
    });
    return;
  }
  addWrongNode(keyOf(path, key), nodeAt(root, path), issue, reader);
}

/** The nearest key above: an item of a list is named by the list. */
function keyOf(path: Path, fallback: string): string {
  return String(path.findLast((step) => typeof step === "string") ?? fallback);
}

/** The words of our findings for the types of zod's. */
const types = new Map(
  Object.entries({
    string: "text",
    number: "number",
    boolean: "boolean",
    array: "list",
    object: "mapping",
    record: "mapping",
  }),
);

function addWrongNode(key: string, node: Node, issue: Issue, reader: Reader): void {
  const written = node.kind === "scalar" ? node.text : "";
  const add = (
    code: Code,
    args: Readonly<Record<string, string | readonly string[] | undefined>>,
  ) => reader.collector.add(code, reader.source, node, args);
  if (issue.code === "invalid_type") {
    const expected = types.get(issue.expected) ?? issue.expected;
    const meant = expected === "boolean" ? booleanOf(written)?.toString() : undefined;
    addWrongType(key, expected, node, reader, meant);
  } else if (issue.code === "invalid_value" || issue.code === "invalid_union") {
    const expected = expectedOf(issue);
    const suggestion = suggest(written, expected);
    if (node.kind !== "scalar") addWrongType(key, "text", node, reader);
    else add("unknown-value", { key, value: written, expected, suggestion });
  } else if (issue.message.startsWith("bad-id:"))
    add("bad-id", { id: written, style: issue.message.slice("bad-id:".length) });
  else if (issue.message === "bad-version") add("bad-version", { value: written });
  else if (issue.message === "bad-date" || issue.message === "bad-weight")
    add(issue.message, { key, value: written });
  else add(issue.message as "empty-text" | "empty-list", { key });
}

function expectedOf(issue: Issue): string[] {
  const values = issue.code === "invalid_value" ? issue.values : undefined;
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
  return (values ?? options).map(String);
}

/** Where something that lacks a key is best shown: its id, else its own key, else its start. */
export function headOf(root: Node, path: Path): Place {
  const node = nodeAt(root, path);
  const id = entryOf(node, "id");
  if (id !== undefined) return { start: id.keyPlace.start, end: id.value.end };
  const last = path.at(-1);
  const own = typeof last === "string" ? entryOf(nodeAt(root, path.slice(0, -1)), last) : undefined;
  return own?.keyPlace ?? firstKeyOf(node) ?? { start: node.start, end: node.start };
}

function firstKeyOf(node: Node): Place | undefined {
  return node.kind === "mapping" ? (node as Mapping).entries[0]?.keyPlace : undefined;
}
