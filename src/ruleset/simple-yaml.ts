import type { Node, Scalar } from "./tree.ts";

const nowhere = { start: 0, end: 0 };

/** Characters that mean more than themselves, or that no text should hold. */
const unusual = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;
const blankLine = /^ *(?:#.*)?$/;
const entryLine = /^([a-z][a-z0-9_]*):(?: +(.*))?$/;
const itemLine = /^( +)- +(.*)$/;
const quoted = /^(?:"([^"\\]*)"|'([^']*)') *(?: #.*)?$/;
const list = /^\[([a-zA-Z0-9 _.,+/%-]*)\] *(?: #.*)?$/;
const plain = /^([a-zA-Z0-9](?:[a-zA-Z0-9 _.,+/%-]*[a-zA-Z0-9_.,+/%-])?) *(?: #.*)?$/;
const number = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** Other ways to write a number, left to the real reader. */
const numberLike = /^(?:\d+\.?\d*|0[ox].*|\d+\.?\d*[eE][-+]?\d+)$/;
const DIGITS = "0123456789";
const words = new Map<string, boolean | null>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/**
 * Reads the YAML that most requirements are: keys with one-line values or lists; places are left out.
 * Undefined for everything beyond it, right or wrong. Loading the real reader takes many times as
 * long as all the rest of a run; what this one reads it reads as that one does.
 */
export function readSimpleYaml(text: string): Node | undefined {
  if (unusual.test(text)) return undefined;
  const values = new Map<string, Node>();
  let open: OpenList | undefined;
  for (const line of text.split("\n")) {
    if (blankLine.test(line)) continue;
    const item = itemLine.exec(line);
    if (item !== null) {
      if (open === undefined || !addItem(open, item[1]!, item[2]!)) return undefined;
      values.set(open.key, { kind: "list", items: open.items, ...nowhere });
      continue;
    }
    const [, key, written = ""] = entryLine.exec(line) ?? [];
    if (key === undefined || values.has(key)) return undefined;
    const isOpen = blankLine.test(written);
    const node = isOpen ? scalar(null, "") : readValue(written);
    if (node === undefined) return undefined;
    values.set(key, node);
    open = isOpen ? { key, items: [] } : undefined;
  }
  if (values.size === 0) return undefined;
  const entries = [...values].map(([key, value]) => ({ key, keyPlace: nowhere, value }));
  return { kind: "mapping", entries, ...nowhere };
}

/** A list with an item a line, below its key. */
interface OpenList {
  readonly key: string;
  readonly items: Node[];
  indent?: string;
}

function addItem(open: OpenList, indent: string, written: string): boolean {
  open.indent ??= indent;
  const node = written.startsWith("[") ? undefined : readValue(written);
  if (node === undefined || indent !== open.indent) return false;
  open.items.push(node);
  return true;
}

function readValue(written: string): Node | undefined {
  // By the first letter, so that no pattern is made that nothing here needs.
  if (written.startsWith("[")) {
    const inner = list.exec(written)?.[1];
    return inner === undefined ? undefined : readList(inner.trim());
  }
  if (written.startsWith('"') || written.startsWith("'")) {
    const quotes = quoted.exec(written);
    const text = quotes?.[1] ?? quotes?.[2];
    return text === undefined ? undefined : scalar(text, text);
  }
  const text = plain.exec(written)?.[1];
  return text === undefined ? undefined : readPlain(text);
}

function readList(inner: string): Node | undefined {
  const parts = inner === "" ? [] : inner.split(",").map((part) => part.trim());
  const items = parts.map((part) => (plain.test(part) ? readPlain(part) : undefined));
  const isComplete = items.every((item) => item !== undefined);
  return isComplete ? { kind: "list", items, ...nowhere } : undefined;
}

function readPlain(text: string): Scalar | undefined {
  if (DIGITS.includes(text.charAt(0))) {
    if (number.test(text)) return scalar(Number(text), text);
    if (numberLike.test(text)) return undefined;
  }
  const lower = text.toLowerCase();
  if (!words.has(lower)) return scalar(text, text);
  return lower === text ? scalar(words.get(lower)!, text) : undefined;
}

function scalar(value: Scalar["value"], text: string): Scalar {
  return { kind: "scalar", value, text, ...nowhere };
}
