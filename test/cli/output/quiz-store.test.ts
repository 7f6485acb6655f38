import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { load, save, storePath } from "../../../src/cli/output/quiz-store.ts";

const folder = mkdtempSync(join(tmpdir(), "advise-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  [{ XDG_STATE_HOME: "/s", HOME: "/h" }, "/s/advise/quiz.json"],
  [{ XDG_STATE_HOME: "relative", HOME: "/h" }, "/h/.local/state/advise/quiz.json"],
  [{ HOME: "/h" }, "/h/.local/state/advise/quiz.json"],
  [{ USERPROFILE: "/u" }, "/u/.local/state/advise/quiz.json"],
  [{}, undefined],
])("%j keeps it in %j", (env, expected) => {
  expect(storePath(env)).toBe(expected);
});

it("keeps rule sets apart, and leaves no draft behind", () => {
  const path = join(folder, "deep", "quiz.json");
  const [one, two] = [1, 2].map((asked) => ({ q: { topic: "t", asked, right: 1 } }));
  expect(load(path, "one")).toEqual({});
  save(path, "one", one!);
  save(path, "two", two!);
  expect([load(path, "one"), load(path, "two"), load(path, "three")]).toEqual([one, two, {}]);
  expect(readdirSync(dirname(path))).toEqual(["quiz.json"]);
});

it.each([
  "",
  "{",
  "null",
  "[]",
  '{"ruleSets":null}',
  '{"ruleSets":{"one":7}}',
  '{"ruleSets":{"one":{"q":{"topic":"t","asked":1,"right":2}}}}',
  '{"ruleSets":{"one":{"q":{"topic":1,"asked":1,"right":1}}}}',
])("starts anew from %j", (text) => {
  const path = join(folder, "broken.json");
  writeFileSync(path, text);
  expect(load(path, "one")).toEqual({});
});
