/** Facts with an end, from the files of a rule set to what is printed, written and checked. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findingsFormats } from "../../src/cli/output/findings.ts";
import { run } from "../support/cli.ts";

const defects = join(import.meta.dirname, "../../fixtures/rulesets/defects");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "advise-ending-"));
  writeFileSync(join(folder, "crowd.yaml"), "weather: sun\nguests: 40\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// F1 holds until 2026-11-22, F2 until the day before.
const picnic = (line: string, now: string, kind = "rule-on-ended-fact") =>
  run(line.split(" "), { cwd: folder, env: { ADVISE_RULES: join(defects, kind) }, now });

const sentence = "Rests on facts F2 (ended 2026-11-21) and F1 (ends 2026-11-22).";

describe("an advice says in one line that facts behind it have ended or end soon", () => {
  test.each(["text", "markdown"])("as %s", async (format) => {
    const { stdout } = await picnic(`crowd.yaml -f ${format}`, "2026-11-22");
    const lines = stdout.replaceAll("\\", "").split("\n");
    expect(lines.filter((line) => line.endsWith(sentence))).toHaveLength(1);
    const early = await picnic(`crowd.yaml -f ${format}`, "2025-11-01");
    expect(early.stdout).not.toContain("Rests on");
  });

  test("as JSON, where there is nothing to say without the property", async () => {
    const ending = async (now: string) =>
      JSON.parse((await picnic("crowd.yaml -f json", now)).stdout).ending;
    expect(await ending("2025-11-01")).toBeUndefined();
    expect(await ending("2026-11-22")).toEqual([
      { fact: "F2", until: "2026-11-21", ended: true },
      { fact: "F1", until: "2026-11-22", ended: false },
    ]);
  });

  test.each(["madr", "nygard"])("in a record by the template %s, as of its day", async (name) => {
    const record = async (date: string) => {
      const { stdout } = await picnic(`adr crowd.yaml --template ${name} --date ${date}`, date);
      return readFileSync(join(folder, stdout.trim()), "utf8");
    };
    expect(await record("2026-11-22")).toContain(sentence);
    expect(await record("2025-11-01")).not.toContain("Rests on");
  });

  test("on the page, as of its day", async () => {
    const page = async (day: string) =>
      (await picnic(`report crowd.yaml --today ${day}`, "2026-11-22")).stdout;
    expect(await page("2026-11-22")).toContain(`<p class="note">${sentence}</p>`);
    expect(await page("2025-11-01")).not.toContain("Rests on");
  });
});

describe("a decision that is kept", () => {
  const codes = async (line: string, now: string) => {
    const { code, stdout } = await picnic(`check -f json ${line}`.trim(), now);
    const { findings } = JSON.parse(stdout);
    return [code, findings.map((each: { code: string; args: { fact: string } }) => each.args.fact)];
  };
  beforeEach(async () => {
    await picnic("init -q --from crowd.yaml", "2026-11-21");
  });

  test("is told when a fact behind it has ended, and does not fail", async () => {
    expect(await codes("", "2026-11-21")).toEqual([0, []]);
    expect(await codes("", "2026-11-22")).toEqual([0, ["F2"]]);
    expect(await codes("--today 2026-11-23", "2026-11-21")).toEqual([0, ["F2", "F1"]]);
    expect(await codes("--fail-on ended", "2026-11-22")).toEqual([1, ["F2"]]);
  });

  test("has its place and its sentence", async () => {
    const { stdout } = await picnic("check", "2026-11-22");
    expect(stdout).toMatch(/architecture\.yaml:\d+:\d+: warning decision-on-ended-fact/);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      'Place rests on fact "F2", which held until 2026-11-21',
    );
  });

  test.each(findingsFormats)("is told as %s", async (format) => {
    const { code, stdout } = await picnic(`check -f ${format}`, "2026-11-22");
    expect([code, stdout]).toEqual([0, expect.stringContaining("2026-11-21")]);
  });

  test("that differs is not told of facts behind another", async () => {
    const file = join(folder, "architecture.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("barn", "home"));
    const { stdout } = await picnic("check -f json", "2026-11-22");
    const found = JSON.parse(stdout).findings.map((each: { code: string }) => each.code);
    expect(found).toEqual(["decision-differs"]);
  });
});
