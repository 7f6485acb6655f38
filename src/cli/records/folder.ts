/** Where a project keeps its decision records. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { repositoryRoot } from "../input/repository.ts";

/** How files of records are numbered. */
export type Scheme = "number" | "date";

export interface RecordFolder {
  /** Absolute; need not exist yet. */
  readonly path: string;
  /** How the project says that records are numbered, where it says so. */
  readonly scheme?: Scheme;
}

/** Folders in daily use, the most usual one first. */
const usual = ["docs/decisions", "docs/adr", "doc/adr"];

/** Files in which tools write down the folder, in the order in which they are looked at. */
const settings: readonly (readonly [
  name: string,
  read: (text: string) => string | undefined,
  scheme?: Scheme,
])[] = [
  [".adr-dir", (text) => text.split(/\r?\n/)[0]?.trim()],
  ["adr.config.json", pathInJson],
  [".log4brains.yml", folderInYaml, "date"],
];

/**
 * The folder of records of the project around `cwd`: what a tool's settings name, else a usual folder that exists, in
 * the nearest folder upward to the repository's root; else `docs/decisions` there, to be made.
 */
export function findRecordFolder(cwd: string): RecordFolder {
  const root = repositoryRoot(cwd) ?? cwd;
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = settled(folder) ?? existing(folder);
    if (found !== undefined) return found;
    if (folder === root || dirname(folder) === folder) break;
  }
  return { path: join(root, usual[0] as string) };
}

function settled(folder: string): RecordFolder | undefined {
  for (const [name, read, scheme] of settings) {
    const file = join(folder, name);
    if (!existsSync(file) || !statSync(file).isFile()) continue;
    const path = read(readFileSync(file, "utf8"));
    if (path) return { path: resolve(folder, path), ...(scheme && { scheme }) };
  }
  return undefined;
}

function existing(folder: string): RecordFolder | undefined {
  const found = usual
    .map((path) => join(folder, path))
    .find((path) => existsSync(path) && statSync(path).isDirectory());
  return found === undefined ? undefined : { path: found };
}

function pathInJson(text: string): string | undefined {
  try {
    const { path } = Object(JSON.parse(text)) as { readonly path?: unknown };
    return typeof path === "string" ? path : undefined;
  } catch {
    return undefined;
  }
}

/** One key of a small file; not worth a reader of YAML. */
function folderInYaml(text: string): string | undefined {
  return /^\s*adrFolder:\s*(?:"([^"]+)"|'([^']+)'|([^\s#]+))/m
    .exec(text)
    ?.slice(1)
    .find((path) => path !== undefined);
}
