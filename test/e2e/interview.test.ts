/** The interview, key by key, in a real pseudo-terminal. */
import { execFileSync } from "node:child_process";
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
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { shell } from "./support/shell.ts";
import { openTerminal, shows, type Terminal, way } from "./support/terminal.ts";

const coffee = join(import.meta.dirname, "../../fixtures/rulesets/coffee");
const brew = `advise --rules ${coffee}`;

let folder: string;
let terminal: Terminal | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "advise-interview-"));
});
afterEach(() => {
  terminal?.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(line: string): Terminal {
  terminal = openTerminal(line, folder);
  return terminal;
}

/** A question being asked, which no answered one above it looks like. */
const minutes = /Question 1[\s\S]*How much time is there\?/;
const gear = /Question 2[\s\S]*What do you have\?/;
const strength = /Question 3[\s\S]*How strong do you like it\?/;

describe.skipIf(way === undefined)(`in a terminal (${way})`, () => {
  test("to an advice, with arrows, marks and a number typed", async () => {
    const it = open(brew);
    await shows(it, minutes);
    await it.press("1", "0", "Enter");
    await shows(it, gear);
    await it.press("Down", "Space", "Down", "Space", "Enter");
    const third = await shows(it, strength);
    expect(third).toContain("last one");
    await it.press("Down", "Enter");
    const last = await shows(it, "What next?");
    expect(last).toContain("Espresso");
    await it.press("Up", "Enter");
    expect(await it.exitCode()).toBe(0);
  });

  test("a step back shows the former answer, which can be replaced", async () => {
    const it = open(brew);
    await shows(it, minutes);
    await it.press("1", "0", "Enter");
    await shows(it, gear);
    await it.press("Escape");
    expect(await shows(it, minutes)).toContain("Type a number: 10");
    await it.press("Up", "Up", "Up", "Enter");
    expect(await shows(it, "What next?")).toContain("Instant coffee");
  });

  test("back is a line of its own, and Ctrl-B", async () => {
    const it = open(brew);
    await shows(it, minutes);
    await it.press("1", "0", "Enter");
    await shows(it, gear);
    await it.press("Up", "Enter");
    await shows(it, minutes);
    await it.press("Enter");
    await shows(it, gear);
    await it.press("C-b");
    await shows(it, minutes);
  });

  test("I don't know", async () => {
    const it = open(brew);
    await shows(it, minutes);
    // The last line ends the interview; the one above it is "I don't know".
    await it.press("Up", "Up", "Enter");
    const next = await shows(it, gear);
    expect(next).toContain("I don't know");
    await it.press("Up", "Up", "Up", "Enter");
    await shows(it, "What next?");
  });

  test("enough asked: the rest is assumed", async () => {
    const it = open(brew);
    await shows(it, minutes);
    await it.press("Up", "Enter");
    await shows(it, "What next?");
  });

  test("save, and the saved file gives the advice again", async () => {
    const it = open(brew);
    await shows(it, minutes);
    await it.press("1", "Enter");
    await shows(it, "What next?");
    await it.press("Down", "Down", "Enter");
    await shows(it, "File name:");
    await it.press("Enter");
    await shows(it, "Saved.");
    await it.press("Up", "Enter");
    expect(await it.exitCode()).toBe(0);
    expect(it.cursorVisible()).toBe(true);
    expect(readdirSync(folder)).toEqual(["requirements.yaml"]);
    const again = shell(`${brew} requirements.yaml -f json`, folder);
    expect(JSON.parse(again.stdout)).toMatchObject({
      requirements: { minutes: 1 },
      decisions: { method: { outcome: "instant" } },
    });
  });

  test.each(["C-c", "C-d"])("%s ends with 130, the cursor shown, nothing written", async (key) => {
    const it = open(`${brew} -o advice.md`);
    await shows(it, minutes);
    expect(it.cursorVisible()).toBe(false);
    await it.press(key);
    expect(await it.exitCode()).toBe(130);
    expect(it.cursorVisible()).toBe(true);
    expect(it.screen()).not.toContain("error");
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(["C-c", "C-d"])("%s at the menu and in a line of text as well", async (key) => {
    for (const keys of [[], ["Down", "Down", "Enter"]]) {
      const it = open(brew);
      await shows(it, minutes);
      await it.press("1", "Enter");
      await shows(it, "What next?");
      await it.press(...keys);
      await shows(it, keys.length === 0 ? "What next?" : "File name:");
      await it.press(key);
      expect(await it.exitCode()).toBe(130);
      expect(it.cursorVisible()).toBe(true);
      it.close();
    }
  });

  test.each([
    ["TERM", 143],
    ["INT", 130],
  ])("SIG%s shows the cursor again", async (signal, code) => {
    // The shell that waits must not be hit, only the program.
    const it = open(`${brew} & echo $! > pid; fg`.replace(/^/, "set -m; "));
    await shows(it, minutes);
    const pid = readFileSync(join(folder, "pid"), "utf8").trim();
    execFileSync("kill", [`-${signal}`, pid]);
    expect(await it.exitCode()).toBe(code);
    expect(it.cursorVisible()).toBe(true);
  });

  test("asks while the result goes to a file", async () => {
    const it = open(`${brew} -f json > advice.json`);
    await shows(it, minutes);
    await it.press("1", "Enter");
    await shows(it, "What next?");
    await it.press("Up", "Enter");
    expect(await it.exitCode()).toBe(0);
    const { decisions } = JSON.parse(readFileSync(join(folder, "advice.json"), "utf8"));
    expect(decisions.method.outcome).toBe("instant");
  });

  test("an existing file is replaced only when that is said", async () => {
    writeFileSync(join(folder, "requirements.yaml"), "mine");
    const it = open(brew);
    await shows(it, minutes);
    await it.press("1", "Enter");
    await shows(it, "What next?");
    await it.press("Down", "Down", "Enter");
    await shows(it, "File name:");
    await it.press("Enter");
    await shows(it, "exists.");
    await it.press("Escape");
    await shows(it, "Nothing was saved.");
    expect(readFileSync(join(folder, "requirements.yaml"), "utf8")).toBe("mine");
  });

  test("TERM=dumb asks in lines", async () => {
    const it = open(`TERM=dumb ${brew}`);
    await shows(it, "Type a letter, or the number itself");
    await it.press("1", "Enter");
    await shows(it, "5. Done");
    await it.press("5", "Enter");
    expect(await it.exitCode()).toBe(0);
  });

  test("is coloured, but not against NO_COLOR", async () => {
    const coloured = open(brew);
    await shows(coloured, minutes);
    expect(coloured.styled()).toBe(true);
    coloured.close();
    const it = open(`NO_COLOR=1 ${brew}`);
    await shows(it, minutes);
    await it.press("1", "Enter");
    await shows(it, "What next?");
    expect(it.styled()).toBe(false);
  });

  test("a screen reader is asked in lines", async () => {
    const it = open(`ACCESSIBLE=1 ${brew}`);
    await shows(it, "Type a letter, or the number itself");
    await it.press("C-d");
    expect(await it.exitCode()).toBe(130);
  });

  test("without a terminal on standard error nothing is asked", async () => {
    expect(await open(`${brew} 2> log`).exitCode()).toBe(3);
    expect(readFileSync(join(folder, "log"), "utf8")).toContain("--answer");
  });

  test("the built-in rule set, from the first question to an advice that is saved", async () => {
    const it = open("advise");
    for (let question = 1; question <= 80; question++) {
      const screen = await shows(
        it,
        new RegExp(`Question ${question}\\b[\\s\\S]*enter|What next\\?`),
      );
      if (screen.includes("What next?")) break;
      expect(screen).toMatch(/Still possible:/);
      await it.press("Enter");
    }
    await it.press("Down", "Down", "Enter");
    await shows(it, "File name:");
    await it.press("Enter");
    await shows(it, "Saved.");
    await it.press("Up", "Enter");
    const code = await it.exitCode();
    expect(shell("advise requirements.yaml", folder).code).toBe(code);
  });
});
