import stringWidth from "fast-string-width";
import { expect, test } from "vitest";
import { topics } from "../../../src/cli/program/help-topics.ts";
import { run } from "../../support/cli.ts";

test.each(Object.keys(topics))("the topic %s is printed, fits, and is listed", async (topic) => {
  const { code, stdout, stderr } = await run(["help", topic]);
  expect([code, stderr]).toEqual([0, ""]);
  const lines = stdout.split("\n");
  expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  expect(lines.length).toBeLessThan(25);
  expect((await run(["help", "--help"])).stdout).toContain(`  ${topic}`);
});

test("an unknown topic is corrected", async () => {
  const { code, stderr } = await run(["help", "formts"]);
  expect([code, stderr]).toEqual([2, "error: no help on 'formts'\nDid you mean formats?\n"]);
});
