/** Reads files of a git revision; git itself is asked, nothing is checked out. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { UsageError } from "../../tasks/requirements/usage-error.ts";

const call = promisify(execFile);

/** Bytes that git may print at once. */
const LARGEST = 2 ** 26;

/** Files asked for at the same time. */
const TOGETHER = 8;

async function git(cwd: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await call("git", ["-C", cwd, ...words], {
    encoding: "utf8",
    maxBuffer: LARGEST,
    windowsHide: true,
  });
  return stdout;
}

/** Whether a word names a revision of the repository around a folder. */
export async function isRevision(word: string, cwd: string): Promise<boolean> {
  if (word === "" || word.startsWith("-")) return false;
  return git(cwd, "rev-parse", "--verify", "--quiet", `${word}^{commit}`).then(
    () => true,
    () => false,
  );
}

/**
 * The YAML files at a path of a revision, by names such as `main:rules/house/inputs.yaml`; the path counts from `cwd`.
 * Throws UsageError for a revision or a path that does not exist.
 */
export async function readRevision(
  revision: string,
  path: string,
  cwd: string,
): Promise<Map<string, string>> {
  if (!(await isRevision(revision, cwd))) {
    throw new UsageError(`git knows no revision '${revision}' here`);
  }
  const place = path.replace(/\/+$/, "") || ".";
  const listed = await git(cwd, "ls-tree", "-r", "-z", "--name-only", revision, "--", place).catch(
    () => "",
  );
  const names = listed.split("\0").filter((name) => /\.ya?ml$/.test(name));
  if (names.length === 0) {
    throw new UsageError(`there is no rule set at '${path}' in revision '${revision}'`);
  }
  // A rule set is found by its folder, which every name must show.
  const folder = names.every((name) => name.startsWith(`${place}/`)) ? "" : "../";
  const files = new Map<string, string>();
  for (let from = 0; from < names.length; from += TOGETHER) {
    const some = names.slice(from, from + TOGETHER);
    const texts = await Promise.all(some.map((name) => git(cwd, "show", `${revision}:./${name}`)));
    some.forEach((name, index) => {
      files.set(`${revision}:${folder}${name}`, texts[index] as string);
    });
  }
  return files;
}
