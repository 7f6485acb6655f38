import type { Node } from "./tree.ts";

const nowhere = { start: 0, end: 0 };

/**
 * Reads JSON by the fast way that knows no places. Undefined for what is not JSON, or not simply JSON:
 * duplicate keys, for instance, which `JSON.parse` passes over. Then a reader with places must look.
 */
export function readPlainJson(text: string): Node | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === withoutBlanks(text) ? toNode(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the text is JSON: then tabs may indent, which YAML forbids. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function withoutBlanks(text: string): string {
  return text.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|\s+/g, "$1");
}

function toNode(value: unknown): Node {
  if (Array.isArray(value)) return { kind: "list", items: value.map(toNode), ...nowhere };
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => ({
      key,
      keyPlace: nowhere,
      value: toNode(item),
    }));
    return { kind: "mapping", entries, ...nowhere };
  }
  const scalar = value as string | number | boolean | null;
  return { kind: "scalar", value: scalar, text: String(scalar ?? ""), ...nowhere };
}
