/** Rule sets that were compiled before: kept in the user's cache folder, so that only the first run has to compile. */
import { createHash, randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { isAbsolute, join } from "node:path";
import { pack, packedIn, unpack } from "../../engine/diagram/archive.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import type { RuleSet } from "../../engine/model/rule-set.ts";
import { fingerprint } from "../../ruleset/files/fingerprint.ts";

/** More than anybody works on at a time; what was written first goes first. */
const MOST = 16;
/** Bytes of a digest, and of the length of what follows it. */
const HEAD = 40;

export interface Kept {
  readonly ruleSet: RuleSet;
  readonly compiled: Compiled;
}

/** The folder for compiled rule sets; undefined where the user has none. `env` are the variables of the process. */
export function compiledFolder(
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { XDG_CACHE_HOME: cache = "", LOCALAPPDATA: local = "", HOME: home = "" } = env;
  const folders = [cache, local, home === "" ? "" : join(home, ".cache")];
  const found = folders.find((folder) => isAbsolute(folder));
  return found === undefined ? undefined : join(found, "advise", "rule-sets");
}

/** What was kept of these files by this program; undefined where that is nothing, or not whole. */
export function readCompiled(
  folder: string,
  files: ReadonlyMap<string, string>,
  program: string,
): Kept | undefined {
  try {
    const bytes = readFileSync(join(folder, nameOf(files, program)));
    const body = bytes.subarray(HEAD);
    if (!digestOf(body).equals(bytes.subarray(0, 32))) return undefined;
    const length = bytes.readUInt32LE(32);
    const ruleSet = JSON.parse(body.toString("utf8", 0, length)) as RuleSet;
    return { ruleSet, compiled: unpack(ruleSet, packedIn(body.subarray(length))) };
  } catch {
    return undefined;
  }
}

/** Keeps a compiled rule set, whole or not at all; what cannot be written is compiled again next time. */
export function keepCompiled(
  folder: string,
  files: ReadonlyMap<string, string>,
  program: string,
  { ruleSet, compiled }: Kept,
): void {
  const text = Buffer.from(JSON.stringify(ruleSet));
  const body = Buffer.concat([text, new Uint8Array(pack(compiled).buffer)]);
  const head = Buffer.alloc(HEAD);
  digestOf(body).copy(head);
  head.writeUInt32LE(text.length, 32);
  const name = nameOf(files, program);
  // A name of its own, as others may be writing the same.
  const draft = join(folder, `${name}.${randomUUID()}.draft`);
  attempt(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, Buffer.concat([head, body]), { mode: 0o600 });
    renameSync(draft, join(folder, name));
    removeOldest(folder);
  });
  attempt(() => rmSync(draft, { force: true }));
}

/** Keeping is a convenience: a folder that cannot be written is no error of the run. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {}
}

function removeOldest(folder: string): void {
  const written = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { path, at: statSync(path).mtimeMs };
  });
  const old = written.sort((a, b) => b.at - a.at).slice(MOST);
  for (const { path } of old) rmSync(path, { force: true });
}

const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

/** Whatever changes what would be made of the files changes the name. */
function nameOf(files: ReadonlyMap<string, string>, program: string): string {
  const names = [...files.keys()].join("\n");
  return createHash("sha256")
    .update(`${program}\n${names}\n${fingerprint(files)}`)
    .digest("hex");
}
