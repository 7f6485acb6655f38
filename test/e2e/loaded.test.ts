/** What `advise FILE` loads: nothing that it does not need. No clock is asked. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shell } from "./support/shell.ts";

const project = join(import.meta.dirname, "../../fixtures/requirements/company-policies.yaml");

/** Writes the names of all files that the program opens to the file that LOADED names. */
const hook = `
const fs = require("node:fs");
const out = process.env.LOADED;
const append = fs.appendFileSync;
const { openSync, readFileSync, open } = fs;
const note = (path) => typeof path === "number" || append(out, String(path) + "\\n");
fs.readFileSync = (path, ...rest) => (note(path), readFileSync(path, ...rest));
fs.openSync = (path, ...rest) => (note(path), openSync(path, ...rest));
fs.open = (path, ...rest) => (note(path), open(path, ...rest));
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "advise-loaded-"));
  writeFileSync(join(folder, "hook.cjs"), hook);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The source texts of all modules that a run evaluates, and the names of the files it opens as data. */
function loadedBy(words: string): {
  readonly code: readonly string[];
  readonly files: readonly string[];
} {
  const prepare =
    "rm -rf coverage opened; touch opened; export NODE_V8_COVERAGE=coverage LOADED=opened";
  const { code } = shell(
    `${prepare}; node --require ./hook.cjs "$(which advise)" ${words}`,
    folder,
  );
  expect(code).toBe(0);
  const scripts = readdirSync(join(folder, "coverage")).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(folder, "coverage", name), "utf8"));
    return (result as { url: string }[]).map(({ url }) => url);
  });
  const own = scripts.filter((url) => url.startsWith("file:") && !url.endsWith("hook.cjs"));
  return {
    code: own.map((url) => readFileSync(fileURLToPath(url), "utf8")),
    files: readFileSync(join(folder, "opened"), "utf8").trimEnd().split("\n"),
  };
}

/** Names that stand in the text of a package wherever it is bundled, though the bundler drops most comments. */
const telling: Readonly<Record<string, RegExp>> = {
  commander: /\bCommanderError\b/,
  yaml: /\bYAMLParseError\b/,
  zod: /\bZodError\b/,
  "@inquirer/core": /\bExitPromptError\b/,
};

/** Packages that the text of a bundle comes from, by the comments that the bundler leaves and by telling names. */
function packagesIn(code: readonly string[]): Set<string> {
  const comments = code.flatMap((text) => [
    ...text.matchAll(/^\s*\/\/ (?:.*\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm),
  ]);
  const told = Object.keys(telling).filter((name) =>
    code.some((text) => (telling[name] as RegExp).test(text)),
  );
  return new Set([...comments.map(([, name = ""]) => name), ...told]);
}

describe("what is loaded", () => {
  test.each([project, `${project} -f json`, "compare", "--version"])("for advise %s", (words) => {
    const { code, files } = loadedBy(words);
    expect(code.length).toBeGreaterThan(0);
    const packages = [...packagesIn(code)];
    for (const heavy of [/^zod$/, /^inquirer$/, /^@inquirer\//, /^yaml$/, /modelcontextprotocol/]) {
      expect(packages.filter((name) => heavy.test(name))).toEqual([]);
    }
    expect(files.filter((file) => /\.ya?ml$/.test(file) && file !== project)).toEqual([]);
  });

  test.each([project, `${project} -f json`])("no parser for advise %s", (words) => {
    expect([...packagesIn(loadedBy(words).code)]).not.toContain("commander");
    expect([...packagesIn(loadedBy(`${words} --quiet`).code)]).toContain("commander");
  });

  test("shows what it looks for where it is loaded", () => {
    const { code, files } = loadedBy("rules test");
    expect([...packagesIn(code)]).toEqual(expect.arrayContaining(["zod", "yaml"]));
    expect(files.some((file) => file.endsWith("inputs.yaml"))).toBe(true);
  });
});
