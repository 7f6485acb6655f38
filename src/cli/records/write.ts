/** Writes records into a folder: the next name, never over another file. */
import { mkdirSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { UsageError } from "../../tasks/requirements/usage-error.ts";
import { openEditable } from "../output/edit-in-place.ts";
import { refusal, writeNew } from "../output/whole-files.ts";
import type { RecordFolder } from "./folder.ts";
import { filesNamed, labelOf, nextName, type RecordName } from "./names.ts";
import { type Link, superseded } from "./supersede.ts";

/** Two runs at once may want one name; more than a few times in a row is something else. */
const attempts = 20;

export interface NewRecord {
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  /** The text under the name that the record gets. */
  readonly text: (name: RecordName) => string;
}

/** Writes a record and returns its name and path, counted from `cwd`. Throws UsageError where it cannot be written. */
export function writeRecord(
  { path, scheme }: RecordFolder,
  { title, date, text }: NewRecord,
  cwd: string,
): { readonly name: RecordName; readonly path: string } {
  makeFolder(path, cwd);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const name = nextName(readdirSync(path), title, date, scheme);
    const file = join(path, name.file);
    const shown = shownFrom(file, cwd);
    if (writeNew(file, text(name), shown)) return { name, path: shown };
  }
  throw new UsageError(`no free name was found in '${shownFrom(path, cwd)}'`);
}

export interface Superseded extends Link {
  /** Writes the new status into it. */
  readonly mark: (by: Link) => void;
}

/** Finds the record that a number or the beginning of its name means. Throws UsageError unless it is exactly one. */
export function findSuperseded({ path }: RecordFolder, word: string, cwd: string): Superseded {
  const found = filesNamed(filesIn(path), word);
  const [file] = found;
  if (file === undefined || found.length > 1) {
    const folder = shownFrom(path, cwd);
    throw new UsageError(
      found.length === 0
        ? `no record '${word}' is in '${folder}'`
        : `'${word}' means several records`,
      found.length === 0 ? undefined : `${found.join(", ")}`,
    );
  }
  const shown = shownFrom(join(path, file), cwd);
  const editable = openEditable(shown, cwd);
  const title = titleIn(editable.text) ?? labelOf(file);
  const self = { label: labelOf(file), title, file };
  // Tried before anything is written, so that no record claims what the other does not know.
  superseded(editable.text, self, shown);
  return { ...self, mark: (by) => editable.replace(superseded(editable.text, by, shown)) };
}

/** The first heading of a record. */
function titleIn(text: string): string | undefined {
  return /^# +(.+?)\s*$/m.exec(text)?.[1];
}

function filesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function makeFolder(path: string, cwd: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot make the folder '${shownFrom(path, cwd)}': ${refusal(error)}`);
  }
}

function shownFrom(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join("/") || ".";
}
