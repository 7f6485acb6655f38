import { CommanderError } from "commander";
import { expect, test } from "vitest";
import { exitCodeOf, Interrupted } from "../../../src/cli/program/exit.ts";
import { InputError } from "../../../src/engine/model/finding.ts";
import { UsageError } from "../../../src/tasks/requirements/usage-error.ts";

test.each([
  ["wrong usage", new UsageError("no"), 2],
  ["bad input", new InputError([]), 2],
  ["an interruption", new Interrupted(), 130],
  ["an unknown option", new CommanderError(1, "commander.unknownOption", "no"), 2],
  ["help", new CommanderError(0, "commander.help", ""), 0],
  ["the version", new CommanderError(0, "commander.version", "1.0.0"), 0],
  ["any other error", new TypeError("x is not a function"), 70],
  ["a system error", Object.assign(new Error("no"), { code: "EIO" }), 70],
  ["what is no error at all", "text", 70],
  ["nothing", undefined, 70],
])("%s ends with its code", (_, thrown, code) => {
  expect(exitCodeOf(thrown)).toBe(code);
});
