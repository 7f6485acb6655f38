/** The whole conversation, line by line, with the coffee rule set. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../support/cli.ts";

const coffee = join(import.meta.dirname, "../../../fixtures/rulesets/coffee");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "advise-converse-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Answers the questions of the interview, one line each, in a terminal without cursor movement. */
function talk(lines: readonly string[], options: readonly string[] = [], stdout = true) {
  return run(["--rules", coffee, ...options], {
    stdin: lines.map((line) => `${line}\n`).join(""),
    terminal: stdout ? ["stdin", "stdout", "stderr"] : ["stdin", "stderr"],
    env: { TERM: "dumb" },
    cwd: folder,
  });
}

/** The questions that were asked, in order. */
const asked = (stderr: string) =>
  [...stderr.matchAll(/^Question (\d+).*\n(.*)$/gm)].map(([, count, ask]) => `${count} ${ask}`);

const minutes = "How much time is there?";
const gear = "What do you have?";
const strength = "How strong do you like it?";

test("leads to an advice and ends with 0", async () => {
  const { code, stdout, stderr } = await talk(["1", "5"]);
  expect(code).toBe(0);
  expect(asked(stderr)).toEqual([`1 ${minutes}`]);
  expect(stdout).toContain("Instant coffee");
  expect(stderr).toContain("Still possible: Method: 4 options; Beans: 4 options.");
});

test("asks only what can still change a decision", async () => {
  const { stderr } = await talk(["10", "3", "2", "5"]);
  expect(asked(stderr)).toEqual([`1 ${minutes}`, `2 ${gear}`, `3 ${strength}`]);
});

test("goes back", async () => {
  const { code, stdout, stderr } = await talk(["10", "b", "a", "5"]);
  expect(asked(stderr)).toEqual([`1 ${minutes}`, `2 ${gear}`, `1 ${minutes}`]);
  expect(code).toBe(0);
  expect(stdout).toContain("Instant coffee");
});

test("says what is wrong with an answer, and asks on", async () => {
  const { code, stderr } = await talk(["soon", "1 kg", "a", "5"]);
  expect(code).toBe(0);
  expect(stderr).toContain('"minutes" must be a number, not "soon"');
  expect(asked(stderr)).toEqual([`1 ${minutes}`]);
});

test("what is not known falls back to defaults, and is reported", async () => {
  const { code, stdout, stderr } = await talk(["?", "?", "5"], ["-f", "json"]);
  // With these defaults nothing else can matter.
  expect(asked(stderr)).toEqual([`1 ${minutes}`, `2 ${gear}`]);
  expect(code).toBe(0);
  const { assumed, requirements } = JSON.parse(stdout);
  expect(requirements).toEqual({});
  expect(assumed.map(({ input }: { input: string }) => input)).toContain("gear");
});

test("undecided in the end is 3", async () => {
  const { code } = await talk(["?", "?", "?", "5"], ["--strict"]);
  expect(code).toBe(3);
});

test("starts from the answers that there are", async () => {
  writeFileSync(join(folder, "part.yaml"), "minutes: 10\n");
  const { stderr } = await talk(["3", "2", "5"], ["--interview", "part.yaml"]);
  expect(asked(stderr)).toEqual([`1 ${gear}`, `2 ${strength}`]);
});

test("writes only the result to a standard output that is no terminal", async () => {
  const { code, stdout } = await talk(["1", "4", "1", "10", "3", "1", "5"], ["-f", "json"], false);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).requirements).toMatchObject({ minutes: 10 });
});

test("left in the middle it ends with 130 and writes nothing", async () => {
  const { code, stdout } = await talk(["10"], ["-o", "advice.md"]);
  expect([code, stdout]).toEqual([130, ""]);
  expect(readdirSync(folder)).toEqual([]);
});

test("left at the menu, what was to be kept is not written", async () => {
  const { code } = await talk(["1"], ["-o", "advice.md"]);
  expect(code).toBe(130);
  expect(readdirSync(folder)).toEqual([]);
});

test("saves requirements that give the same advice again", async () => {
  const { stdout, stderr } = await talk(["10", "3", "2", "3", "coffee.yaml", "5"], ["-f", "json"]);
  expect(stderr).toContain(`Saved. The same advice again: advise --rules ${coffee} coffee.yaml\n`);
  const again = await run(["--rules", coffee, "coffee.yaml", "-f", "json"], { cwd: folder });
  expect(again.stdout).toBe(stdout);
});

test("saving asks before it replaces a file", async () => {
  writeFileSync(join(folder, "requirements.yaml"), "mine");
  const kept = await talk(["1", "3", "", "1", "5"]);
  expect(kept.stderr).toContain("requirements.yaml exists.");
  expect(readFileSync(join(folder, "requirements.yaml"), "utf8")).toBe("mine");
  await talk(["1", "3", "", "2", "5"]);
  expect(readFileSync(join(folder, "requirements.yaml"), "utf8")).toContain("minutes:");
  expect(readdirSync(folder)).toEqual(["requirements.yaml"]);
});

test("a file that cannot be written is no end of the conversation", async () => {
  const { code, stderr } = await talk(["1", "3", "no/such/folder.yaml", "5"]);
  expect(code).toBe(0);
  expect(stderr).toContain("error: cannot write 'no/such/folder.yaml'");
});

test("an answer can be changed, and the rest stays", async () => {
  // Change the first answer of three, and take the change back at first.
  const lines = ["10", "3", "2", "4", "1", "back", "4", "1", "1", "5"];
  const { stdout, stderr } = await talk(lines, ["-f", "json"], false);
  expect(asked(stderr).slice(3)).toEqual([`1 ${minutes}`, `1 ${minutes}`]);
  expect(JSON.parse(stdout).requirements).toEqual({
    minutes: 1,
    gear: ["machine"],
    strength: "strong",
  });
});

test("shows sources and comparisons on request", async () => {
  const { stdout, stderr } = await talk(["1", "1", "2", "5"], ["-f", "json"], false);
  expect(stderr).toContain("Sources\n");
  expect(stderr).toContain("instant coffee only dissolves");
  expect(stderr).toContain("Three ways to brew");
  expect(JSON.parse(stdout).version).toBe(1);
});

test("nothing but text is written in a simple terminal", async () => {
  const { stdout, stderr } = await talk(["10", "3", "2", "1", "2", "5"]);
  expect(stdout + stderr).toMatch(/^[\n\x20-\x7e]*$/);
});
