import type { Node } from "./tree.ts";

const nowhere = { start: 0, end: 0 };

/** Whether the text is JSON: then tabs may indent, which YAML forbids. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A value of JSON as a document without places. */
export function toNode(value: unknown): Node {
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
