/** `advise read` from the command line to its output, on a small rule set. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DANGEROUS } from "../../report/hostile.ts";
import { run, type World } from "../../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "advise-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (args: readonly string[], world: World = {}) =>
  run(["--rules", "fixtures/rulesets/quiz", "read", ...args], world);

const brief = "A barista with an espresso machine wants a strong cup.";
const question = `${brief} Which?\nA. Pour it through a filter.\nB. Pull an espresso.\n`;

describe("advise read", () => {
  it("marks, derives, ranks and recommends", async () => {
    const { code, stdout, stderr } = await read([], { stdin: question });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("[espresso machine]1");
    expect(stdout).toContain("[strong cup]2");
    expect(stdout).toMatch(/✓ B {2}Pull an espresso\.[\s\S]* {2}A {2}Pour it/);
    expect(stdout).toMatch(/Advice\n {2}Method +Espresso/);
  });

  it("reads a file as it reads standard input", async () => {
    const file = join(folder, "brief.txt");
    writeFileSync(file, question);
    const [one, two] = [await read([file, "-q"]), await read(["-", "-q"], { stdin: question })];
    expect(one.stdout).toBe(two.stdout);
  });

  it("ranks options that are given apart", async () => {
    const args = ["--option", "a filter", "--option", "an espresso", "-f", "json"];
    const { stdout } = await read(args, { stdin: brief });
    const { options } = JSON.parse(stdout);
    expect(options).toMatchObject([
      { letter: "A", text: "a filter", rank: 2, chosen: false },
      { letter: "B", text: "an espresso", rank: 1, chosen: true },
    ]);
  });

  it("looks through the lens that is named, and refuses one that does not exist", async () => {
    const stem = "fixtures/stems/brand-voice.txt";
    const outcome = async (args: readonly string[]) =>
      JSON.parse((await run(["read", stem, "-f", "json", ...args])).stdout).advice.decisions
        .adaptation.outcome;
    expect(await outcome([])).toBe("fine-tuning");
    expect(await outcome(["--lens", "production"])).toBe("prompting");
    const { code, stderr } = await read(["--lens", "exams"], { stdin: brief });
    expect([code, stderr]).toEqual([2, expect.stringContaining("the lens cannot be 'exams'")]);
  });

  it("gives the whole reading as JSON", async () => {
    const reading = JSON.parse((await read(["-f", "json"], { stdin: question })).stdout);
    expect(Object.keys(reading)).toEqual([
      "version",
      "signals",
      "derivations",
      "contradictions",
      "requirements",
      "open",
      "options",
      "advice",
    ]);
    expect(reading.signals[0]).toMatchObject({
      input: "gear",
      value: ["machine"],
      text: "espresso machine",
      start: 18,
      end: 34,
      strength: "strong",
    });
    expect(reading.open).toEqual(["milk", "minutes"]);
    expect(reading.advice.decisions.method.outcome).toBe("espresso");
  });

  it("gives requirements that the program reads again", async () => {
    const { stdout } = await read(["-f", "yaml"], { stdin: question });
    expect(stdout).toBe("perspective: competition\nstrength: strong\ngear: [machine]\n");
    const again = await run(["--rules", "fixtures/rulesets/quiz", "-", "-q"], { stdin: stdout });
    expect(again.stdout).toContain("Espresso");
  });

  it("takes answers over what the text says, the lens included", async () => {
    const args = ["-f", "yaml", "--answer", "perspective=everyday", "--answer", "strength=mild"];
    const { stdout } = await read(args, { stdin: question });
    expect(stdout).toBe("perspective: everyday\nstrength: mild\ngear: [machine]\n");
  });

  it("shows the reading even where the answers cannot hold together", async () => {
    const { code, stdout, stderr } = await read(["--answer", "gear=[]"], { stdin: brief });
    expect(code).toBe(2);
    expect(stdout).toContain("[strong cup]2");
    expect(stderr).toContain("cannot hold together");
  });

  it.each([
    ["no text", [], { stdin: "" }, "there is no text to read"],
    ["blank text", [], { stdin: " \n\t\n" }, "there is no text to read"],
    ["no such file", ["none.txt"], {}, "none.txt"],
    ["binary", [], { stdin: "a\0b" }, "binary"],
    ["bytes that are no text", [], { stdin: Buffer.from([0xff, 0xfe, 0x41]) }, "UTF-8"],
    ["too long", [], { stdin: "strong cup ".repeat(900_000) }, "the limit is"],
    ["no terminal to ask in", ["-i"], { stdin: brief }, "terminal"],
    ["unknown format", ["-f", "csv"], { stdin: brief }, "no format 'csv'"],
    ["unknown input", ["--answer", "x=1"], { stdin: brief }, '"x"'],
  ] as const)("%s: exit 2, and says so", async (_, args, world, said) => {
    const { code, stdout, stderr } = await read(args, world as World);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });

  it("says that a rule set without signals cannot read", async () => {
    const args = ["--rules", "fixtures/rulesets/coffee", "read", "-"];
    const { code, stderr } = await run(args, { stdin: brief });
    expect(code).toBe(2);
    expect(stderr).toContain("has no signals");
  });

  it.each([
    ["escapes", "\u001b]0;strong cup\u0007\u001b[31m strong \u001b[0mcup \u009b2J"],
    ["bidirectional and zero width", "strong\u200b cup \u202egnorts\u2066 espresso\u00ad machine"],
    ["one word of 1 MB", `strong cup ${"x".repeat(1_000_000)}`],
    ["brackets", "[[[[strong cup]]]]] ".repeat(50)],
  ])("%s: nothing that a terminal obeys", async (_, stdin) => {
    for (const format of ["text", "json", "yaml"]) {
      const { code, stdout } = await read(["-f", format, "--answer", "gear=machine"], { stdin });
      expect([0, 3]).toContain(code);
      expect(stdout).not.toMatch(DANGEROUS);
    }
  });
});
