import { escapeUnprintable } from "../text/safe.ts";

/** Data as JSON that ends with a line end; what a terminal might obey is escaped. */
export function jsonText(data: unknown): string {
  return `${escapeUnprintable(JSON.stringify(data, null, 2))}\n`;
}

/** A renderer that prints data made from a result. */
export function jsonRenderer<Result>(dataOf: (result: Result) => unknown) {
  return (result: Result, ..._: readonly unknown[]): string => jsonText(dataOf(result));
}
