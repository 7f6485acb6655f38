/** `advise rules …` and `--why-not`, through the whole command line. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../support/cli.ts";

const fixtures = join(import.meta.dirname, "../../../fixtures/rulesets");
const defect = (kind: string) => join(fixtures, "defects", kind);
const coffee = join(fixtures, "coffee");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "advise-rules-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rules = (...words: readonly string[]) => run(["rules", ...words], { cwd: folder });

describe("check", () => {
  test("says what was counted and proved", async () => {
    const { code, stdout, stderr } = await rules("check", defect("none"));
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("2 inputs, 2 decisions, 6 rules, 1 fact");
    expect(stdout).toContain("6 distinguishable requirements");
    expect(stdout).toContain("a rule decides wherever one must");
  });

  test("names file, line, witness and what to do, and fails on an error", async () => {
    cpSync(defect("hole-at-threshold"), join(folder, "picnic"), { recursive: true });
    const { code, stdout } = await rules("check", "picnic");
    expect(code).toBe(1);
    expect(stdout).toContain("picnic/decisions/place.yaml:1:1: error gap:");
    expect(stdout).toContain("      weather: sun\n      guests: 10\n");
    expect(stdout).toContain("help: add a rule for them");
    expect(stdout).not.toContain("a rule decides wherever one must");
  });

  test.each([
    ["warnings do not fail", [], 0],
    ["unless there are more than allowed", ["--max-warnings", "0"], 1],
    ["and do not when there are as many as allowed", ["--max-warnings", "1"], 0],
  ])("%s", async (_, options, expected) => {
    const { code } = await rules("check", defect("fact-unused"), ...options);
    expect(code).toBe(expected);
  });

  test.each([
    ["180d", "2026-11-22", 1],
    ["2y", "2026-11-22", 0],
    ["180d", "2025-12-01", 0],
  ])("facts are stale after %s on %s: %i found", async (time, day, count) => {
    const { stdout } = await rules(
      "check",
      defect("fact-stale"),
      "--stale-after",
      time,
      "--today",
      day,
      "-f",
      "json",
    );
    const found = JSON.parse(stdout).findings.filter(
      (each: { code: string }) => each.code === "fact-stale",
    );
    expect(found).toHaveLength(count);
  });

  test.each([
    ["2026-11-20", ["fact-not-begun"]],
    ["2026-11-22", ["fact-ended"]],
    ["2026-11-23", ["fact-ended", "fact-ended"]],
  ])(
    "what rests on a fact that does not hold on %s is found, with its place",
    async (day, codes) => {
      const { code, stdout } = await rules(
        ...["check", defect("trap-on-ended-fact"), "--today", day, "-f", "json"],
      );
      const { findings } = JSON.parse(stdout);
      const atTrap = findings.filter(({ args }: { args: object }) => "trap" in args);
      expect(code).toBe(0);
      expect(atTrap.map((each: { code: string }) => each.code)).toEqual(codes);
      expect(atTrap[0].span).toMatchObject({
        file: `${defect("trap-on-ended-fact")}/traps.yaml`,
        line: 1,
      });
    },
  );

  test("takes the rule set of --rules, and a rule set that cannot be read is 2", async () => {
    expect((await rules("check", "--rules", coffee, "-f", "json")).code).toBe(0);
    const broken = await rules("check", defect("fact-without-source"));
    expect(broken.code).toBe(2);
    expect(broken.stderr).toContain("missing-key");
    expect(broken.stdout).toBe("");
  });

  test("refuses a wrong number of warnings", async () => {
    const { code, stderr } = await rules("check", coffee, "--max-warnings", "few");
    expect([code, stderr]).toEqual([2, expect.stringContaining("'few' is no number of warnings")]);
  });
});

describe("test", () => {
  test("passes where all examples hold", async () => {
    const { code, stdout } = await rules("test", coffee);
    expect(code).toBe(0);
    expect(stdout).toContain("passed:");
  });

  test("fails with the reason where one does not, and is 1", async () => {
    cpSync(defect("none"), join(folder, "picnic"), { recursive: true });
    writeFileSync(
      join(folder, "picnic/examples.yaml"),
      "- id: rain\n  title: Rain\n  requirements: { weather: rain }\n  expect: { place: home }\n",
    );
    const { code, stdout } = await rules("test", "picnic");
    expect(code).toBe(1);
    expect(stdout).toContain("picnic/examples.yaml:1:3: rain");
    expect(stdout).toContain("Place: expected home, got barn by rule wet");
  });

  test("--generate writes examples that then cover everything", async () => {
    cpSync(defect("none"), join(folder, "picnic"), { recursive: true });
    const made = await rules("test", "picnic", "--generate");
    expect(made.code).toBe(0);
    writeFileSync(join(folder, "picnic/examples.yaml"), made.stdout);
    const { code, stdout } = await rules("test", "picnic", "-f", "json");
    expect(code).toBe(0);
    const { coverage, passed } = JSON.parse(stdout);
    expect(passed).toBe(true);
    for (const kind of Object.values(coverage)) expect(kind).toMatchObject({ missing: [] });
    const again = await rules("test", "picnic", "--generate", "-q");
    expect(again.stdout).toBe("# every rule, option, trap and step is covered\n");
  });
});

describe("diff", () => {
  const versions = ["old", "new"].map((version) => join(fixtures, "versions", version)) as [
    string,
    string,
  ];

  test("of two folders", async () => {
    const { code, stdout } = await rules("diff", ...versions);
    expect(code).toBe(0);
    expect(stdout).toContain("picnic 1.0.0 → picnic 2.0.0");
    expect(stdout).toContain("14 %: The barn → The garden");
  });

  test("of git revisions, with and without the working tree", async () => {
    const git = (...words: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=n", "-c", "user.email=e@example.org", ...words], {
        cwd: folder,
        stdio: "pipe",
      });
    const keep = (version: string, message: string) => {
      rmSync(join(folder, "picnic"), { recursive: true, force: true });
      cpSync(version, join(folder, "picnic"), { recursive: true });
      git("add", "-A");
      if (message !== "") git("commit", "-qm", message);
    };
    git("init", "-q", "-b", "main");
    keep(versions[0], "one");
    keep(versions[1], "");
    const fromFolders = JSON.parse((await rules("diff", ...versions, "-f", "json")).stdout);
    const unsaved = await rules("diff", "main", "-f", "json", "--", "picnic");
    expect(JSON.parse(unsaved.stdout)).toEqual(fromFolders);
    git("commit", "-qm", "two");
    const saved = await rules("diff", "main~1..main", "-f", "json", "--", "picnic/");
    expect(JSON.parse(saved.stdout)).toEqual(fromFolders);
    const toHead = await run(["rules", "diff", "main~1..", "-f", "json", "--", "."], {
      cwd: join(folder, "picnic"),
    });
    expect(JSON.parse(toHead.stdout)).toEqual(fromFolders);
    const missing = await rules("diff", "main~1..main", "--", "elsewhere");
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining("'elsewhere'")]);
    const unknown = await rules("diff", "nowhere..main", "--", "picnic");
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("'nowhere'")]);
  });

  test.each([
    [["nowhere", "here"], "'nowhere' is neither a path nor a git revision"],
    [[coffee], "nothing to compare with"],
    [["--upload-pack=x..y", "z"], "unknown option"],
    [["--", "--output=x..y", "z"], "git knows no revision '--output=x'"],
  ])("refuses %j", async (words, message) => {
    const { code, stdout, stderr } = await rules("diff", ...words);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

describe("graph", () => {
  const graph = (...words: readonly string[]) =>
    rules("graph", "--rules", defect("none"), ...words);

  test("draws every decision that has one outcome", async () => {
    const { code, stdout } = await graph();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Place\n[\s\S]*\nMenu\n/);
  });

  test("draws one, with the way of requirements", async () => {
    writeFileSync(join(folder, "rain.yaml"), "weather: rain\n");
    const { stdout } = await graph("place", "--requirements", "rain.yaml");
    expect(stdout).toMatch(/● .*rain/);
    expect((await graph("place", "--answer", "weather=rain")).stdout).toBe(stdout);
  });

  test.each([
    ["mermaid", /^flowchart TD\n/],
    ["dot", /^digraph decisions \{\n/],
  ])("as %s, by name or by the ending of the file", async (format, start) => {
    expect((await graph("-f", format)).stdout).toMatch(start);
    const file = `picture.${format === "mermaid" ? "mmd" : "dot"}`;
    await graph("-o", file);
    expect(readFileSync(join(folder, file), "utf8")).toMatch(start);
  });

  test.each([
    [["plce"], "Did you mean place?"],
    [["--depth", "0"], "--depth wants a number from 1"],
    [["-f", "svg"], "no format 'svg' here"],
  ])("refuses %j", async (words, message) => {
    const { code, stderr } = await graph(...words);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe("--why-not", () => {
  const ask = (...words: readonly string[]) =>
    run(["--rules", defect("none"), "--answer", "weather=rain", ...words], { cwd: folder });

  test.each(["garden", "place.garden"])("explains %s", async (option) => {
    const { code, stdout } = await ask("--why-not", option);
    expect(code).toBe(0);
    expect(stdout).toContain("Place: Why not The garden?");
    expect(stdout).toContain("The barn is chosen, by rule wet.");
    expect(stdout).toContain("weather: sun");
  });

  test("several in one run, as JSON", async () => {
    const { stdout } = await ask("--why-not", "garden", "--why-not", "menu.soup", "-f", "json");
    const { version, whyNot } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(whyNot.map((each: { option: string }) => each.option)).toEqual(["garden", "soup"]);
  });

  test.each([
    ["gardn", "Did you mean garden?"],
    ["place.gardn", "Did you mean place.garden?"],
  ])("an unknown option %s is refused", async (option, message) => {
    const { code, stderr } = await ask("--why-not", option);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
