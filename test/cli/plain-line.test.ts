import { afterEach, expect, test, vi } from "vitest";
import { type RecommendCall, recommend } from "../../src/cli/commands/recommend.ts";
import { exitCode } from "../../src/cli/exit.ts";
import { processIo } from "../../src/cli/io.ts";
import { readPlainLine } from "../../src/cli/plain-line.ts";
import { run } from "../../src/cli/program.ts";

afterEach(() => vi.restoreAllMocks());

/** What the parser has the recommendation run with. */
async function parsed(line: readonly string[]): Promise<RecommendCall> {
  const seen = vi.spyOn(recommend, "run").mockResolvedValue(exitCode.done);
  await run(line, { ...processIo(() => {}), env: {} });
  return seen.mock.calls[0]?.[0] as RecommendCall;
}

const wordsOf = (text: string) => (text === "" ? [] : text.split(" "));

test.each([
  "",
  "needs.yaml",
  "./folder/needs.json",
  "needs.yaml --format json",
  "needs.yaml -f markdown",
  "--format text needs.yaml",
  "-f nonsense needs.yaml",
  "--format json",
  "--format needs.yaml",
  "-f markdown",
])("a plain line is what the parser makes of it: %s", async (text) => {
  const line = wordsOf(text);
  const { args, options } = await parsed(line);
  const { file, options: plain } = readPlainLine(line) ?? {};
  expect([file]).toEqual(args);
  expect(plain).toEqual(options);
});

test.each([
  "-",
  "compare",
  "__complete",
  "needs.yaml other.yaml",
  "needs.yaml --format",
  "--format",
  "-f --full",
  "needs.yaml --format --full",
  "needs.yaml -f json -f text",
  "needs.yaml --format=json",
  "needs.yaml -o out.md",
  "needs.yaml --full",
  "--version",
])("every other line is left to the parser: %j", (text) => {
  expect(readPlainLine(wordsOf(text))).toBeUndefined();
});
