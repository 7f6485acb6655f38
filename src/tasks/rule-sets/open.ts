/** Opens rule sets: the built-in one, checked and compiled when the program was built, or any other by its path. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Opening } from "../../analysis/interview/opening.ts";
import type { Compiled } from "../../engine/evaluation/compile.ts";
import { lazy } from "../../engine/model/lazy.ts";
import type { RuleSet } from "../../engine/model/rule-set.ts";

/** Where paths count from, and the variables that name the user's folders; without them nothing is kept. */
export interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A rule set and its compiled form. */
export interface Opened {
  readonly ruleSet: RuleSet;
  readonly compiled: Compiled;
  /** How an interview begins, where that is known already. */
  readonly opening?: () => Opening | undefined;
}

/**
 * Opens a rule set with its diagrams, which the built-in one ships and any other keeps in the user's cache folder. Throws
 * as `openRuleSet` does, and UsageError where a diagram grows over its limit.
 */
export async function openCompiled(path: string | undefined, place: Place): Promise<Opened> {
  if (path === undefined || path === "") {
    const folder = builtInFolder();
    const ruleSet = openBuilt(folder);
    const { packedIn, unpack } = await import("../../engine/diagram/archive.ts");
    const opening = lazy(() => readBuiltIn<Opening>("opening"));
    return {
      ruleSet,
      compiled: unpack(ruleSet, packedIn(readFileSync(join(folder, "diagrams.bin")))),
      opening,
    };
  }
  const [{ readRuleSetFiles, parseRuleSet }, { compile }, { exactly }, cache] = await Promise.all([
    import("../../ruleset/files/index.ts"),
    import("../../engine/evaluation/compile.ts"),
    import("./diagram-limit.ts"),
    import("./compiled-cache.ts"),
  ]);
  const files = readRuleSetFiles(path, place.cwd);
  const folder = cache.compiledFolder(place.env ?? {});
  const kept = folder && cache.readCompiled(folder, files, thisProgram());
  if (kept) return kept;
  const ruleSet = parseRuleSet(files);
  const compiled = exactly(() => compile(ruleSet));
  if (folder) cache.keepCompiled(folder, files, thisProgram(), { ruleSet, compiled });
  return { ruleSet, compiled };
}

/** Tells this build of the program from any other, which may read or compile otherwise. */
function thisProgram(): string {
  const { size, mtimeMs } = statSync(import.meta.filename);
  return `${size} ${mtimeMs}`;
}

/** The rule set at a path (a folder or a file), or the built-in one. Throws InputError for one that cannot be used. */
export async function openRuleSet(path: string | undefined, cwd: string): Promise<RuleSet> {
  if (path === undefined || path === "") return openBuilt(builtInFolder());
  const { readRuleSetFiles, parseRuleSet } = await import("../../ruleset/files/index.ts");
  return parseRuleSet(readRuleSetFiles(path, cwd));
}

/** Parts that few runs look at. */
const LATER = [
  "facts",
  "comparisons",
  "examples",
  "cases",
  "claims",
] as const satisfies (keyof RuleSet)[];

/** A rule set compiled at build time: its core at once, its other parts when they are first looked at. */
export function openBuilt(folder: string): RuleSet {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  const ruleSet = read("core");
  for (const name of LATER) {
    Object.defineProperty(ruleSet, name, { enumerable: true, get: lazy(() => read(name)) });
  }
  return ruleSet;
}

/** A part of the built-in rule set beside its core; undefined where it has none. */
export function readBuiltIn<Part>(name: string): Part | undefined {
  const file = join(builtInFolder(), `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Part) : undefined;
}

/** Beside the bundle, or built from these sources. */
const places = ["./rulesets/", "../../../dist/rulesets/"];

function builtInFolder(): string {
  for (const path of places) {
    const place = join(import.meta.dirname, path);
    const [id] = existsSync(place) ? readdirSync(place) : [];
    if (id !== undefined) return `${place}${id}`;
  }
  throw new Error("the built-in rule set is missing; was `npm run build` run?");
}
