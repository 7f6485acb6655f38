/** The only place of the rule set reader that touches files. */
import { closeSync, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { InputError } from "../../engine/model/finding.ts";
import type { Code } from "../document/codes.ts";
import { Collector } from "../document/collector.ts";
import { requirementsLimit, ruleSetFileLimit } from "../document/limits.ts";
import { Source } from "../document/source.ts";
import { decodeUtf8 } from "../document/utf8.ts";

/**
 * Reads a text file as UTF-8; `path` counts from `cwd`, `limit` is in bytes.
 * Throws InputError for what is missing, a folder, too large, binary or not UTF-8.
 */
export function readText(path: string, cwd = ".", limit = requirementsLimit): string {
  return readShown(resolve(cwd, path), () => shownAs(path, cwd), limit);
}

/**
 * Reads the YAML files of a rule set, a folder or a single file, by the name under which each is shown.
 * `path` counts from `cwd`; `shown` replaces it in names. Throws InputError for what cannot be read.
 */
export function readRuleSetFiles(
  path: string,
  cwd = ".",
  shown = shownAs(path, cwd),
): Map<string, string> {
  const root = resolve(cwd, path);
  const names = filesOf(root);
  if (names === undefined) {
    return new Map([[shown, readShown(root, () => shown, ruleSetFileLimit)]]);
  }
  if (!names.some((name) => /^ruleset\.ya?ml$/.test(name)))
    fail("missing-file", `${shown}/ruleset.yaml`);
  const findings: InputError["findings"][number][] = [];
  const files = new Map<string, string>();
  for (const name of names) {
    try {
      const file = `${shown}/${name}`;
      files.set(
        file,
        readShown(join(root, name), () => file, ruleSetFileLimit),
      );
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      findings.push(...error.findings);
    }
  }
  if (findings.length > 0) throw new InputError(findings);
  return files;
}

/** Relative to the working folder where the file is below it, with `/` everywhere. */
function shownAs(path: string, cwd: string): string {
  const below = relative(resolve(cwd), resolve(cwd, path));
  const isBelow = below !== "" && !below.startsWith("..") && !isAbsolute(below);
  const name = isAbsolute(path) && isBelow ? below : path;
  return name
    .split(sep)
    .join("/")
    .replace(/(?<=.)\/+$/, "");
}

/** The YAML files below a folder, sorted; undefined if it is no folder. */
function filesOf(root: string): string[] | undefined {
  try {
    return readdirSync(root, { withFileTypes: true })
      .flatMap((entry) => {
        if (entry.name.startsWith(".")) return [];
        // Links to folders below the root are not followed: they may lead in circles.
        const below = entry.isDirectory() ? filesOf(join(root, entry.name)) : undefined;
        return below?.map((name) => `${entry.name}/${name}`) ?? [entry.name];
      })
      .filter((name) => /\.ya?ml$/.test(name))
      .sort();
  } catch {
    return undefined;
  }
}

function readShown(path: string, shown: () => string, limit: number): string {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const status = fstatSync(file);
    if (status.isDirectory()) fail("is-a-folder", shown());
    if (status.size > limit) fail("too-large", shown(), { limit, size: status.size });
    const bytes = readUpTo(file, limit + 1, status.size > 0 ? status.size + 1 : CHUNK);
    if (bytes.length > limit) fail("too-large", shown(), { limit });
    return decode(bytes, shown);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown";
    if (reason === "ENOENT" || reason === "ENOTDIR") return fail("missing-file", shown());
    if (reason === "EISDIR") return fail("is-a-folder", shown());
    return fail("unreadable", shown(), { reason });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const CHUNK = 2 ** 16;

/** A pipe or a device has no size: it is read, so many bytes at a time, until it ends or is too large. */
function readUpTo(file: number, most: number, atOnce: number): Buffer {
  const chunks: Buffer[] = [];
  for (let length = 0; length < most; ) {
    const chunk = Buffer.allocUnsafe(Math.min(most - length, atOnce));
    const read = readSync(file, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}

function decode(bytes: Buffer, shown: () => string): string {
  if (bytes.includes(0)) fail("binary", shown());
  const text = decodeUtf8(bytes) ?? fail("not-utf8", shown());
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

const BYTE_ORDER_MARK = "\ufeff";

function fail(
  code: Code,
  shown: string,
  args: Readonly<Record<string, string | number>> = {},
): never {
  const collector = new Collector();
  const named =
    code === "binary" || code === "not-utf8" || code === "too-large" ? {} : { file: shown };
  collector.add(code, new Source(shown, ""), { start: 0, end: 0 }, { ...named, ...args });
  throw new InputError(collector.findings);
}
