import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const codes = [
  ...readFileSync("src/ruleset/document/codes.ts", "utf8").matchAll(/^ {2}\| "([a-z0-9-]+)"/gm),
];
const tests = readdirSync("test/ruleset")
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(`test/ruleset/${file}`, "utf8"))
  .join("\n");

test.each(codes.map(([, code]) => code!))("%s is the exact finding of some test", (code) => {
  expect(new RegExp(`[\\d:] ${code} \\{`).test(tests)).toBe(true);
});
