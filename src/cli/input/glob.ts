/** Names of files by pattern, for shells and pipelines that do not expand them. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "../../tasks/requirements/usage-error.ts";

/** Folders that hold nobody's own files. */
const foreign = new Set(["node_modules"]);

/**
 * The files that words name: each as it is where it exists or holds no pattern, else all that it matches, sorted.
 * `*` and `?` stay within a name, `**` crosses folders, `{a,b}` means either, `[abc]` one of these. Names that begin
 * with a dot must be named so. Throws UsageError for a pattern that matches nothing.
 */
export function expandFiles(words: readonly string[], cwd: string): readonly string[] {
  const files = words.flatMap((word) => {
    if (word === "-" || !/[*?[{]/.test(word) || existsSync(resolve(cwd, word))) return [word];
    const found = braces(word.replaceAll("\\", "/")).flatMap((pattern) => match(pattern, cwd));
    if (found.length === 0) throw new UsageError(`no file matches '${word}'`);
    return [...new Set(found)].sort();
  });
  return [...new Set(files)];
}

/** The patterns that `{a,b}` stands for. */
function braces(pattern: string): readonly string[] {
  const [whole, before = "", inner = "", after = ""] =
    /^(.*?)\{([^{}]*)\}(.*)$/s.exec(pattern) ?? [];
  if (whole === undefined) return [pattern];
  return inner.split(",").flatMap((part) => braces(`${before}${part}${after}`));
}

function match(pattern: string, cwd: string): string[] {
  const isAbsolute = pattern.startsWith("/");
  const steps = pattern.split("/").filter((step) => step !== "");
  return walk(isAbsolute ? "/" : "", steps, cwd);
}

/** Files below `folder` (empty, or with `/` at its end) that the steps lead to. */
function walk(folder: string, steps: readonly string[], cwd: string): string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [];
  if (step === "." || step === "..") return walk(`${folder}${step}/`, rest, cwd);
  if (step === "**") return anywhere(folder, rest, cwd);
  const test = nameTest(step);
  return entriesOf(join(cwd, folder), folder).flatMap(({ name, isFolder }) => {
    if (!test.test(name) || (name.startsWith(".") && !step.startsWith("."))) return [];
    if (rest.length > 0) return isFolder ? walk(`${folder}${name}/`, rest, cwd) : [];
    return isFolder ? [] : [`${folder}${name}`];
  });
}

/** Here and in every folder below; links are not followed, because they may lead in circles. */
function anywhere(folder: string, rest: readonly string[], cwd: string): string[] {
  const here = walk(folder, rest.length === 0 ? ["*"] : rest, cwd);
  const below = entriesOf(join(cwd, folder), folder)
    .filter(({ name, isFolder }) => isFolder && !name.startsWith(".") && !foreign.has(name))
    .flatMap(({ name }) => anywhere(`${folder}${name}/`, rest, cwd));
  return [...here, ...below];
}

function entriesOf(path: string, folder: string): { name: string; isFolder: boolean }[] {
  try {
    return readdirSync(folder.startsWith("/") ? folder : path, { withFileTypes: true }).map(
      (entry) => ({ name: entry.name, isFolder: entry.isDirectory() }),
    );
  } catch {
    return [];
  }
}

/** `*`, `?` and `[abc]` in one name; everything else stands for itself. */
function nameTest(step: string): RegExp {
  const source = step.replace(/\[!?[^\]/]+\]|[\\^$.*+?()[\]{}|]/g, (part) => {
    if (part === "*") return "[^/]*";
    if (part === "?") return "[^/]";
    if (part.length > 1) return part.replace(/^\[!/, "[^").replaceAll("\\", "\\\\");
    return `\\${part}`;
  });
  try {
    return new RegExp(`^${source}$`, "u");
  } catch {
    throw new UsageError(`'${step}' is no pattern`, "Ranges go upward: [a-z], [0-9].");
  }
}
