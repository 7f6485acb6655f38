/** `advise adr`: records in the folder and by the numbers that a repository has. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../support/cli.ts";

const coffee = join(import.meta.dirname, "../../../fixtures/rulesets/coffee");
const golden = join(import.meta.dirname, "../../report/golden/records");

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "advise-adr-"));
  mkdirSync(join(folder, ".git"));
  write("answers.yaml", "strength: strong\ngear: [machine, grinder]\n");
  await brew("init -q --from answers.yaml");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => {
  mkdirSync(join(folder, file, ".."), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const read = (file: string) => readFileSync(join(folder, file), "utf8");

// Told by the environment, so that no path of this machine stands in a record.
const brew = (line: string, world: Parameters<typeof run>[1] = {}) =>
  run(line.split(" "), { cwd: folder, env: { ADVISE_RULES: coffee }, ...world });

const slug = "coffee-at-home-espresso";

describe("twice in a repository", () => {
  test.each([
    [
      "of adr-tools",
      {
        ".adr-dir": "doc/arch\n",
        "doc/arch/0008-x.md": "# 8. X\n",
        "doc/arch/0009-y.md": "# 9. Y\n",
      },
      "doc/arch/0010",
      "doc/arch/0011",
    ],
    [
      "of MADR",
      { "docs/decisions/0001-use-madr.md": "# Use MADR\n" },
      "docs/decisions/0002",
      "docs/decisions/0003",
    ],
    ["of none", {}, "docs/decisions/0001", "docs/decisions/0002"],
    [
      "of dotnet-adr",
      { "adr.config.json": '{"path": "./Docs/Adr"}' },
      "Docs/Adr/0001",
      "Docs/Adr/0002",
    ],
    [
      "of log4brains",
      { ".log4brains.yml": "project:\n  name: x\n  adrFolder: ./docs/log\n" },
      "docs/log/20261122",
      "docs/log/20261122",
    ],
    ["with docs/adr", { "docs/adr/001-a.md": "# A\n" }, "docs/adr/002", "docs/adr/003"],
    ["with doc/adr", { "doc/adr/README.md": "# Records\n" }, "doc/adr/0001", "doc/adr/0002"],
  ] as const)("%s", async (_, files, first, second) => {
    for (const [file, text] of Object.entries(files)) write(file, text);
    const one = await brew("adr");
    const ending = first === second ? `${slug}-2.md` : `${slug}.md`;
    expect([one.code, one.stdout, one.stderr]).toEqual([0, `${first}-${slug}.md\n`, ""]);
    const written = read(`${first}-${slug}.md`);
    const two = await brew("adr");
    expect([two.code, two.stdout]).toEqual([0, `${second}-${ending}\n`]);
    expect(read(`${first}-${slug}.md`)).toBe(written);
    for (const [file, text] of Object.entries(files)) expect(read(file)).toBe(text);
  });

  test("from a folder below, the repository's folder is found", async () => {
    write("docs/adr/0001-a.md", "# A\n");
    write("services/shop/answers.yaml", "strength: strong\ngear: [machine]\n");
    const { stdout } = await brew("adr answers.yaml", { cwd: join(folder, "services/shop") });
    expect(stdout).toBe(`../../docs/adr/0002-${slug}.md\n`);
  });
});

describe("the record", () => {
  test.each(["madr", "nygard"])("by the template %s, as it was reviewed", async (template) => {
    const { stdout } = await brew(`adr --template ${template} --date 2026-05-01`);
    await expect(read(stdout.trim())).toMatchFileSnapshot(join(golden, `all.${template}.md.txt`));
  });

  test("of one decision that deviates", async () => {
    const deviation =
      "deviations:\n  - { decision: method, chosen: espresso, because: The machine is new., until: 2026-12-31 }\n";
    write(
      "architecture.yaml",
      read("architecture.yaml").replace("strength: strong", "strength: mild") + deviation,
    );
    const { stdout } = await brew("adr --decision method --date 2026-05-01");
    const text = read(stdout.trim());
    expect(text).toContain('Chosen option: "Espresso", because the machine is new.');
    expect(text).toContain(
      "* Bad, because the rules recommend French press: It asks for nothing but hot water and four minutes.",
    );
    await expect(text).toMatchFileSnapshot(join(golden, "deviation.madr.md.txt"));
  });

  test("has MADR's headings in MADR's order, and the chosen option among those considered", async () => {
    const { stdout } = await brew("adr --decision method");
    const text = read(stdout.trim());
    expect([...text.matchAll(/^#{1,2} .*$/gm)].map(([line]) => line)).toEqual([
      "# Method: Espresso",
      "## Context and Problem Statement",
      "## Decision Drivers",
      "## Considered Options",
      "## Decision Outcome",
      "## Pros and Cons of the Options",
      "## More Information",
    ]);
    const chosen = /^Chosen option: "(.*?)", because /m.exec(text)?.[1];
    expect(text).toContain(`\n* ${chosen}\n`);
    expect(text).toContain("`advise check");
  });

  test.each([
    ["--date 2026-02-03", {}, "date: 2026-02-03"],
    ["", { ADR_DATE: "2025-01-02" }, "date: 2025-01-02"],
    ["--date 2026-02-03", { ADR_DATE: "2025-01-02" }, "date: 2026-02-03"],
    ["", {}, "date: 2026-11-22"],
  ])("bears the day: %s %j", async (line, env, expected) => {
    const { stdout } = await brew(`adr ${line}`.trim(), { env: { ADVISE_RULES: coffee, ...env } });
    expect(read(stdout.trim())).toContain(`\n${expected}\n`);
  });

  test("of requirements alone, and one for each decision", async () => {
    const { stdout } = await brew("adr answers.yaml --decision all");
    expect(stdout.trimEnd().split("\n")).toEqual([
      "docs/decisions/0001-method-espresso.md",
      "docs/decisions/0002-beans-dark-roast.md",
      "docs/decisions/0003-extras-beans-ground-just-before.md",
    ]);
    expect(read("docs/decisions/0001-method-espresso.md")).toContain("init --from answers.yaml");
  });

  test("supersedes another one, and both say so", async () => {
    await brew("adr");
    const { code, stdout } = await brew("adr --supersede 1 --title Tea");
    expect([code, stdout]).toEqual([0, "docs/decisions/0002-tea.md\n"]);
    expect(read("docs/decisions/0002-tea.md")).toContain(`Supersedes [ADR-0001](0001-${slug}.md).`);
    expect(read(`docs/decisions/0001-${slug}.md`)).toMatch(
      /^---\nstatus: "superseded by \[ADR-0002\]\(0002-tea\.md\)"\ndate: /,
    );
  });

  test("in the style of adr-tools, with numbers in the links", async () => {
    write(".adr-dir", "doc/adr\n");
    write(
      "doc/adr/0001-x.md",
      "# 1. X\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nWhy\n",
    );
    await brew("adr --template nygard --supersede 1");
    expect(read("doc/adr/0001-x.md")).toContain(
      `Superseded by [2. Coffee at home: Espresso](0002-${slug}.md)`,
    );
    expect(read(`doc/adr/0002-${slug}.md`)).toContain("Supersedes [1. X](0001-x.md)");
  });
});

describe("what cannot be", () => {
  test.each([
    ["adr --decision methd", "Did you mean method?"],
    ["adr --template foo", "There are madr and nygard."],
    ["adr --date 2026-13-01", "is no day"],
    ["adr --supersede 4", "no record '4' is in 'docs/decisions'"],
    ["adr --decision all --supersede 1", "--supersede and --title are for one record"],
    ["adr missing.yaml", 'there is no file "missing.yaml"'],
  ])("%s", async (line, message) => {
    const { code, stderr } = await brew(line);
    expect([code, stderr.includes(message)]).toEqual([2, true]);
    expect(readdirSync(folder).sort()).toEqual([".git", "answers.yaml", "architecture.yaml"]);
  });

  test("superseding a record without a status writes nothing", async () => {
    write("docs/adr/0001-x.md", "# X\n");
    const { code, stderr } = await brew("adr --supersede 1");
    expect([code, stderr.includes("has no status to change")]).toEqual([2, true]);
    expect(readdirSync(join(folder, "docs/adr"))).toEqual(["0001-x.md"]);
  });

  test("a folder that cannot be made", async () => {
    write("docs", "a file");
    await brew("init --from answers.yaml");
    const { code, stderr } = await brew("adr");
    expect([code, stderr]).toEqual([
      2,
      "error: cannot make the folder 'docs/decisions': its folder is a file\n",
    ]);
  });

  test("nothing is decided", async () => {
    write("open.yaml", "gear: [machine]\n");
    const { code, stderr } = await brew("adr open.yaml");
    expect([code, stderr.includes("nothing to record")]).toEqual([2, true]);
  });

  test("no file", async () => {
    rmSync(join(folder, "architecture.yaml"));
    const { code, stderr } = await brew("adr");
    expect([code, stderr.includes("there is no architecture.yaml here")]).toEqual([2, true]);
  });
});
