import { isUtf8 } from "node:buffer";

/** Stands for what is no UTF-8, and can also be in a text itself. */
const REPLACEMENT = "\ufffd";

/** The text that these bytes are in UTF-8, a byte order mark included; undefined where they are none. */
export function decodeUtf8(bytes: Buffer): string | undefined {
  const text = bytes.toString("utf8");
  return text.includes(REPLACEMENT) && !isUtf8(bytes) ? undefined : text;
}
