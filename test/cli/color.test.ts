import { expect, test } from "vitest";
import {
  type ColorChoice,
  colorLevel,
  speaksUnicode,
  writtenColor,
} from "../../src/cli/terminal/color.ts";

type Environment = Readonly<Record<string, string>>;

test.each<[string, ColorChoice, Environment, boolean, number]>([
  ["a plain terminal", "auto", { TERM: "xterm" }, true, 1],
  ["a terminal of 256 colours", "auto", { TERM: "xterm-256color" }, true, 2],
  ["a terminal of all colours", "auto", { TERM: "xterm", COLORTERM: "truecolor" }, true, 3],
  ["a pipe", "auto", { TERM: "xterm-256color" }, false, 0],
  ["a dumb terminal", "auto", { TERM: "dumb" }, true, 0],
  ["NO_COLOR on a terminal", "auto", { TERM: "xterm", NO_COLOR: "1" }, true, 0],
  ["an empty NO_COLOR", "auto", { TERM: "xterm", NO_COLOR: "" }, true, 1],
  ["NO_COLOR against FORCE_COLOR", "auto", { NO_COLOR: "1", FORCE_COLOR: "3" }, true, 0],
  ["FORCE_COLOR=1 in a pipe", "auto", { FORCE_COLOR: "1" }, false, 1],
  ["FORCE_COLOR=3 in a pipe", "auto", { FORCE_COLOR: "3" }, false, 3],
  ["FORCE_COLOR=true in a pipe", "auto", { FORCE_COLOR: "true" }, false, 1],
  ["an empty FORCE_COLOR in a pipe", "auto", { FORCE_COLOR: "" }, false, 1],
  ["FORCE_COLOR=0 on a terminal", "auto", { TERM: "xterm", FORCE_COLOR: "0" }, true, 0],
  ["always, in a pipe", "always", {}, false, 1],
  ["always, against NO_COLOR", "always", { NO_COLOR: "1" }, false, 1],
  ["never, against FORCE_COLOR", "never", { FORCE_COLOR: "3", TERM: "xterm" }, true, 0],
])("colour of %s", (_, choice, environment, isTTY, level) => {
  expect(colorLevel(choice, environment, { isTTY })).toBe(level);
});

test.each<[Environment, NodeJS.Platform, boolean]>([
  [{ LANG: "en_US.UTF-8" }, "linux", true],
  [{ LANG: "C.utf8" }, "linux", true],
  [{ LANG: "C" }, "linux", false],
  [{}, "linux", false],
  [{ LANG: "en_US.UTF-8", LC_ALL: "C" }, "linux", false],
  [{ LANG: "C", LC_CTYPE: "de_DE.UTF-8" }, "linux", true],
  [{ LANG: "en_US.UTF-8", TERM: "dumb" }, "linux", false],
  [{}, "darwin", true],
  [{}, "win32", true],
])("Unicode in %j on %s: %s", (environment, platform, expected) => {
  expect(speaksUnicode(environment, platform)).toBe(expected);
});

test.each<[string, ColorChoice]>([
  ["x.yaml", "auto"],
  ["--color always x.yaml", "always"],
  ["x.yaml --color=never", "never"],
  ["--no-color", "never"],
  ["--color sometimes", "auto"],
])("colour written in '%s': %s", (line, expected) => {
  expect(writtenColor(line.split(" "))).toBe(expected);
});
