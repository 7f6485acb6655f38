import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expandFiles } from "../../../src/cli/input/glob.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "advise-glob-"));
  for (const file of [
    "a.yaml",
    "b.yml",
    "[x].yaml",
    "s/a.yaml",
    "s/t/a.yaml",
    "s/t/c1.yaml",
    ".h/a.yaml",
    ".d.yaml",
    "node_modules/p/a.yaml",
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), "");
  }
  symlinkSync(folder, join(folder, "s", "loop"));
  mkdirSync(join(folder, "links"));
  symlinkSync(join(folder, "a.yaml"), join(folder, "links", "file.yaml"));
  symlinkSync(join(folder, "nowhere"), join(folder, "links", "broken.yaml"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("patterns", () => {
  test.each([
    ["a.yaml", ["a.yaml"]],
    ["missing.yaml", ["missing.yaml"]],
    ["-", ["-"]],
    ["*.yaml", ["[x].yaml", "a.yaml"]],
    ["?.y*ml", ["a.yaml", "b.yml"]],
    ["*.{yaml,yml}", ["[x].yaml", "a.yaml", "b.yml"]],
    ["[x].yaml", ["[x].yaml"]],
    ["s/t/[a-b].yaml", ["s/t/a.yaml"]],
    ["s/t/[!a]*.yaml", ["s/t/c1.yaml"]],
    ["**/a.yaml", ["a.yaml", "s/a.yaml", "s/t/a.yaml"]],
    ["s/**", ["s/a.yaml", "s/t/a.yaml", "s/t/c1.yaml"]],
    ["./s/*.yaml", ["s/a.yaml"]],
    ["s/../*.yml", ["b.yml"]],
    [".d*", [".d.yaml"]],
    ["*/a.yaml", ["s/a.yaml"]],
    ["links/*", ["links/broken.yaml", "links/file.yaml"]],
    ["node_modules/*/a.yaml", ["node_modules/p/a.yaml"]],
  ])("%s", (pattern, expected) => {
    const found = expandFiles([pattern], folder).filter((file) => file !== "s/loop");
    expect(found).toEqual(expected);
  });

  test("one file once, whatever names it", () => {
    expect(expandFiles(["a.yaml", "*.yaml", "a.yaml"], folder)).toEqual(["a.yaml", "[x].yaml"]);
  });

  test("an absolute pattern gives absolute names", () => {
    expect(expandFiles([`${folder}/s/*.yaml`], "/")).toEqual([`${folder}/s/a.yaml`]);
  });

  test.each(["*.json", "none/**", "[z-a]*", "s/t/*.{json,toml}"])("%s is an error", (pattern) => {
    expect(() => expandFiles([pattern], folder)).toThrow(/no file matches|is no pattern/);
  });
});
