/** Opens rule sets from their YAML, with the texts, so that findings can name file and line: paths, or git revisions. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../engine/model/finding.ts";
import type { RuleSet } from "../../engine/model/rule-set.ts";
import { openRuleSet, readBuiltIn } from "./open.ts";

export interface RuleSetSource {
  readonly ruleSet: RuleSet;
  /** Texts by the file names that findings use. */
  readonly files: ReadonlyMap<string, string>;
  /** What it is called: its path, and the revision where there is one. */
  readonly subject: string;
}

/** The rule set at a path, or the YAML of the built-in one. Throws InputError for one that cannot be used. */
export async function openSource(path: string | undefined, cwd: string): Promise<RuleSetSource> {
  const { readRuleSetFiles } = await import("../../ruleset/files/index.ts");
  const place = path === undefined || path === "" ? builtInSource() : path;
  const files = readRuleSetFiles(place, cwd);
  return parseSource(files, commonFolder([...files.keys()]));
}

/**
 * The built-in rule set without reading its YAML, which takes longer than the rest of a check, and so without places in
 * files; undefined for any other, and where the YAML is no longer what the program was built with.
 */
export async function openUnplaced(
  path: string | undefined,
  cwd: string,
): Promise<RuleSetSource | undefined> {
  const built = path === undefined || path === "" ? readBuiltIn<Checked>("check") : undefined;
  if (built === undefined) return undefined;
  const [{ readRuleSetFiles }, { fingerprint }] = await Promise.all([
    import("../../ruleset/files/read.ts"),
    import("../../ruleset/files/fingerprint.ts"),
  ]);
  const files = readRuleSetFiles(builtInSource(), cwd);
  const { fingerprint: expected, ...rest } = built;
  if (fingerprint(files) !== expected) return undefined;
  const ruleSet = { ...(await openRuleSet(undefined, cwd)), ...rest };
  return { ruleSet, files, subject: commonFolder([...files.keys()]) };
}

type Checked = Pick<RuleSet, "branching" | "staleAfter"> & { readonly fingerprint: string };

/** A rule set from the texts of its files. Throws InputError, with the texts, for one that cannot be used. */
export async function parseSource(
  files: ReadonlyMap<string, string>,
  subject: string,
): Promise<RuleSetSource> {
  const { parseRuleSet } = await import("../../ruleset/files/index.ts");
  try {
    return { ruleSet: parseRuleSet(files), files, subject };
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.findings, files) : error;
  }
}

function commonFolder(names: readonly string[]): string {
  const [only = ""] = names;
  if (names.length === 1) return only;
  const head = names.find((name) => /(^|\/)ruleset\.ya?ml$/.test(name)) ?? only;
  return head.replace(/\/?[^/]*$/, "") || ".";
}

/** Above the bundle, or above these sources. */
const places = ["../rules/", "../../../rules/"];

/** The folder of the rule sets that the package ships. */
function rulesFolder(): string {
  const folder = places
    .map((place) => join(import.meta.dirname, place))
    .find((candidate) => existsSync(candidate));
  if (folder === undefined) throw new Error("the built-in rule set's YAML is missing");
  return folder;
}

function builtInSource(): string {
  const folder = rulesFolder();
  const name = ruleSetIn(folder);
  if (name === undefined) throw new Error("the built-in rule set's YAML is missing");
  return `${folder}${name}`;
}

/** The text of a small rule set, in one file, that others begin with. */
export const starterText = (): string => readFileSync(`${rulesFolder()}starter.yaml`, "utf8");

const ruleSetIn = (folder: string): string | undefined =>
  readdirSync(folder).find((name) => existsSync(`${folder}${name}/ruleset.yaml`));
