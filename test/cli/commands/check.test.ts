/** `advise init` and `advise check`: decisions that are kept beside the code. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findingsFormats } from "../../../src/cli/output/findings.ts";
import { run } from "../../support/cli.ts";

const coffee = join(import.meta.dirname, "../../../fixtures/rulesets/coffee");
const answers = "strength: strong\ngear: [machine]\nminutes: 10\nmilk: false\n";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "advise-check-"));
  mkdirSync(join(folder, ".git"));
  write("answers.yaml", answers);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string | Buffer) => writeFileSync(join(folder, file), text);
const read = (file = "architecture.yaml") => readFileSync(join(folder, file), "utf8");
const change = (from: string | RegExp, to: string) =>
  write("architecture.yaml", read().replace(from, to));

const brew = (line: string, world: Parameters<typeof run>[1] = {}) =>
  run(["--rules", coffee, ...line.split(" ").filter((word) => word !== "")], {
    cwd: folder,
    ...world,
  });

const deviation = `deviations:
  - decision: method
    chosen: espresso
    because: The machine is new.
    until: 2026-12-31
`;

describe("the life of a decision", () => {
  test("taken, questioned, deviated from, and expired", async () => {
    expect((await brew("init --from answers.yaml")).code).toBe(0);
    const kept = await brew("check");
    expect([kept.code, kept.stderr]).toEqual([0, ""]);
    expect(kept.stdout).toContain("passed: every decision agrees");

    change("strength: strong", "strength: mild");
    const differs = await brew("check");
    expect(differs.code).toBe(1);
    // The new outcome, the rule, and the answer that leads back, each with its place.
    expect(differs.stdout).toContain("differs; recommended: French press");
    expect(differs.stdout).toContain("pot-and-patience");
    expect(differs.stdout).toMatch(
      /Espresso is recommended again if strength: strong\s+\(rule\s+machine-at-hand\)/,
    );
    expect(differs.stdout).toMatch(/see: the answer to strength, architecture.yaml:10:3/);

    write("architecture.yaml", read() + deviation);
    const accepted = await brew("check");
    expect(accepted.code).toBe(0);
    expect(accepted.stdout).toContain("deviates, accepted until 2026-12-31");
    expect((await brew("check --today 2026-12-31")).code).toBe(0);

    const expired = await brew("check --today 2027-01-01");
    expect(expired.code).toBe(1);
    expect(expired.stdout).toContain("deviation-expired");
  });

  test("what follows from an accepted deviation agrees with it", async () => {
    await brew("init --from answers.yaml");
    change("strength: strong", "strength: mild");
    write("architecture.yaml", read() + deviation);
    const { stdout } = await brew("check -f json");
    const [file] = JSON.parse(stdout).files;
    expect(file.decisions.map((each: { standing: string }) => each.standing)).toEqual([
      "accepted",
      "agrees",
      "agrees",
    ]);
  });
});

describe("init", () => {
  test("never overwrites, unless it is told to", async () => {
    write("architecture.yaml", "mine\n");
    const { code, stderr } = await brew("init --from answers.yaml");
    expect([code, read()]).toEqual([2, "mine\n"]);
    expect(stderr).toContain("'architecture.yaml' exists\n--force replaces it");
    expect((await brew("init --from answers.yaml --force")).code).toBe(0);
    expect(read()).toContain("method: espresso");
    expect(readdirSync(folder).sort()).toEqual([".git", "answers.yaml", "architecture.yaml"]);
  });

  test("says of a file within a file that it cannot be", async () => {
    const { code, stderr } = await brew("init --from answers.yaml -o answers.yaml/x.yaml");
    expect([code, stderr]).toEqual([
      2,
      "error: cannot write 'answers.yaml/x.yaml': its folder is a file\n",
    ]);
  });

  test("says of a folder that it is one", async () => {
    mkdirSync(join(folder, "shops"));
    for (const line of [
      "init --from answers.yaml -o shops",
      "init --from answers.yaml -o . --force",
    ]) {
      const { code, stderr } = await brew(line);
      expect([code, stderr.includes("is a folder")]).toEqual([2, true]);
    }
  });

  test("takes standard input and answers, and writes where it is told", async () => {
    const ended = await brew("init --from - --answer strength=mild -o -", { stdin: answers });
    expect([ended.code, ended.stderr]).toEqual([0, ""]);
    expect(ended.stdout).toMatch(
      /^# yaml-language-server: \$schema=\.\/architecture\.schema\.json\n/,
    );
    expect(ended.stdout).toContain("method: french-press");
    await brew("init --from answers.yaml -o decided.yaml");
    expect((await brew("check decided.yaml")).code).toBe(0);
  });

  test("leaves out what the answers leave open, and says so", async () => {
    const { code, stderr } = await brew("init --answer minutes=10 --answer gear=machine");
    expect(code).toBe(3);
    expect(stderr).toContain("left open");
    expect((await brew("check")).code).toBe(3);
  });

  test("without a terminal and without answers says what is missing", async () => {
    const { code, stderr } = await brew("init");
    expect([code, readdirSync(folder).includes("architecture.yaml")]).toEqual([3, false]);
    expect(stderr).toContain("no requirements were given");
  });
});

describe("check", () => {
  test("several files and patterns, each with its own standing", async () => {
    await brew("init --from answers.yaml");
    mkdirSync(join(folder, "shops/north"), { recursive: true });
    mkdirSync(join(folder, "node_modules/x"), { recursive: true });
    write("shops/north/architecture.yaml", read().replace("method: espresso", "method: instant"));
    write("node_modules/x/architecture.yaml", "broken");
    const { code, stdout } = await brew("check **/architecture.yaml -f json");
    expect(code).toBe(1);
    const { files, subject } = JSON.parse(stdout);
    expect(subject).toBe("2 files");
    expect(files.map(({ file }: { file: string }) => file)).toEqual([
      "architecture.yaml",
      "shops/north/architecture.yaml",
    ]);
  });

  test.each([
    ["check", "there is no architecture.yaml here\nadvise init writes one."],
    ["check none.yaml", 'there is no file "none.yaml"'],
    ["check deep/*.yaml", "no file matches 'deep/*.yaml'"],
    ["check answers.yaml", "error answers-alone: "],
    ["check --fail-on differ", "Did you mean differs?"],
    ["check --today tomorrow", "'tomorrow' is no day"],
    ["check -f sarf", "Did you mean sarif?"],
    ["check -f text -f json", "two formats cannot share standard output"],
    ["check - --update", "standard input cannot be updated"],
  ])("%s ends with 2", async (line, message) => {
    const { code, stderr } = await brew(line, { stdin: "requirements: {}\n" });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test("the errors of all files come in one run", async () => {
    write("a.yaml", "requirements: { milk: yes }\n");
    write("b.yaml", "requirements: {}\ndecisions: { method: esspresso }\n");
    write("c.yaml", "requirements: { perspective: competition, gear: [] }\n");
    const { code, stderr } = await brew("check a.yaml b.yaml c.yaml");
    expect(code).toBe(2);
    for (const place of ["a.yaml:1:23", "b.yaml:2:22", "c.yaml:1:1"])
      expect(stderr).toContain(place);
  });

  test.each(findingsFormats)("as %s broken input is reported, and ends with 2", async (format) => {
    write("a.yaml", "requirements: { milk: yes }\n");
    const env = { GITHUB_STEP_SUMMARY: join(folder, "summary.md") };
    const { code, stdout, stderr } = await brew(`check a.yaml gone.yaml -f ${format}`, { env });
    expect([code, stderr.includes("a.yaml:1:23: error wrong-type")]).toEqual([2, true]);
    if (format === "text") expect(stdout).toBe("");
    else for (const name of ["a.yaml", "gone.yaml", "wrong"]) expect(stdout).toContain(name);
    if (format === "github") expect(read("summary.md")).toContain("| a.yaml:1 |");
    await brew(`check a.yaml gone.yaml -f ${format} -o out`);
    expect(read("out")).toContain("gone.yaml");
  });

  test("a rule set that cannot be read is reported likewise", async () => {
    write("rules.yaml", "ruleset: { id: x }\n");
    await brew("init --from answers.yaml");
    for (const line of ["--rules rules.yaml check", "rules check rules.yaml/../rules.yaml"]) {
      const { code, stdout } = await run([...line.split(" "), "-f", "tap"], { cwd: folder });
      expect([code, stdout.includes("not ok 1")]).toEqual([2, true]);
    }
  });

  test.each([
    ["nothing is decided", "requirements: { strength: strong, gear: [] }\n", "", 3],
    [
      "nothing is decided, which is fine",
      "requirements: { strength: strong, gear: [] }\n",
      "--fail-on differs",
      0,
    ],
    [
      "answers are missing",
      "requirements: { gear: [machine] }\ndecisions: { method: french-press }\n",
      "",
      3,
    ],
    [
      "another than any that is possible",
      "requirements: { minutes: 1 }\ndecisions: { method: espresso, beans: none }\n",
      "",
      1,
    ],
    [
      "differs, which is fine",
      "requirements: { minutes: 1 }\ndecisions: { method: espresso, beans: none }\n",
      "--fail-on none",
      0,
    ],
    [
      "a trap",
      "requirements: { strength: strong, gear: [] }\ndecisions: { method: espresso, beans: medium }\n",
      "--fail-on trap",
      1,
    ],
    [
      "a list that lacks something",
      "requirements: { strength: strong, gear: [], milk: true }\ndecisions: { method: french-press, beans: medium, extras: [] }\n",
      "",
      1,
    ],
    [
      "all of it",
      "requirements: { strength: strong, gear: [], milk: true }\ndecisions: { method: french-press, beans: medium, extras: warm-milk }\n",
      "",
      0,
    ],
  ])("%s", async (_, text, options, code) => {
    write("architecture.yaml", text);
    expect((await brew(`check ${options}`)).code).toBe(code);
  });

  test("a trap is named where it is fallen into", async () => {
    write(
      "architecture.yaml",
      "requirements: { strength: strong, gear: [] }\ndecisions: { method: espresso, beans: medium }\n",
    );
    const { stdout } = await brew("check");
    expect(stdout).toMatch(/warning decision-in-trap: Method: Espresso\s+is\s+what\s+trap\s+T1/);
  });

  test("a rule set that has changed since, with and without consequences", async () => {
    await brew("init --from answers.yaml");
    change("version: 1.0.0", "version: 0.9.0");
    const same = await brew("check");
    expect(same.code).toBe(0);
    expect(same.stdout).toMatch(
      /note rule-set-changed: .*\n?.*coffee 0\.9\.0, and 1\.0\.0 is in use: no decision\s+changes/,
    );
    change("method: espresso", "method: instant");
    const differs = await brew("check");
    expect(differs.code).toBe(1);
    expect(differs.stdout).toMatch(/Method\s+would be\s+decided\s+otherwise/);
    change("id: coffee", "id: tea");
    const other = await brew("check");
    expect([other.code, other.stderr.includes("rule-set-mismatch")]).toEqual([2, true]);
  });

  test("several formats, each to its own place", async () => {
    await brew("init --from answers.yaml");
    const ended = await brew("check -f sarif -o out.sarif -o out.xml -f tap -o points -f text");
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("passed: every decision agrees");
    expect(JSON.parse(read("out.sarif")).version).toBe("2.1.0");
    expect(read("out.xml")).toMatch(/^<\?xml/);
    expect(read("points")).toMatch(/^TAP version 14\n/);
  });

  test("GitHub's step summary is written beside the annotations, and never outgrows its limit", async () => {
    await brew("init --from answers.yaml");
    change("strength: strong", "strength: mild");
    const env = { GITHUB_STEP_SUMMARY: join(folder, "summary.md") };
    write("summary.md", "before\n");
    const { stdout } = await brew("check -f github", { env });
    expect(stdout).toMatch(/^::error file=architecture\.yaml,line=21,/);
    expect(read("summary.md")).toMatch(/^before\n## advise: architecture\.yaml\n/);
    write("summary.md", "x".repeat(999_990));
    await brew("check -f github", { env });
    expect(read("summary.md").length).toBe(999_990);
    const nowhere = { GITHUB_STEP_SUMMARY: join(folder, "gone/summary.md") };
    const { code, stderr } = await brew("check -f github", { env: nowhere });
    expect([code, stderr.includes("its folder does not exist")]).toEqual([2, true]);
  });

  test("in a folder of a repository, files are named from its root", async () => {
    await brew("init --from answers.yaml -o decided.yaml");
    mkdirSync(join(folder, "shops"));
    write(
      "shops/architecture.yaml",
      read("decided.yaml").replace("method: espresso", "method: instant"),
    );
    const { stdout } = await brew("check -f gitlab", { cwd: join(folder, "shops") });
    expect(JSON.parse(stdout)[0].location.path).toBe("shops/architecture.yaml");
  });
});

describe("check --update", () => {
  test("writes the new decisions and nothing else, and shows the difference", async () => {
    await brew("init --from answers.yaml");
    change("strength: strong", "strength:   mild  # since May");
    const before = read();
    const { code, stdout, stderr } = await brew("check --update");
    expect([code, stdout.includes("passed: every decision agrees")]).toEqual([0, true]);
    expect(stderr).toBe(
      "--- architecture.yaml\n-   method: espresso\n+   method: french-press\n-   beans: dark\n+   beans: medium\n",
    );
    expect(read()).toBe(
      before
        .replace("method: espresso", "method: french-press")
        .replace("beans: dark", "beans: medium"),
    );
  });

  test("takes an expired deviation out with its decision, and leaves an accepted one alone", async () => {
    await brew("init --from answers.yaml");
    change("strength: strong", "strength: mild");
    write("architecture.yaml", read() + deviation);
    const before = read();
    expect((await brew("check --update")).code).toBe(0);
    expect(read()).toBe(before);
    const { code } = await brew("check --update --today 2027-01-01 -q");
    expect(code).toBe(0);
    expect(read()).toContain("method: french-press");
    expect(read()).toMatch(/\ndeviations: \[\]\n$/);
  });

  test("fills a file that holds requirements alone", async () => {
    write("architecture.yaml", "requirements:\n  strength: strong\n  gear: [machine]\n");
    expect((await brew("check --update -q")).code).toBe(0);
    expect(read()).toBe(
      "requirements:\n  strength: strong\n  gear: [machine]\nruleSet: { id: coffee, version: 1.0.0 }\ndecisions:\n  method: espresso\n  beans: dark\n  extras: []\n",
    );
  });

  test("keeps a byte order mark and Windows line ends", async () => {
    write(
      "architecture.yaml",
      "\uFEFFrequirements: { minutes: 1 }\r\ndecisions:\r\n  method: espresso\r\n",
    );
    await brew("check --update -q");
    expect(read()).toBe(
      "\uFEFFrequirements: { minutes: 1 }\r\ndecisions:\r\n  method: instant\r\n  beans: none\r\n  extras: []\r\nruleSet: { id: coffee, version: 1.0.0 }\r\n",
    );
  });

  test("what answers leave open stays as it is", async () => {
    const text =
      "requirements: { gear: [machine] }\nruleSet: { id: coffee, version: 1.0.0 }\ndecisions: { method: french-press, extras: [] }\n";
    write("architecture.yaml", text);
    expect([(await brew("check --update -q")).code, read()]).toEqual([3, text]);
  });
});

test("rules check takes the same formats", async () => {
  const { code, stdout } = await brew("rules check -f tap");
  expect(code).toBe(0);
  expect(stdout.split("\n")[1]).toBe("1..28");
});
