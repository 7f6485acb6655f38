/** `advise rules new`, and a rule set of which nothing is tested. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../support/cli.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "advise-new-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const advise = (...words: readonly string[]) => run(words, { cwd: folder, now: "2027-03-04" });

describe.each([
  ["one file", [], "lunch.yaml"],
  ["a folder", ["--folder"], "lunch"],
])("a new rule set in %s", (_, options, path) => {
  test("is clean: check, test and advice find nothing to say against it", async () => {
    const made = await advise("rules", "new", "lunch", ...options);
    expect([made.code, made.stdout]).toEqual([0, ""]);
    expect(made.stderr).toContain(`advise rules check ${path}`);
    const check = await advise(
      "rules",
      "check",
      path,
      "--max-warnings",
      "0",
      "--today",
      "2027-03-04",
    );
    expect([check.code, check.stderr]).toEqual([0, ""]);
    expect(check.stdout).toContain("lunch 0.1.0");
    expect(check.stdout).toContain("passed: nothing found");
    const tested = await advise("rules", "test", path);
    expect([tested.code, tested.stderr]).toEqual([0, ""]);
    expect(tested.stdout).toContain("1 of 1  100.0 %");
    const advice = await advise("--rules", path, "--answer", "distance_km=4");
    expect([advice.code, advice.stderr]).toEqual([0, ""]);
    expect(advice.stdout).toContain("Bicycle");
  });

  test("has its facts checked today, and the line that tells an editor the schema", async () => {
    await advise("rules", "new", "lunch", ...options);
    const files = existsSync(join(folder, "lunch.yaml"))
      ? ["lunch.yaml"]
      : readdirSync(join(folder, "lunch"), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
    for (const text of texts)
      expect(text).toMatch(/^# yaml-language-server: \$schema=\.\S+\.json\n/);
    expect(texts.join("").match(/checked: 2027-03-04/g)).toHaveLength(3);
  });

  test("never replaces what is there", async () => {
    writeFileSync(join(folder, path), "mine");
    const { code, stderr } = await advise("rules", "new", "lunch", ...options);
    expect([code, stderr]).toEqual([
      2,
      `error: '${path}' exists\nTake another name, or remove it first.\n`,
    ]);
    expect(readFileSync(join(folder, path), "utf8")).toBe("mine");
  });
});

test.each(["Lunch", "my rules", "-", "../lunch", "a.yaml", "lunch_"])(
  "'%s' is no name of a rule set, and nothing is written",
  async (name) => {
    const { code, stderr } = await advise("rules", "new", "--", name);
    expect([code, stderr.split("\n")[0]]).toEqual([2, `error: '${name}' is no id of a rule set`]);
    expect(readdirSync(folder)).toEqual([]);
  },
);

test("a rule set without an example and a case is not called passed", async () => {
  await advise("rules", "new", "lunch");
  const text = readFileSync(join(folder, "lunch.yaml"), "utf8");
  writeFileSync(join(folder, "bare.yaml"), text.slice(0, text.indexOf("# Requirements and what")));
  const { code, stdout } = await advise("rules", "test", "bare.yaml");
  expect(code).toBe(1);
  expect(stdout).toContain("nothing tested: the rule set has no example and no case");
  const data = JSON.parse((await advise("rules", "test", "bare.yaml", "-f", "json")).stdout);
  expect(data).toMatchObject({ passed: false, examples: [], agreements: [] });
});
