/** Connects the server to standard input and output. */
import type { Readable, Writable } from "node:stream";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Opened } from "../../tasks/rule-sets/open.ts";
import type { Io } from "../terminal/io.ts";
import { createServer } from "./server.ts";

/** Serves over standard input and output until the client closes its end. */
export async function serve(opened: Opened, { stdin, stdout, stderr, now }: Io): Promise<void> {
  const input = stdin.stream as Readable;
  const ended = new Promise<void>((resolve) => {
    input.once("end", resolve);
    input.once("close", resolve);
  });
  const transport = new StdioServerTransport(input, stdout.stream as Writable);
  const server = serveStdio(() => createServer(opened, now), {
    transport,
    // Standard output belongs to the protocol.
    onerror: (error) => stderr.write(`advise mcp: ${error.message}\n`),
  });
  await ended;
  await server.close();
}
