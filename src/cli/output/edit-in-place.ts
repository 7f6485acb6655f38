/** Files that are changed in place: only if nobody else has changed them since they were read. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readText } from "../../ruleset/files/read.ts";
import { UsageError } from "../../tasks/requirements/usage-error.ts";
import { writeWhole } from "./whole-files.ts";

const byteOrderMark = "\uFEFF";

export interface Editable {
  readonly text: string;
  /** Replaces the text and keeps a byte order mark. Throws UsageError if the file has changed, or cannot be written. */
  readonly replace: (text: string) => void;
}

/** Opens a text file, its path counted from `cwd`. Throws InputError for one that cannot be read. */
export function openEditable(path: string, cwd: string): Editable {
  const text = readText(path, cwd);
  const whole = resolve(cwd, path);
  const before = readFileSync(whole);
  const mark = before.toString("utf8").startsWith(byteOrderMark) ? byteOrderMark : "";
  return {
    text,
    replace: (changed) => {
      const expected = Buffer.from(mark + text);
      if (!before.equals(expected) || !readFileSync(whole).equals(expected)) {
        throw new UsageError(
          `'${path}' has changed since it was read`,
          "Nothing was written; run the command again.",
        );
      }
      writeWhole(whole, mark + changed, path);
    },
  };
}
