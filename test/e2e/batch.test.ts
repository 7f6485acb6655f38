/** `advise batch` between real pipes, with the built-in rule set. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { shell } from "./support/shell.ts";
import { openTerminal, shows, way } from "./support/terminal.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/requirements");
const projects = readdirSync(fixtures).filter((name) => name.endsWith(".yaml"));
const COPIES = 1000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "advise-batch-"));
  const lines = projects.map((name) =>
    JSON.stringify(parse(readFileSync(join(fixtures, name), "utf8"))),
  );
  writeFileSync(join(folder, "projects.ndjson"), lines.map((line) => `${line}\n`).join(""));
  writeFileSync(
    join(folder, "many.ndjson"),
    Array.from({ length: COPIES }, () => lines.map((line) => `${line}\n`).join("")).join(""),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("many lines through a pipe", () => {
  test("give the same as one by one, in order", () => {
    const { code, stdout, stderr } = shell("cat many.ndjson | advise batch | cat", folder);
    expect([code, stderr]).toEqual([0, ""]);
    const made = stdout.trimEnd().split("\n");
    expect(made.length).toBe(COPIES * projects.length);
    for (const [index, name] of projects.entries()) {
      const alone = JSON.parse(shell(`advise ${join(fixtures, name)} -f json`, folder).stdout);
      const { decisions } = JSON.parse(made[index] ?? "");
      for (const [id, { outcome, rule }] of Object.entries<Record<string, string>>(decisions)) {
        const { outcome: known = null, rule: deciding = null } = alone.decisions[id];
        expect([name, id, outcome, rule]).toEqual([name, id, known, deciding]);
      }
      expect(made[index + (COPIES - 1) * projects.length]).toBe(made[index]);
    }
  });

  test("go on where an earlier run has stopped", () => {
    const whole = shell("advise batch many.ndjson", folder).stdout;
    const parts = shell(
      'advise batch many.ndjson | head -500 > done; advise batch --skip "$(wc -l < done)" many.ndjson >> done; cat done',
      folder,
    );
    expect(parts.stdout).toBe(whole);
  });

  test("can be split over processes by line", () => {
    const whole = shell("advise batch projects.ndjson", folder).stdout;
    const split = "split -n r/3 --filter='advise batch' projects.ndjson | sort";
    const sorted = whole.trimEnd().split("\n").sort().join("\n");
    expect(shell(`export LC_ALL=C; ${split}`, folder).stdout.trimEnd()).toBe(sorted);
  });

  test("end quietly when the reader has seen enough", () => {
    const { code, stdout, stderr } = shell("advise batch many.ndjson | head -1", folder);
    expect([code, stderr, stdout.split("\n").length]).toEqual([0, "", 2]);
  });

  test("a bad line is said, and the rest goes on", () => {
    const { code, stdout, stderr } = shell(
      "(echo '{'; cat projects.ndjson) | advise batch",
      folder,
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/^<stdin>:1: .*\n1 of \d+ could not be used\n$/);
    expect(JSON.parse(stdout.slice(0, stdout.indexOf("\n")))).toMatchObject({ line: 1 });
    expect(stdout.trimEnd().split("\n").length).toBe(projects.length + 1);
  });

  test("every line that the bench makes up can be used", () => {
    const made = join(import.meta.dirname, "../bench/portfolio.mjs");
    const line = `node "${made}" 2000 | advise batch --fields outcome | wc -l`;
    const { code, stdout, stderr } = shell(line, folder);
    expect([code, stderr, Number(stdout)]).toEqual([0, "", 2000]);
  });

  test("a full disk is said, and ends with 2", () => {
    const { code, stderr } = shell("advise batch many.ndjson > /dev/full", folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot write/);
  });
});

describe.skipIf(way === undefined)("in a terminal", () => {
  test("shows how far it is, unless the result is shown there", async () => {
    const slow = "(cat many.ndjson; sleep 1; cat many.ndjson) | advise batch > result.ndjson";
    const terminal = openTerminal(slow, folder);
    try {
      await shows(terminal, /[\d,]+ lines {2}[\d,]+\/s/);
      await shows(terminal, "ended with 0");
      expect(terminal.screen()).not.toContain("lines");
    } finally {
      terminal.close();
    }
  });
});
