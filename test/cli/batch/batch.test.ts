import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Ended, run, type World } from "../../support/cli.ts";

const coffee = join(import.meta.dirname, "../../../fixtures/rulesets/coffee");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "advise-batch-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const batch = (words: readonly string[], stdin: string | Buffer = "", world: World = {}) =>
  run(["--rules", coffee, "batch", ...words], { cwd: folder, stdin, ...world });
const lines = ({ stdout }: Ended) => stdout.split("\n").filter((line) => line !== "");
const objects = (ended: Ended) => lines(ended).map((line) => JSON.parse(line));

const espresso = {
  method: { outcome: "espresso", rule: "machine-at-hand" },
  beans: { outcome: "dark", rule: "dark-under-pressure" },
};
const instant = {
  method: { outcome: "instant", rule: "no-time" },
  beans: { outcome: "none", rule: "instant-has-none" },
};
const strong = '{"strength":"strong","gear":["machine"]}';
const hurried = '{"id":7,"strength":"mild","minutes":1}';

describe("what a line holds", () => {
  test("the outcome of every decision and its rule, in the order of the input", async () => {
    const { code, stdout, stderr } = await batch([], `${strong}\n${hurried}\n`);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(
      `${JSON.stringify({ decisions: espresso })}\n${JSON.stringify({ id: 7, decisions: instant })}\n`,
    );
  });

  test.each([
    ["outcome", { method: { outcome: "espresso" }, beans: { outcome: "dark" } }],
    [
      "rule,facts",
      {
        method: { rule: "machine-at-hand", facts: ["F1"] },
        beans: { rule: "dark-under-pressure", facts: ["F1"] },
      },
    ],
    [
      "outcome,status,possible",
      {
        method: { outcome: "espresso", status: "assumed", possible: ["espresso", "instant"] },
        beans: { outcome: "dark", status: "assumed", possible: ["dark", "none"] },
      },
    ],
    [
      "outcome,additions",
      {
        ...{ method: { outcome: "espresso" }, beans: { outcome: "dark" } },
        extras: { outcomes: [] },
      },
    ],
  ])("--fields %s", async (fields, decisions) => {
    const ended = await batch(["--fields", fields], strong);
    expect(objects(ended)).toEqual([{ decisions }]);
  });

  test("--fields of the whole advice beside the decisions", async () => {
    const ended = await batch(["--fields", "outcome,assumed,open,traps,blueprint"], hurried);
    const [line] = objects(ended);
    expect(Object.keys(line)).toEqual(["id", "decisions", "assumed", "open", "traps", "blueprint"]);
    expect(line.id).toBe(7);
  });

  test("--fields whole is the advice itself", async () => {
    const [line] = objects(await batch(["--fields", "whole"], strong));
    const alone = await run(["--rules", coffee, "-f", "json"], { cwd: folder, stdin: strong });
    expect(line).toEqual(JSON.parse(alone.stdout));
  });

  test("an unknown field is wrong usage, with a suggestion", async () => {
    const { code, stderr } = await batch(["--fields", "outcom"], strong);
    expect(code).toBe(2);
    expect(stderr).toContain("outcome");
  });

  test("undecided decisions are null with --strict", async () => {
    const ended = await batch(["--strict"], '{"strength":"strong"}');
    expect(ended.code).toBe(0);
    expect(objects(ended)).toEqual([
      {
        decisions: { method: { outcome: null, rule: null }, beans: { outcome: null, rule: null } },
      },
    ]);
  });
});

describe("lines that cannot be used", () => {
  const bad: [string, string | Buffer, RegExp][] = [
    ["no JSON", "{", /./],
    ["no object", "[1]", /./],
    ["an unknown value", '{"strength":"strnog"}', /strnog/],
    ["an unknown input", '{"strenght":"strong"}', /strenght/],
    ["a key twice", '{"strength":"strong","strength":"mild"}', /second time/],
    ["answers that cannot hold together", '{"perspective":"competition","gear":[]}', /pot alone/],
    ["bytes that are no text", Buffer.from([0x7b, 0xff, 0x7d]), /UTF-8/],
    ["more than a megabyte", `{"strength":"${"x".repeat(2 ** 20)}"}`, /limit is 1 MiB/],
  ];

  test.each(bad)("%s: its number, and the rest goes on", async (_, text, words) => {
    const stdin = Buffer.concat([
      Buffer.from(`${strong}\n\n`),
      typeof text === "string" ? Buffer.from(text) : text,
      Buffer.from(`\n${hurried}\n`),
    ]);
    const ended = await batch([], stdin);
    expect(ended.code).toBe(2);
    const [first, second, third] = objects(ended);
    expect([first, third]).toEqual([{ decisions: espresso }, { id: 7, decisions: instant }]);
    expect(Object.keys(second)).toEqual(["line", "error"]);
    expect(second.line).toBe(3);
    expect(second.error).toMatch(words);
    expect(ended.stderr).toContain(`<stdin>:3: `);
    expect(ended.stderr).toMatch(/1 of 3 could not be used\n$/);
  });

  test("the id is passed on with the error", async () => {
    const ended = await batch(["-q"], '{"id":"a","strength":1}');
    expect(objects(ended)[0]).toMatchObject({ id: "a", line: 1 });
    const twice = await batch(["-q"], '{"id":"b","strength":"strong","strength":"mild"}');
    expect(objects(twice)[0]).toMatchObject({ id: "b", line: 1 });
    expect(ended.stderr).not.toContain("could not be used\n");
  });

  test("--fail-fast stops at the first", async () => {
    const ended = await batch(["--fail-fast"], `${strong}\n{\n${strong}\n`);
    expect(ended.code).toBe(2);
    expect(objects(ended).map((line) => "error" in line)).toEqual([false, true]);
  });

  test("--stdin-filepath names standard input", async () => {
    const { stderr } = await batch(["--stdin-filepath", "team.ndjson"], "{");
    expect(stderr).toContain("team.ndjson:1: ");
  });

  test("control characters of the text do not reach the terminal", async () => {
    const { stderr } = await batch([], '{"strength":"\\u001b[31m"}');
    expect(stderr).not.toContain("\u001b");
  });
});

