import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { createProgress, progressLine } from "../../../src/cli/batch/progress.ts";
import type { Io } from "../../../src/cli/terminal/io.ts";
import { noteTheme } from "../../../src/cli/terminal/themes.ts";
import { run } from "../../support/cli.ts";

/** A terminal whose clock is set by hand. */
function terminal() {
  const seen = { text: "", time: 0 };
  const output = { isTTY: true, columns: 80, rows: 24, stream: new PassThrough() };
  const write = (text: string) => {
    seen.text += text;
  };
  const stderr = { ...output, write };
  const stream = new PassThrough();
  const stdin = { isTTY: true, stream, pieces: () => stream };
  const env = { LANG: "C.UTF-8" };
  const now = () => new Date(seen.time);
  const io: Io = { stdin, stdout: stderr, stderr, env, cwd: "/", now };
  return { io, seen };
}

const { io: world } = terminal();
const theme = await noteTheme({ color: "never" }, world);

describe("the line", () => {
  test.each([
    [
      "half way through a file",
      { bytes: 50, lines: 3000, bad: 0 },
      100,
      "████████████░░░░░░░░░░░░   50 %  3,000 lines  1,500/s  2 s left",
    ],
    ["with bad lines", { bytes: 0, lines: 10, bad: 2 }, undefined, "10 lines  5/s  2 bad"],
    ["of a pipe", { bytes: 10, lines: 1, bad: 0 }, undefined, "1 line  1/s"],
  ])("%s", (_, state, total, line) => {
    expect(stripVTControlCharacters(progressLine(state, total, 2000, theme))).toBe(line);
  });
});

describe("drawing", () => {
  test("pauses between two drawings, and leaves nothing behind", () => {
    const { io, seen } = terminal();
    const progress = createProgress(100, theme, io);
    for (seen.time = 0; seen.time <= 250; seen.time += 50) {
      progress.show({ bytes: 10, lines: seen.time, bad: 0 });
    }
    progress.clear();
    expect(seen.text.match(/\d+ lines/g)).toEqual(["100 lines", "200 lines"]);
    expect(seen.text.endsWith("\r\u001b[K")).toBe(true);
  });

  test("clears nothing where nothing was drawn", () => {
    const { io, seen } = terminal();
    createProgress(100, theme, io).clear();
    expect(seen.text).toBe("");
  });

  test.each([
    ["no terminal", { terminal: [] }],
    ["the result on the same terminal", { terminal: ["stdout", "stderr"] }],
    ["a dumb terminal", { terminal: ["stderr"], env: { TERM: "dumb" } }],
  ] as const)("none with %s", async (_, world) => {
    const { stderr } = await run(["batch"], { stdin: "{}\n", ...world });
    expect(stderr).toBe("");
  });
});
