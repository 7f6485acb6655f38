/** Decisions kept in a repository, with the installed program and its own rules, as a new user would. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { shell } from "./support/shell.ts";
import { openTerminal, shows, way } from "./support/terminal.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
const coffee = `--rules '${fixtures}/rulesets/coffee'`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "advise-kept-"));
  shell("git init -q", folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (line: string, stdin = "") => shell(line, folder, stdin);
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name = "architecture.yaml") => readFileSync(join(folder, name), "utf8");
/** Text as one line, whatever its breaks. */
const flat = (text: string) => text.replace(/\s+/g, " ");

test("a decision is taken, questioned, accepted otherwise, and expires", () => {
  const nothing = run("advise check");
  expect(nothing).toEqual({
    code: 2,
    stdout: "",
    stderr: "error: there is no architecture.yaml here\nadvise init writes one.\n",
  });

  const taken = run(`advise init --from '${fixtures}/requirements/company-policies.yaml'`);
  expect(taken).toEqual({
    code: 0,
    stdout: "",
    stderr: `Wrote architecture.yaml.
Check it with: advise check
For your editor's help: advise schema architecture -o architecture.schema.json
`,
  });
  expect(run("advise check")).toMatchObject({ code: 0, stderr: "" });

  write("architecture.yaml", read().replace("business-hours", "scheduled-bulk"));
  const { code, stdout } = run("advise check");
  expect(code).toBe(1);
  expect(stdout).toContain("● differs; recommended: Bedrock batch inference");
  const said = flat(stdout);
  expect(said).toContain("see: the answer to traffic_pattern, architecture.yaml:30:3");
  expect(said).toContain("(rule bulk-as-a-job)");
  expect(said).toMatch(/is recommended again if traffic pattern: .* \(rule pay-for-tokens\)/);
  expect(stdout).toMatch(/failed: 1 error\n$/);

  write(
    "architecture.yaml",
    `${read()}deviations:
  - decision: serving
    chosen: bedrock-on-demand
    because: The job framework comes next year.
    until: 2027-03-31
`,
  );
  expect(run("advise check --today 2027-03-31").code).toBe(0);
  const expired = run("advise check --today 2027-04-01");
  expect(expired.code).toBe(1);
  expect(flat(expired.stdout)).toContain("was accepted until 2027-03-31 only");

  const updated = run("advise check --today 2027-04-01 --update");
  expect(updated.code).toBe(0);
  expect(updated.stderr).toContain("-   serving: bedrock-on-demand\n+   serving: bedrock-batch\n");
  expect(run("advise check").stdout).toMatch(/passed: every decision agrees\n$/);
});

test("--update leaves every other byte as it is", () => {
  const text = [
    "ruleSet: {id: coffee,   version: 0.1.0}   # old",
    "requirements: &all",
    "    strength:  mild   # since May",
    "    gear: [ machine ,  kettle ]",
    "",
    "decisions:",
    '    method : "espresso"  # keep me',
    "    beans:   !!str dark",
    "    extras: [scale]",
  ].join("\r\n");
  write("odd name.yaml", text);
  expect(run(`advise ${coffee} check 'odd name.yaml' --update`).code).toBe(0);
  const expected = text
    .replace("0.1.0", "1.0.0")
    .replace('"espresso"', '"pour-over"')
    .replace("dark", "light");
  expect(read("odd name.yaml")).toBe(expected);
});

test("broken files are reported in the formats asked for, all of them in one run", () => {
  mkdirSync(join(folder, "shops"));
  write("shops/a.yaml", "decisions: { method: expresso }\nrequirements: { milk: no }\n");
  write("shops/b.yaml", "requirements: [\n");
  write("shops/c.yaml", "milk: true\n");
  const formats = "-f sarif -o out.sarif -f junit -o out.xml -f github";
  const { code, stdout, stderr } = run(`advise ${coffee} check 'shops/*.yaml' ${formats}`);
  expect(code).toBe(2);
  expect(stdout).toContain("::error file=shops/a.yaml,line=1,endLine=1,col=22");
  expect(stdout).toContain("::error file=shops/c.yaml,line=1,");
  expect(stdout).toMatch(/advise: failed: 4 errors; nothing was checked\n$/);
  expect(stderr).toContain("shops/b.yaml:2:1: error yaml-syntax");
  const [sarif] = JSON.parse(read("out.sarif")).runs;
  expect(sarif.invocations).toEqual([{ executionSuccessful: false }]);
  expect(sarif.automationDetails.id).toBe("advise/check/");
  expect(sarif.results.length).toBe(4);
  expect(read("out.xml")).toContain('<testsuites name="advise" tests="3" failures="0" errors="3"');
});

test("a broken rule set is reported likewise", () => {
  write("rules.yaml", "ruleset: { id: x }\n");
  const { code, stdout } = run("advise rules check rules.yaml -f gitlab");
  expect(code).toBe(2);
  expect(JSON.parse(stdout)[0].location).toEqual({ path: "rules.yaml", lines: { begin: 1 } });
});

describe("records", () => {
  test.each([
    [
      "adr-tools",
      "echo records/adr > .adr-dir; mkdir -p records/adr; touch records/adr/0008-x.md",
      ["records/adr/0009", "records/adr/0010"],
    ],
    [
      "MADR",
      "mkdir -p docs/decisions; touch docs/decisions/0000-use-madr.md",
      ["docs/decisions/0001", "docs/decisions/0002"],
    ],
    ["no records", "true", ["docs/decisions/0001", "docs/decisions/0002"]],
  ])(
    "in a repository with %s: the right folder, the next number, nothing overwritten",
    (_, layout, numbers) => {
      run(layout);
      run(`advise ${coffee} init --answer strength=strong --answer gear=machine -q`);
      const paths = [1, 2].map(() => run(`advise ${coffee} adr`).stdout.trim());
      expect(paths.map((path) => path.replace(/-.*/, ""))).toEqual(numbers);
      const text = read(paths[0]!);
      expect(text).toContain('Chosen option: "Method: Espresso", because a machine is there');
      run(`printf changed >> '${paths[0]}'`);
      run(`advise ${coffee} adr`);
      expect(read(paths[0]!)).toBe(`${text}changed`);
    },
  );
});

test.skipIf(way === undefined)(
  "init asks in a terminal, and writes what was answered",
  async () => {
    const terminal = openTerminal(`advise ${coffee} init`, folder);
    try {
      await shows(terminal, /Question 1[\s\S]*How much time is there\?/);
      await terminal.press("1", "0", "Enter");
      await shows(terminal, /Question 2[\s\S]*What do you have\?/);
      await terminal.press("Down", "Down", "Space", "Enter");
      await shows(terminal, /Question 3[\s\S]*How strong do you like it\?/);
      await terminal.press("Down", "Enter");
      await shows(terminal, "Wrote architecture.yaml.");
      expect(await terminal.exitCode()).toBe(0);
    } finally {
      terminal.close();
    }
    expect(read()).toContain("  gear: [machine]\n");
    expect(read()).toContain("  method: espresso\n");
    expect(run(`advise ${coffee} check`).code).toBe(0);
  },
);
