/** A real client against the installed program, over a real pipe. */
import { spawnSync } from "node:child_process";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect, inject, test } from "vitest";
import { environment, shell } from "./support/shell.ts";

test("an agent gets the recommendation that the command line prints", async () => {
  const transport = new StdioClientTransport({
    command: inject("advise"),
    args: ["mcp"],
    env: environment(),
    stderr: "pipe",
  });
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(transport);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toContain("recommend");
  const result = await client.callTool({
    name: "recommend",
    arguments: { requirements: { gap: ["knowledge"], knowledge_change: "daily" } },
  });
  await client.close();
  const line = "advise --answer gap=knowledge --answer knowledge_change=daily -f json";
  const { stdout } = shell(line, inject("installed"));
  expect(result.structuredContent).toEqual(JSON.parse(stdout));
});

test("it ends when its client goes, and writes nothing that is not of the protocol", () => {
  const opening = {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "x", version: "1" },
  };
  const input = [
    { jsonrpc: "2.0", id: 1, method: "initialize", params: opening },
    { jsonrpc: "2.0", method: "notifications/initialized" },
  ];
  const { status, stdout, stderr } = spawnSync(inject("advise"), ["mcp"], {
    env: environment(),
    input: input.map((each) => `${JSON.stringify(each)}\n`).join(""),
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  for (const line of stdout.trim().split("\n").filter(Boolean)) {
    expect(JSON.parse(line)).toMatchObject({ jsonrpc: "2.0" });
  }
});
