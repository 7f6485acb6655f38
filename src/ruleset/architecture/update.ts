import { Collector } from "../document/collector.ts";
import { Source } from "../document/source.ts";
import {
  childOf,
  type Entry,
  entryOf,
  type List,
  type Mapping,
  type Node,
} from "../document/tree.ts";
import { addEntries, fillEntry, flow, type Value } from "./entry.ts";
import { editList } from "./list.ts";
import { readArchitectureTree } from "./parse.ts";
import { applySplices, Layout, quoteAt, type Splice, written } from "./splice.ts";

/** What is to stand in a file of decisions taken. */
export interface Update {
  /** The new outcome by decision id; a list for a decision that collects. */
  readonly decisions: Readonly<Record<string, string | readonly string[]>>;
  /** Decisions whose deviation is to go. */
  readonly settled: readonly string[];
  readonly ruleSet: { readonly id: string; readonly version: string };
}

/**
 * Writes new decisions into the text of a file; everything else stays byte for byte as it is.
 * The text must be one that `parseArchitecture` reads.
 */
export function updateArchitecture(text: string, update: Update): string {
  const root = readArchitectureTree(new Source("", text), new Collector());
  if (root?.kind !== "mapping") throw new Error("the text is no architecture");
  const layout = new Layout(text);
  const fresh: Record<string, Value> = {};
  const splices = [
    ...updateVersion(layout, root, update, fresh),
    ...updateDecisions(layout, root, update, fresh),
    ...removeDeviations(layout, root, update),
    ...addEntries(layout, withoutDeviations(root), fresh),
  ];
  return applySplices(text, splices);
}

/** New parts go before the deviations, which may be taken out. */
function withoutDeviations(root: Mapping): Mapping {
  const entries = root.entries.filter(({ key }) => key !== "deviations");
  return entries.length === 0 ? root : { ...root, entries };
}

function updateVersion(
  layout: Layout,
  root: Mapping,
  { ruleSet }: Update,
  fresh: Record<string, Value>,
): Splice[] {
  const version = childOf(childOf(root, "ruleSet"), "version");
  if (version?.kind !== "scalar") {
    fresh["ruleSet"] = ruleSet;
    return [];
  }
  return version.text === ruleSet.version ? [] : [replaced(layout, version, ruleSet.version)];
}

function updateDecisions(
  layout: Layout,
  root: Mapping,
  { decisions }: Update,
  fresh: Record<string, Value>,
): Splice[] {
  const part = entryOf(root, "decisions");
  const known = part?.value.kind === "mapping" ? part.value : undefined;
  const isNew = ([id]: readonly [string, unknown]) => entryOf(known, id) === undefined;
  const missing = Object.fromEntries(Object.entries(decisions).filter(isNew));
  const changed = Object.entries(decisions).filter((each) => !isNew(each));
  const splices = changed.flatMap(([id, value]) =>
    updateEntry(layout, entryOf(known, id) as Entry, value),
  );
  if (Object.keys(missing).length === 0) return splices;
  if (part === undefined || known === undefined) {
    fresh["decisions"] = missing;
    return splices;
  }
  const isBlank = known.entries.length === 0 && !layout.isFlow(known);
  return [
    ...splices,
    ...(isBlank ? fillEntry(layout, part, missing) : addEntries(layout, known, missing)),
  ];
}

function updateEntry(layout: Layout, entry: Entry, value: string | readonly string[]): Splice[] {
  const { keyPlace, value: node } = entry;
  const ids = typeof value === "string" ? [value] : value;
  if (node.kind === "list") {
    const stays = (item: Node) => item.kind === "scalar" && ids.includes(item.text);
    const there = node.items.flatMap((item) => (item.kind === "scalar" ? [item.text] : []));
    const added = ids.filter((id) => !there.includes(id));
    return editList(layout, { ...entry, value: node as List }, (item) => !stays(item), added);
  }
  // A key without a value: the value's place is that of the key.
  if (node.start === keyPlace.start) {
    const at = layout.text.indexOf(":", keyPlace.end) + 1;
    return [{ start: at, end: at, text: ` ${flow(value, layout.quote)}` }];
  }
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return [replaced(layout, node, only)];
  const text = flow(ids, quoteAt(layout.text, node));
  return [{ start: node.start, end: layout.tightEnd(node), text }];
}

function replaced(layout: Layout, node: Node, id: string): Splice {
  const text = written(id, quoteAt(layout.text, node));
  return { start: node.start, end: layout.tightEnd(node), text };
}

function removeDeviations(layout: Layout, root: Mapping, { settled }: Update): Splice[] {
  const entry = entryOf(root, "deviations");
  if (entry?.value.kind !== "list" || settled.length === 0) return [];
  const isSettled = (item: Node) => {
    const decision = childOf(item, "decision");
    return decision?.kind === "scalar" && settled.includes(decision.text);
  };
  if (!entry.value.items.some(isSettled)) return [];
  return editList(layout, { ...entry, value: entry.value }, isSettled, []);
}
