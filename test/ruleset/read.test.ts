import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ruleSetFileLimit } from "../../src/ruleset/document/limits.ts";
import { readRuleSetFiles, readText } from "../../src/ruleset/files/read.ts";
import { errorOf } from "./support.ts";

const folder = mkdtempSync(join(tmpdir(), "advise-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function complaint(call: () => unknown): string {
  const [finding, ...others] = errorOf(call).findings;
  expect(others).toEqual([]);
  return `${finding!.span?.file}:${finding!.span?.line} ${finding!.code} ${JSON.stringify(finding!.args)}`;
}

describe("a text", () => {
  test("is read as UTF-8, from the folder given", () => {
    file("good.yaml", "größe: ≥ 1\n");
    expect(readText("good.yaml", folder)).toBe("größe: ≥ 1\n");
    expect(readText(join(folder, "good.yaml"))).toBe("größe: ≥ 1\n");
  });

  test("may have just the size that is allowed", () => {
    expect(readText(file("full.yaml", "x".repeat(100)), folder, 100)).toHaveLength(100);
  });

  test("may come from a pipe, up to the limit", () => {
    execFileSync("mkfifo", [join(folder, "pipe")]);
    const write = (size: number) =>
      execFileSync(
        "sh",
        ["-c", `(head -c ${size} /dev/zero | tr '\\0' x > pipe) > /dev/null 2>&1 &`],
        {
          cwd: folder,
        },
      );
    write(70_000);
    expect(readText("pipe", folder)).toHaveLength(70_000);
    write(2_000_000);
    expect(complaint(() => readText("pipe", folder))).toBe('pipe:1 too-large {"limit":1048576}');
  });

  test.each([
    ["missing", () => "nowhere.yaml", 'nowhere.yaml:1 missing-file {"file":"nowhere.yaml"}'],
    [
      "below a file",
      () => `${file("f.yaml", "a")}/x`,
      'f.yaml/x:1 missing-file {"file":"f.yaml/x"}',
    ],
    ["a folder", () => ".", '.:1 is-a-folder {"file":"."}'],
    [
      "too large",
      () => file("large.yaml", "x".repeat(2 ** 20 + 1)),
      'large.yaml:1 too-large {"limit":1048576,"size":1048577}',
    ],
    ["binary", () => file("binary.yaml", Buffer.from([97, 0, 98])), "binary.yaml:1 binary {}"],
    [
      "not UTF-8",
      () => file("latin.yaml", Buffer.from([97, 0xef, 98])),
      "latin.yaml:1 not-utf8 {}",
    ],
  ])("%s", (_, name, expected) => {
    const given = name();
    expect(complaint(() => readText(given, folder))).toBe(expected);
  });

  test("a link to itself", () => {
    symlinkSync(join(folder, "loop.yaml"), join(folder, "loop.yaml"));
    expect(complaint(() => readText("loop.yaml", folder))).toBe(
      'loop.yaml:1 unreadable {"file":"loop.yaml","reason":"ELOOP"}',
    );
  });

  test("endless devices end at the limit", () => {
    expect(complaint(() => readText("/dev/zero"))).toBe('/dev/zero:1 too-large {"limit":1048576}');
  });
});

describe("the files of a rule set", () => {
  const root = join(folder, "rules");
  mkdirSync(join(root, "decisions"), { recursive: true });
  mkdirSync(join(root, ".git"));
  mkdirSync(join(root, "decisions", "old"));
  for (const name of [
    "ruleset.yaml",
    "inputs.yml",
    "decisions/b.yaml",
    "decisions/a.yaml",
    "decisions/old/c.yaml",
    "notes.md",
    ".git/x.yaml",
    ".hidden.yaml",
  ])
    writeFileSync(join(root, name), `# ${name}\n`);

  test("are all YAML files of the folder, under the name given", () => {
    expect([...readRuleSetFiles("rules/", folder).keys()]).toEqual([
      "rules/decisions/a.yaml",
      "rules/decisions/b.yaml",
      "rules/decisions/old/c.yaml",
      "rules/inputs.yml",
      "rules/ruleset.yaml",
    ]);
  });

  test("are shown from the working folder where they lie below it", () => {
    expect([...readRuleSetFiles(root, folder).keys()][0]).toBe("rules/decisions/a.yaml");
    expect([...readRuleSetFiles(".", root).keys()][0]).toBe("./decisions/a.yaml");
    expect([...readRuleSetFiles("..", join(root, "decisions")).keys()][0]).toBe(
      "../decisions/a.yaml",
    );
    expect([...readRuleSetFiles(root, "/").keys()][0]).toBe(`${root.slice(1)}/decisions/a.yaml`);
    expect([...readRuleSetFiles(root, folder, "shown").keys()][0]).toBe("shown/decisions/a.yaml");
  });

  test("or the one file", () => {
    expect([...readRuleSetFiles("rules/inputs.yml", folder)]).toEqual([
      ["rules/inputs.yml", "# inputs.yml\n"],
    ]);
  });

  test("a link to a folder is followed, a circle of links is not", () => {
    symlinkSync(root, join(folder, "link"));
    expect([...readRuleSetFiles("link", folder).keys()][0]).toBe("link/decisions/a.yaml");
    symlinkSync(root, join(root, "decisions", "circle"));
    expect(readRuleSetFiles("rules", folder).size).toBe(5);
    rmSync(join(root, "decisions", "circle"));
  });

  test.each([
    ["nowhere", 'nowhere:1 missing-file {"file":"nowhere"}'],
    [
      "rules/decisions",
      'rules/decisions/ruleset.yaml:1 missing-file {"file":"rules/decisions/ruleset.yaml"}',
    ],
  ])("%s has none", (name, expected) => {
    expect(complaint(() => readRuleSetFiles(name, folder))).toBe(expected);
  });

  test("all that cannot be read is told at once", () => {
    writeFileSync(join(root, "decisions/a.yaml"), "\0");
    writeFileSync(join(root, "inputs.yml"), "x".repeat(ruleSetFileLimit + 1));
    const { findings } = errorOf(() => readRuleSetFiles("rules", folder));
    expect(findings.map(({ code, span }) => [code, span?.file])).toEqual([
      ["binary", "rules/decisions/a.yaml"],
      ["too-large", "rules/inputs.yml"],
    ]);
  });
});
