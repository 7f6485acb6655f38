/** Names of files by pattern, for shells and pipelines that do not expand them. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { UsageError } from "../../tasks/requirements/usage-error.ts";

/**
 * The files that words name: each as it is where it exists or holds no pattern, else all that it matches, sorted.
 * `*` and `?` stay within a name, `**` crosses folders, `{a,b}` means either, `[abc]` one of these. Names that begin
 * with a dot must be named so. Throws UsageError for a pattern that matches nothing.
 */
export function expandFiles(words: readonly string[], cwd: string): readonly string[] {
  const files = words.flatMap((word) => {
    if (word === "-" || !/[*?[{]/.test(word) || existsSync(resolve(cwd, word))) return [word];
    const found = globSync(word.replaceAll("\\", "/"), {
      cwd,
      absolute: isAbsolute(word),
      ignore: word.includes("node_modules") ? [] : ["**/node_modules/**"],
      expandDirectories: false,
      // Links to folders may lead in circles.
      followSymbolicLinks: false,
      fs: { readdirSync: entriesOf as unknown as typeof readdirSync },
    });
    if (found.length === 0) throw new UsageError(`no file matches '${word}'`);
    return found.sort();
  });
  return [...new Set(files)];
}

/** What a folder holds; a link to anything but a folder is a file, which the library would leave out. */
function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => {
    if (!entry.isSymbolicLink()) return entry;
    const target = statSync(join(folder, entry.name), { throwIfNoEntry: false });
    return target?.isDirectory() ? entry : Object.assign(entry, { isFile: () => true });
  });
}
