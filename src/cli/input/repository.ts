/** The repository around a folder; git itself is not asked. */
import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** The nearest folder upward that holds `.git`; undefined outside of repositories. */
export function repositoryRoot(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** A folder's path within its repository, with `/` at its end; empty at the root and outside of repositories. */
export function folderInRepository(cwd: string): string {
  const root = repositoryRoot(cwd);
  const path = root === undefined ? "" : relative(root, cwd).split(sep).join("/");
  return path === "" ? "" : `${path}/`;
}
