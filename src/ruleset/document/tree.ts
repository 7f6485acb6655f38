import type { Place } from "./source.ts";

/** What a document says, with the place of every piece; the same for YAML and JSON. */
export type Node = Scalar | List | Mapping;

export interface Scalar extends Place {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** As written, without quotes. */
  readonly text: string;
}

export interface List extends Place {
  readonly kind: "list";
  readonly items: readonly Node[];
}

export interface Mapping extends Place {
  readonly kind: "mapping";
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Node;
}

export type Path = readonly (string | number)[];

/** The entry of a mapping with this key, if the node is a mapping that has it. */
export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  if (node?.kind !== "mapping") return undefined;
  return node.entries.find((entry) => entry.key === key);
}

/** The value behind a key, if the node is a mapping that has it. */
export function childOf(node: Node | undefined, key: string): Node | undefined {
  return entryOf(node, key)?.value;
}

/** The items of a list; a single node counts as a list of one, nothing as an empty one. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  return node.kind === "list" ? node.items : [node];
}

/** The node at a path, or the last one on the way to it that exists. */
export function nodeAt(root: Node, path: Path): Node {
  let node = root;
  for (const step of path) {
    const next =
      typeof step === "number"
        ? node.kind === "list"
          ? node.items[step]
          : undefined
        : childOf(node, step);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** The plain value of a node. Mappings have no prototype, so that no key is special. */
export function toValue(node: Node): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(toValue);
  const value: Record<string, unknown> = Object.create(null);
  for (const entry of node.entries) value[entry.key] = toValue(entry.value);
  return value;
}

/** The word for what stands in a document, as findings use it. */
export function foundAs(node: Node): string {
  if (node.kind !== "scalar") return node.kind;
  if (node.value === null) return "nothing";
  return typeof node.value === "string" ? "text" : typeof node.value;
}
