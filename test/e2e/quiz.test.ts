/** The quiz, key by key, in a real pseudo-terminal. */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { shell } from "./support/shell.ts";
import { openTerminal, shows, type Terminal, way } from "./support/terminal.ts";

const rules = join(import.meta.dirname, "../../fixtures/rulesets/quiz");

let folder: string;
let terminal: Terminal | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "advise-quiz-"));
});
afterEach(() => {
  terminal?.close();
  rmSync(folder, { recursive: true, force: true });
});

const store = () => join(folder, "advise", "quiz.json");

interface Kept {
  readonly ruleSets: Readonly<
    Record<string, Readonly<Record<string, { readonly asked: number; readonly right: number }>>>
  >;
}

function kept(): readonly { readonly asked: number; readonly right: number }[] {
  const { ruleSets } = JSON.parse(readFileSync(store(), "utf8")) as Kept;
  return Object.values(ruleSets["coffee"] ?? {});
}

function open(line: string): Terminal {
  terminal = openTerminal(`XDG_STATE_HOME=${folder} advise quiz --rules ${rules} ${line}`, folder);
  return terminal;
}

/** The letter on the screen before an option's text; the options are dealt in another order each time. */
function letterOf(screen: string, right: boolean): string {
  const now = screen.slice(screen.lastIndexOf("Question "));
  const text = now.includes("espresso machine") === right ? "Pull an espresso" : "Stir powder";
  return new RegExp(`([A-C])[. ] *${text}`).exec(now)?.[1] ?? "";
}

const question = (number: number) =>
  new RegExp(`Question ${number}\\b[\\s\\S]*Your answer\\?[\\s\\S]*Quit`);

describe.skipIf(way === undefined)(`in a terminal (${way})`, () => {
  test("a right answer, then a wrong one, each explained, and a summary", async () => {
    const it = open("--seed 3 --count 2");
    const first = await shows(it, question(1));
    await it.press(letterOf(first, true), "Enter");
    const right = await shows(it, /Right\.[\s\S]*1 of 1 right[\s\S]*Go on\?/);
    expect(right).toMatch(/\[[^\]]+\]\d/);
    expect(kept()).toMatchObject([{ asked: 1, right: 1 }]);
    await it.press("Enter");
    const second = await shows(it, question(2));
    await it.press(letterOf(second, false), "Enter");
    const last = await shows(it, /Topic[\s\S]*Right now/);
    expect(last).toContain("1 of 2 right");
    expect(await it.exitCode()).toBe(0);
    expect(kept().map(({ right }) => right)).toEqual([1, 0]);
    expect(it.cursorVisible()).toBe(true);
  });

  test("q quits in the middle, with the progress kept", async () => {
    const it = open("--seed 3");
    const first = await shows(it, question(1));
    await it.press(letterOf(first, false), "Enter");
    await shows(it, "Go on?");
    await it.press("q", "Enter");
    expect(await shows(it, "In all rounds")).toContain("0 of 1 right");
    expect(await it.exitCode()).toBe(0);
    expect(kept()).toMatchObject([{ asked: 1, right: 0 }]);
  });

  test("Ctrl-C ends with 130, with the progress kept", async () => {
    const it = open("--seed 3");
    const first = await shows(it, question(1));
    await it.press(letterOf(first, true), "Enter");
    await shows(it, "Go on?");
    await it.press("C-c");
    expect(await it.exitCode()).toBe(130);
    expect(kept()).toMatchObject([{ asked: 1, right: 1 }]);
    expect(it.cursorVisible()).toBe(true);
  });

  test("--no-save keeps nothing, and --plain needs no cursor", async () => {
    const it = open("--seed 3 --count 1 --no-save --plain");
    const first = await shows(it, /Type a letter:\s*>/);
    await it.press(letterOf(first, true), "Enter");
    await shows(it, "Right now");
    expect(await it.exitCode()).toBe(0);
    expect(existsSync(store())).toBe(false);
    expect(it.styled()).toBe(false);
  });

  test("a seed draws the same question again", async () => {
    const screens: string[] = [];
    for (let round = 0; round < 2; round++) {
      const it = open("--seed 11 --no-save");
      screens.push(await shows(it, question(1)));
      it.close();
    }
    expect(new Set(screens).size).toBe(1);
  });
});

test.skipIf(way === undefined)("the built-in rule set has questions of its own", async () => {
  terminal = openTerminal(`XDG_STATE_HOME=${folder} advise quiz --count 1`, folder);
  await shows(terminal, /Your answer\?[\s\S]*Quit/);
  await terminal.press("q", "Enter");
  await shows(terminal, "No question was answered.");
  expect(await terminal.exitCode()).toBe(0);
  expect(existsSync(store())).toBe(false);
});

test("without a terminal it says so", () => {
  const { code, stdout, stderr } = shell("advise quiz", folder);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("terminal");
});
