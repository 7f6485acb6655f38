/** Files of the user's, written whole or not at all. */
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageError } from "../../tasks/requirements/usage-error.ts";

/**
 * Replaces a file's content in one step: readers see the old text or the new one, never a part.
 * A device or a pipe is written to as it is. Throws UsageError, which calls the file `shown`.
 */
export function writeWhole(path: string, text: string, shown: string): void {
  try {
    const target = statusOf(path)?.isSymbolicLink() ? realpathSync(path) : path;
    const before = statusOf(target);
    if (before !== undefined && !before.isFile() && !before.isDirectory())
      writeFileSync(target, text);
    else replace(target, text, before?.mode);
  } catch (error) {
    throw cannotWrite(shown, error);
  }
}

/** Writes a file that must not exist yet; false when it does. Throws UsageError, which calls the file `shown`. */
export function writeNew(path: string, text: string, shown: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw cannotWrite(shown, error);
  }
}

function replace(target: string, text: string, mode = 0o666): void {
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = openSync(draft, "wx", mode);
  try {
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function statusOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

const reasonOf: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder is a file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "no space is left",
};

/** Why the file system refused something, in words. */
export function refusal(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return reasonOf[code] ?? message;
}

const cannotWrite = (shown: string, error: unknown): UsageError =>
  new UsageError(`cannot write '${shown}': ${refusal(error)}`);