describe("where documents come from", () => {
  beforeEach(() => {
    writeFileSync(join(folder, "a.ndjson"), `${strong}\n`);
    writeFileSync(join(folder, "b.ndjson"), `\ufeff${hurried}\r\n`);
    mkdirSync(join(folder, "team"));
    writeFileSync(join(folder, "team/2.yaml"), "strength: mild\nminutes: 1\n");
    writeFileSync(join(folder, "team/1.yaml"), "strength: strong\ngear: [machine]\n");
    writeFileSync(join(folder, "team/notes.txt"), "not a document\n");
  });

  test("files with one a line, as if they were one", async () => {
    expect(objects(await batch(["a.ndjson", "b.ndjson"]))).toEqual([
      { decisions: espresso },
      { id: 7, decisions: instant },
    ]);
  });

  test("a bad line of several files, with the file", async () => {
    writeFileSync(join(folder, "b.ndjson"), `${hurried}\n{"id":8,"strength":1}\n`);
    const ended = await batch(["a.ndjson", "b.ndjson"]);
    expect(objects(ended)[2]).toMatchObject({ id: 8, file: "b.ndjson", line: 2 });
    expect(ended.stderr).toContain("b.ndjson:2: ");
  });

  test("a folder of YAML, by name", async () => {
    expect(objects(await batch(["team/"]))).toEqual([
      { file: "team/1.yaml", decisions: espresso },
      { file: "team/2.yaml", decisions: instant },
    ]);
  });

  test("a file beside standard input", async () => {
    const ended = await batch(["team/2.yaml", "-"], strong);
    expect(objects(ended)).toEqual([
      { file: "team/2.yaml", decisions: instant },
      { decisions: espresso },
    ]);
  });

  test("a bad file of a folder does not stop the rest", async () => {
    writeFileSync(join(folder, "team/1.yaml"), "strength: [\n");
    const ended = await batch(["team"]);
    expect(ended.code).toBe(2);
    expect(objects(ended).map((line) => "error" in line)).toEqual([true, false]);
    expect(ended.stderr).toContain("team/1.yaml: ");
  });

  test("a file that is not there", async () => {
    const { code, stdout } = await batch(["c.ndjson"]);
    expect([code, stdout]).toEqual([2, ""]);
  });

  test("no file on a terminal is wrong usage, not a wait", async () => {
    const { code, stderr } = await batch([], "", { terminal: ["stdin"] });
    expect(code).toBe(2);
    expect(stderr).toContain("standard input");
  });

  test("nothing at all gives nothing", async () => {
    expect(await batch([])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("--output writes to a file", async () => {
    const ended = await batch(["a.ndjson", "-o", "out.ndjson"]);
    expect([ended.code, ended.stdout]).toEqual([0, ""]);
    const written = readFileSync(join(folder, "out.ndjson"), "utf8");
    expect(written).toBe(`${JSON.stringify({ decisions: espresso })}\n`);
  });

  test("--output that cannot be written", async () => {
    const { code, stderr } = await batch(["a.ndjson", "-o", "no/such/folder.ndjson"]);
    expect(code).toBe(2);
    expect(stderr).toContain("no/such/folder.ndjson");
  });
});

describe("--skip", () => {
  const text = `${strong}\n\n{\n${hurried}\n`;

  test.each([0, 1, 2, 3, 4])("%i gives what the rest of the whole run would be", async (skip) => {
    const whole = await batch([], text);
    const rest = await batch(["--skip", String(skip)], text);
    expect(lines(rest)).toEqual(lines(whole).slice(skip));
  });

  test("takes a number only", async () => {
    expect((await batch(["--skip", "some"], text)).code).toBe(2);
  });
});

describe("the same as one by one", () => {
  const answers = fc.record(
    {
      perspective: fc.constantFrom("everyday", "competition", "unknown"),
      strength: fc.constantFrom("mild", "strong", "unknown", null),
      gear: fc.uniqueArray(fc.constantFrom("grinder", "kettle", "machine")),
      milk: fc.boolean(),
      minutes: fc.oneof(fc.nat({ max: 12 }), fc.constantFrom("1..4", "90 seconds", ">= 5")),
    },
    { requiredKeys: [] },
  );

  test.each([
    ["", "outcome,rule"],
    ["--strict", "outcome,rule"],
    ["", "because,facts,outcome,status"],
  ])("with '%s' and the fields %s", async (strict, fields) => {
    const flags = strict === "" ? [] : [strict];
    const all = fc.sample(answers, { numRuns: 60, seed: 11 });
    const text = all.map((each) => `${JSON.stringify(each)}\n`).join("");
    const made = objects(await batch(["--fields", fields, ...flags], text));
    expect(made.length).toBe(all.length);
    for (const [index, each] of all.entries()) {
      const alone = await run(["--rules", coffee, "-f", "json", ...flags], {
        cwd: folder,
        stdin: JSON.stringify(each),
      });
      const line = made[index];
      if (alone.stdout === "") {
        expect(alone.stderr.replace(/\s+/g, " ")).toContain(line.error);
        continue;
      }
      const { decisions } = JSON.parse(alone.stdout);
      for (const [id, parts] of Object.entries<Record<string, unknown>>(line.decisions)) {
        for (const [field, value] of Object.entries(parts)) {
          expect(value).toEqual(decisions[id][field] ?? null);
        }
      }
    }
  });
});
