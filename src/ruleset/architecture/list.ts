import type { Entry, List, Node } from "../document/tree.ts";
import { type Layout, quoteAt, type Splice, written } from "./splice.ts";

/** Takes items out of the list behind a key and puts ids at its end; everything else stays as it is. */
export function editList(
  layout: Layout,
  { keyPlace, value }: Entry & { readonly value: List },
  isRemoved: (item: Node) => boolean,
  added: readonly string[],
): Splice[] {
  const { items } = value;
  const quote = items[0] ? quoteAt(layout.text, items[0]) : layout.quote;
  const texts = added.map((id) => written(id, quote));
  if (layout.isFlow(value) || items.length === 0) return editFlow(layout, value, isRemoved, texts);
  return editBlock(layout, keyPlace.end, items, isRemoved, texts);
}

function editFlow(
  layout: Layout,
  list: List,
  isRemoved: (item: Node) => boolean,
  added: readonly string[],
): Splice[] {
  const { items } = list;
  const last = items.findLastIndex((item) => !isRemoved(item));
  if (last < 0) {
    const { start } = list;
    return [{ start, end: layout.tightEnd(list), text: `[${added.join(", ")}]` }];
  }
  const splices: Splice[] = items.slice(0, last).flatMap((item, index) => {
    const next = items[index + 1] as Node;
    return isRemoved(item) ? [{ start: item.start, end: next.start, text: "" }] : [];
  });
  const start = layout.tightEnd(items[last] as Node);
  const end = layout.tightEnd(items.at(-1) as Node);
  return [...splices, { start, end, text: added.map((id) => `, ${id}`).join("") }];
}

function editBlock(
  layout: Layout,
  keyEnd: number,
  items: readonly Node[],
  isRemoved: (item: Node) => boolean,
  added: readonly string[],
): Splice[] {
  const removed = items.filter(isRemoved).map((item) => ({
    start: layout.lineStart(item.start),
    end: layout.nextLine(layout.tightEnd(item)),
    text: "",
  }));
  if (removed.length === items.length && added.length === 0) {
    const colon = layout.text.indexOf(":", keyEnd) + 1;
    return [{ start: colon, end: colon, text: " []" }, ...removed];
  }
  const first = items[0] as Node;
  const dash = layout.before(first.start);
  const at = layout.nextLine(layout.tightEnd(items.at(-1) as Node));
  const lines = added.map((id) => dash + id);
  return [...removed, layout.lines(at, lines)];
}
