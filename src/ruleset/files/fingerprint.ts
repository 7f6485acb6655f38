import { createHash } from "node:crypto";

/** What tells the files of a rule set from any others: a digest (SHA-256) of their texts in reading order. */
export function fingerprint(files: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const text of files.values()) hash.update(text).update("\0");
  return hash.digest("hex");
}
