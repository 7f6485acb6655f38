/** A rule set of one's own is compiled once; what is kept of it is never taken for anything else. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { advise } from "../../../src/analysis/advise/advise.ts";
import * as compilation from "../../../src/engine/evaluation/compile.ts";
import { compiledFolder } from "../../../src/tasks/rule-sets/compiled-cache.ts";
import { openCompiled } from "../../../src/tasks/rule-sets/open.ts";

vi.mock("../../../src/engine/evaluation/compile.ts", { spy: true });

let root: string;
let kept: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "advise-cache-"));
  cpSync("fixtures/rulesets/coffee.yaml", join(root, "coffee.yaml"));
  kept = join(root, "cache", "advise", "rule-sets");
  vi.mocked(compilation.compile).mockClear();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const open = (env: Record<string, string> = { XDG_CACHE_HOME: join(root, "cache") }) =>
  openCompiled("coffee.yaml", { cwd: root, env });
const compiledSoFar = () => vi.mocked(compilation.compile).mock.calls.length;

test("the second run takes what the first one kept, and advises the same", async () => {
  const first = await open();
  const second = await open();
  expect(compiledSoFar()).toBe(1);
  expect(second.ruleSet).toEqual(JSON.parse(JSON.stringify(first.ruleSet)));
  expect(advise(second.compiled, {})).toEqual(advise(first.compiled, {}));
});

test("a rule set that changed is compiled again", async () => {
  await open();
  const file = join(root, "coffee.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}\n# another thought\n`);
  await open();
  expect(compiledSoFar()).toBe(2);
});

test.each([
  ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 5)],
  ["damaged", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([255])])],
  ["empty", () => Buffer.alloc(0)],
])("what was kept and is %s is not used, and mended", async (_, damage) => {
  await open();
  const [name = ""] = readdirSync(kept);
  const file = join(kept, name);
  const whole = readFileSync(file);
  writeFileSync(file, damage(whole));
  await open();
  expect(compiledSoFar()).toBe(2);
  expect(readFileSync(file).equals(whole)).toBe(true);
});

test("several runs at once leave one whole file and no drafts", async () => {
  await Promise.all([open(), open(), open()]);
  expect(readdirSync(kept)).toHaveLength(1);
  const before = compiledSoFar();
  await open();
  expect(compiledSoFar()).toBe(before);
});

test("a folder that cannot be written is no hindrance", async () => {
  writeFileSync(join(root, "cache"), "in the way");
  await open();
  await open();
  expect(compiledSoFar()).toBe(2);
});

test("only so many are kept", async () => {
  const file = join(root, "coffee.yaml");
  const text = readFileSync(file, "utf8");
  for (let turn = 0; turn < 20; turn++) {
    writeFileSync(file, `${text}\n# ${turn}\n`);
    await open();
  }
  expect(readdirSync(kept)).toHaveLength(16);
});

test("where they are kept", () => {
  expect(compiledFolder({ XDG_CACHE_HOME: "/c", HOME: "/h" })).toBe("/c/advise/rule-sets");
  expect(compiledFolder({ XDG_CACHE_HOME: "relative", HOME: "/h" })).toBe(
    "/h/.cache/advise/rule-sets",
  );
  expect(compiledFolder({})).toBeUndefined();
});
