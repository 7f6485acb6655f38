import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { advise } from "../../src/analysis/advise/advise.ts";
import { compileRuleSet } from "../../src/build/compile.ts";
import { compile } from "../../src/engine/evaluation/compile.ts";
import type { RuleSet } from "../../src/engine/model/rule-set.ts";
import { parseRuleSet, readRuleSetFiles } from "../../src/ruleset/files/index.ts";
import { openBuilt } from "../../src/tasks/rule-sets/open.ts";

const folder = mkdtempSync(join(tmpdir(), "advise-compile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  process.exitCode = undefined;
});

test("a rule set becomes JSON, the core apart from the rest", () => {
  compileRuleSet("fixtures/rulesets/coffee", folder);
  const read = (name: string) => JSON.parse(readFileSync(join(folder, "coffee", name), "utf8"));
  const { facts, comparisons, examples, cases, claims, ...core } = JSON.parse(
    JSON.stringify(parseRuleSet(readRuleSetFiles("fixtures/rulesets/coffee")), (key, value) =>
      key === "span" ? undefined : value,
    ),
  ) as RuleSet;
  const compared = comparisons.map(({ columns }) => columns.map(({ id }) => id));
  expect(read("core.json")).toEqual({ ...core, compared });
  expect(read("facts.json")).toEqual(facts);
  expect(read("comparisons.json")).toEqual(comparisons);
  expect(read("examples.json")).toEqual(examples);
  expect(read("cases.json")).toEqual(cases);
  expect(read("claims.json")).toEqual(claims);
  expect(process.exitCode).toBeUndefined();
});

test("an advice tells of facts that end without reading the facts", () => {
  compileRuleSet("fixtures/rulesets/defects/rule-on-ended-fact", folder);
  const built = join(folder, "picnic-rule-on-ended-fact");
  rmSync(join(built, "facts.json"));
  const compiled = compile(openBuilt(built));
  const { ending } = advise(compiled, { weather: "sun", guests: 40 }, { today: "2026-11-22" });
  expect(ending?.map(({ fact }) => fact)).toEqual(["F2", "F1"]);
  rmSync(built, { recursive: true });
});

test("a bad one is refused, with every error on a line", () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  compileRuleSet("fixtures/rulesets/bad/unreadable-parts", join(folder, "bad"));
  expect(print.mock.calls.map(([line]) => line)).toEqual([
    'bad/unreadable-parts/blueprint.yaml:2:3 unknown-key {"key":"stp","in":"step","expected":["id","step","detail","when","facts"],"suggestion":"step"}',
    "bad/unreadable-parts/facts.yaml:1:1 empty-file {}",
    "bad/unreadable-parts/traps.yaml:2:1 tab-indentation {}",
  ]);
  expect(process.exitCode).toBe(1);
  expect(readdirSync(folder)).toEqual(["coffee"]);
  print.mockRestore();
});

test("a rule set that was built compiles to as few nodes as its files do", () => {
  compileRuleSet("rules/aws-genai", folder);
  const core = JSON.parse(readFileSync(join(folder, "aws-genai", "core.json"), "utf8")) as RuleSet;
  const files = parseRuleSet(readRuleSetFiles("rules/aws-genai"));
  expect(core.branching).toEqual(files.branching);
  expect(compile(core).store.nodeCount).toBe(compile(files).store.nodeCount);
});
