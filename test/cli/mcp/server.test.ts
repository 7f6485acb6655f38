import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createServer } from "../../../src/cli/mcp/server.ts";
import { openCompiled } from "../../../src/tasks/rule-sets/open.ts";
import { run } from "../../support/cli.ts";

const rules = "fixtures/rulesets/coffee";
const client = new Client({ name: "test", version: "1.0.0" });

beforeAll(async () => {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const opened = await openCompiled(rules, { cwd: process.cwd() });
  await createServer(opened, () => new Date("2026-11-22T12:00:00Z")).connect(there);
  await client.connect(here);
});

afterAll(() => client.close());

/** What a tool gives: its data, or the text of its error. */
async function call(name: string, given: Record<string, unknown>): Promise<unknown> {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: given });
  const [{ text }] = content as unknown as [{ text: string }];
  if (isError) return text;
  expect(JSON.parse(text)).toEqual(structuredContent);
  return structuredContent;
}

/** What the command line prints as JSON. */
async function printed(...argv: readonly string[]): Promise<unknown> {
  const { stdout, stderr } = await run([...argv, "--rules", rules, "-f", "json", "--quiet"]);
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

describe("the tools of the server", () => {
  test("are listed with what they take", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "recommend",
      "next_question",
      "questions",
      "compare",
      "explain",
      "facts",
    ]);
    for (const { inputSchema, annotations, description } of tools) {
      expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
      expect(annotations).toMatchObject({ readOnlyHint: true });
      expect(description).toMatch(/\.$/);
    }
  });

  const requirements = { milk: true, minutes: "10" };
  const answers = ["--answer", "milk=true", "--answer", "minutes=10"];

  test.each([
    ["recommend", { requirements }, [...answers]],
    ["recommend", { requirements, strict: true }, [...answers, "--strict"]],
    ["questions", {}, ["questions"]],
    ["questions", { inputs: ["milk"] }, ["questions", "milk"]],
    ["compare", {}, ["compare"]],
    ["compare", { requirements }, ["compare", ...answers]],
    ["facts", {}, ["facts"]],
  ])("%s %j gives what the command line prints", async (name, given, argv) => {
    expect(await call(name, given)).toEqual(await printed(...argv));
  });

  test("explain says why not", async () => {
    const { ruleSet } = await openCompiled(rules, { cwd: process.cwd() });
    const [decision] = ruleSet.decisions;
    const option = `${decision!.id}.${decision!.options[0]!.id}`;
    expect(await call("explain", { option, requirements })).toEqual(
      await printed(...answers, "--why-not", option),
    );
  });

  test("next_question asks until nothing is left to ask", async () => {
    const asked: string[] = [];
    for (;;) {
      const { next } = (await call("next_question", { requirements: {}, skipped: asked })) as {
        next?: { input: string; question: { id: string; ask: string } };
      };
      if (next === undefined) break;
      expect(next.question.id).toBe(next.input);
      asked.push(next.input);
    }
    expect(asked.length).toBeGreaterThan(1);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test.each([
    ["recommend", { requirements: { mlik: true } }, /milk/],
    ["recommend", { requirements: { milk: "perhaps" } }, /milk/],
    ["questions", { inputs: ["mlik"] }, /no input is called 'mlik'.*milk/],
    ["facts", { ids: ["nothing"] }, /no fact is called 'nothing'/],
    ["compare", { options: ["nothing"] }, /no comparison has 'nothing'/],
    ["explain", { option: "nothing", requirements: {} }, /no option is called 'nothing'/],
    ["recommend", {}, /requirements/],
    ["recommend", { requirements: {}, more: 1 }, /more|additional/i],
  ])("%s %j is an error that says what to do", async (name, given, expected) => {
    expect(await call(name, given)).toMatch(expected);
  });
});
