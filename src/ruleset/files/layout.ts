import type { Collector } from "../document/collector.ts";
import { isReadable, ruleSetFileLimit } from "../document/limits.ts";
import { checkShape, type IsBroken } from "../document/shape.ts";
import { Source } from "../document/source.ts";
import { suggest } from "../document/suggest.ts";
import { entryOf, type Node } from "../document/tree.ts";
import { readYaml } from "../document/yaml.ts";
import { addWrongType, type Reader } from "../requirements/answers.ts";
import { partSchemas } from "../schema/ruleset.ts";
import {
  type FolderKind,
  fileNames,
  folderKinds,
  kindOf,
  otherKinds,
  rootOf,
  type SingleKind,
  singleKinds,
} from "./kinds.ts";

/** A piece of a rule set: a file, or what stands under one key of a rule set in one file. */
export interface Part {
  readonly node: Node;
  readonly reader: Reader;
  /** Where its shape is wrong, so that it cannot be used. */
  readonly isBroken: IsBroken;
}

export interface Parts {
  readonly single: Partial<Record<SingleKind, Part>>;
  readonly decisions: readonly Part[];
  readonly comparisons: readonly Part[];
  /** False if something could not be read, so that what refers to it cannot be checked. */
  readonly complete: boolean;
}

/** Sorts the files of a rule set, a folder of them or a single one, into its parts. */
export function layOut(
  files: ReadonlyMap<string, string>,
  collector: Collector,
): { readonly parts: Parts; readonly sources: readonly Source[] } {
  const sources = [...files].map(([file, text]) => new Source(file, text));
  const [only] = sources;
  const isSingle = sources.length === 1 && !/(^|\/)ruleset\.ya?ml$/.test(only!.file);
  const parts = isSingle ? layOutFile(only!, collector) : layOutFolder(sources, collector);
  return { parts, sources };
}

function toPart(kind: SingleKind | FolderKind, node: Node, reader: Reader): Part {
  return { node, reader, isBroken: checkShape(partSchemas[kind], node, reader) };
}

function read(source: Source, collector: Collector): Node | undefined {
  return isReadable(source, ruleSetFileLimit, collector) ? readYaml(source, collector) : undefined;
}

function layOutFolder(sources: readonly Source[], collector: Collector): Parts {
  const root = rootOf(sources.map((source) => source.file));
  const parts = {
    single: {} as Parts["single"],
    decisions: [] as Part[],
    comparisons: [] as Part[],
  };
  const meant = new Set<string | undefined>();
  let complete = true;
  for (const source of sources.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    const path = source.file.slice(root.length);
    const kind = kindOf(path);
    if (kind === undefined) {
      meant.add(addUnknownFile(source, path, collector));
      complete = false;
    } else if (kind !== "signals" && kind !== "scenarios") {
      const node = read(source, collector);
      complete &&= node !== undefined;
      if (node === undefined) continue;
      const part = toPart(kind, node, { source, collector });
      if (kind === "decisions" || kind === "comparisons") parts[kind].push(part);
      else parts.single[kind] = part;
    }
  }
  const paths = sources.map((source) => kindOf(source.file.slice(root.length)));
  for (const [kind, name] of required) {
    if (paths.includes(kind) || meant.has(name)) continue;
    complete = false;
    const missing = new Source(root + name, "");
    collector.add("missing-file", missing, { start: 0, end: 0 }, { file: root + name });
  }
  return { ...parts, complete };
}

const required = [
  ["ruleset", "ruleset.yaml"],
  ["inputs", "inputs.yaml"],
  ["decisions", "decisions/*.yaml"],
] as const;

/** The file name that was probably meant, if there is one. */
function addUnknownFile(source: Source, path: string, collector: Collector): string | undefined {
  const suggestion = suggest(path, fileNames);
  const args = { file: source.file, expected: fileNames, suggestion };
  collector.add("unknown-file", source, { start: 0, end: 0 }, args);
  return suggestion;
}

function layOutFile(source: Source, collector: Collector): Parts {
  const reader = { source, collector };
  const nothing = { single: {}, decisions: [], comparisons: [], complete: false };
  const root = read(source, collector);
  if (root === undefined) return nothing;
  if (root.kind !== "mapping") {
    addWrongType("rule set", "mapping", root, reader);
    return nothing;
  }
  const complete = checkKeys(root, reader);
  const single: Parts["single"] = {};
  for (const kind of singleKinds) {
    const node = entryOf(root, kind)?.value;
    if (node !== undefined) single[kind] = toPart(kind, node, reader);
  }
  const [decisions, comparisons] = folderKinds.map((kind) => {
    const node = entryOf(root, kind)?.value;
    if (node !== undefined && node.kind !== "list") addWrongType(kind, "list", node, reader);
    return node?.kind === "list" ? node.items.map((item) => toPart(kind, item, reader)) : [];
  });
  return { single, decisions: decisions!, comparisons: comparisons!, complete };
}

function checkKeys(root: Node & { kind: "mapping" }, { source, collector }: Reader): boolean {
  const expected: string[] = [...singleKinds, ...folderKinds, ...otherKinds];
  const free = expected.filter((key) => entryOf(root, key) === undefined);
  const missing = new Set(required.map(([kind]) => kind as string));
  let complete = true;
  for (const { key, keyPlace } of root.entries) {
    missing.delete(key);
    if (expected.includes(key) || key === "$schema") continue;
    complete = false;
    const suggestion = suggest(key, free);
    if (suggestion !== undefined) missing.delete(suggestion);
    const args = { key, in: "rule set", expected, suggestion };
    collector.add("unknown-key", source, keyPlace, args);
  }
  for (const key of missing) {
    complete = false;
    collector.add("missing-key", source, { start: 0, end: 0 }, { key, in: "rule set" });
  }
  return complete;
}
