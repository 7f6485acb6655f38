import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeNew, writeWhole } from "../../../src/cli/output/whole-files.ts";
import { UsageError } from "../../../src/tasks/requirements/usage-error.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "advise-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

test("writes a new file and leaves no draft behind", () => {
  writeWhole(at("a.txt"), "new", "a.txt");
  expect(readFileSync(at("a.txt"), "utf8")).toBe("new");
  expect(readdirSync(folder)).toEqual(["a.txt"]);
});

test("replaces a file and keeps its mode", () => {
  writeFileSync(at("a.txt"), "old");
  chmodSync(at("a.txt"), 0o640);
  writeWhole(at("a.txt"), "new", "a.txt");
  expect(readFileSync(at("a.txt"), "utf8")).toBe("new");
  expect(statSync(at("a.txt")).mode & 0o777).toBe(0o640);
});

test("writes through a symbolic link, which stays one", () => {
  writeFileSync(at("real.txt"), "old");
  symlinkSync("real.txt", at("link.txt"));
  writeWhole(at("link.txt"), "new", "link.txt");
  expect(readFileSync(at("real.txt"), "utf8")).toBe("new");
  expect(realpathSync(at("link.txt"))).toBe(at("real.txt"));
});

test("writes to a device and leaves it one", () => {
  writeWhole("/dev/null", "new", "/dev/null");
  expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
});

test.each([
  ["missing/a.txt", "its folder does not exist"],
  ["folder", "it is a folder"],
  ["file/a.txt", "its folder is a file"],
])("says why %s cannot be written", (name, reason) => {
  mkdirSync(at("folder"));
  writeFileSync(at("file"), "");
  expect(() => writeWhole(at(name), "new", name)).toThrow(
    new UsageError(`cannot write '${name}': ${reason}`),
  );
  expect(readdirSync(folder).sort()).toEqual(["file", "folder"]);
});

test("writes a new file only where there is none", () => {
  expect(writeNew(at("a.txt"), "first", "a.txt")).toBe(true);
  expect(writeNew(at("a.txt"), "second", "a.txt")).toBe(false);
  expect(readFileSync(at("a.txt"), "utf8")).toBe("first");
  expect(() => writeNew(at("missing/a.txt"), "x", "a.txt")).toThrow(UsageError);
  expect(existsSync(at("missing"))).toBe(false);
});
