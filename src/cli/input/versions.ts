/** Two versions of a rule set: two paths, or one path at git revisions. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../../tasks/requirements/usage-error.ts";
import { openSource, parseSource, type RuleSetSource } from "../../tasks/rule-sets/open-sources.ts";

export interface Versions {
  readonly older: RuleSetSource;
  readonly newer: RuleSetSource;
}

/**
 * Opens `OLD NEW` (paths), `A..B PATH` (two revisions) or `A PATH` (a revision, and the path as it is now).
 * What exists as a path is one. Throws UsageError and InputError.
 */
export async function openVersions(
  first: string,
  second: string | undefined,
  cwd: string,
): Promise<Versions> {
  if (existsSync(resolve(cwd, first))) {
    if (second === undefined) {
      throw new UsageError("there is nothing to compare with", "Name the newer version too.");
    }
    return { older: await openSource(first, cwd), newer: await openSource(second, cwd) };
  }
  const { isRevision, readRevision } = await import("./git.ts");
  const [, from = first, to] = /^(.+?)\.\.(.*)$/.exec(first) ?? [];
  if (to === undefined && !(await isRevision(first, cwd))) {
    throw new UsageError(`'${first}' is neither a path nor a git revision`);
  }
  if (second === undefined) {
    throw new UsageError(
      "the rule set's path is missing",
      `Write it behind the revisions: advise rules diff ${first} -- PATH`,
    );
  }
  const at = async (revision: string) =>
    parseSource(await readRevision(revision, second, cwd), `${revision}:${second}`);
  const older = await at(from);
  return { older, newer: await (to === undefined ? openSource(second, cwd) : at(to || "HEAD")) };
}
