/** What a run reads: nothing that it does not need. No clock is asked. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
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

/** The names of the files that a run opens, without their folders. */
function openedBy(words: string): ReadonlySet<string> {
  const prepare = "rm -f opened; touch opened; export LOADED=opened";
  const { code } = shell(
    `${prepare}; node --require ./hook.cjs "$(which advise)" ${words}`,
    folder,
  );
  expect(code).toBe(0);
  const files = readFileSync(join(folder, "opened"), "utf8").trimEnd().split("\n");
  return new Set(files.map((file) => basename(file)));
}

const program = ["cli.cjs", "cli.cjs.cache"];
const own = (files: ReadonlySet<string>) =>
  [...files].filter((file) => !program.includes(file) && /\.(json|bin|ya?ml)$/.test(file)).sort();

describe("what is read", () => {
  test.each([project, `${project} -f json`])("for advise %s", (words) => {
    expect(own(openedBy(words))).toEqual(["company-policies.yaml", "core.json", "diagrams.bin"]);
  });

  test("for help and version", () => {
    for (const word of ["--version", "--help"]) expect(own(openedBy(word))).toEqual([]);
  });
});
