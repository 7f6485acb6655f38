/** The tools as a server of the Model Context Protocol. */
import {
  type CallToolResult,
  fromJsonSchema,
  type JsonSchemaType,
  McpServer,
} from "@modelcontextprotocol/server";
import type { InputError } from "../../engine/model/finding.ts";
import { findingText } from "../../report/messages/describe.ts";
import { escapeUnprintable } from "../../report/text/safe.ts";
import type { UsageError } from "../../tasks/requirements/usage-error.ts";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import { today } from "../input/dates.ts";
import { kindOfFailure } from "../program/exit.ts";
import { version } from "../program/version.ts";
import type { Arguments, JsonObject } from "./arguments.ts";
import { type Tool, tools } from "./tools.ts";

/** A server that answers from one rule set; what it is connected to, and what time it is, is the caller's. */
export function createServer(opened: Opened, now: () => Date): McpServer {
  const { title, about } = opened.ruleSet;
  const server = new McpServer(
    { name: "advise", title: `advise: ${title}`, version },
    {
      instructions: `${about} Every answer is computed from rules; do not add to it from memory. Ask the user with next_question, then recommend.`,
    },
  );
  for (const tool of tools) {
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.description,
        inputSchema: schemaOf<Arguments>(tool.input),
        ...(tool.output && { outputSchema: schemaOf(tool.output) }),
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      (given) => answer(tool, given, opened, today(undefined, now())),
    );
  }
  return server;
}

/** The protocol has a default dialect; a schema that names another is not understood everywhere. */
function schemaOf<Value>({ $schema: _, ...schema }: JsonObject) {
  return fromJsonSchema<Value>(schema as JsonSchemaType);
}

function answer(tool: Tool, given: Arguments, opened: Opened, day: string): CallToolResult {
  try {
    const data = tool.call(given, opened, day);
    const text = escapeUnprintable(JSON.stringify(data));
    return { content: [{ type: "text", text }], structuredContent: { ...data } };
  } catch (error) {
    return { content: [{ type: "text", text: complaint(error) }], isError: true };
  }
}

/** What is wrong with the arguments, for the agent to do better. Throws on what is no error of the agent. */
function complaint(error: unknown): string {
  const kind = kindOfFailure(error);
  if (kind === "UsageError") {
    const { message, hint } = error as UsageError;
    return hint === undefined ? message : `${message}. ${hint}`;
  }
  if (kind !== "InputError") throw error;
  return (error as InputError).findings.map(findingText).join("\n");
}
