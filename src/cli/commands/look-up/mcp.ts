/** `advise mcp`: serves the rules to an agent, over standard input and output. */
import { openCompiled } from "../../../tasks/rule-sets/open.ts";
import type { CommandModule } from "../../program/command.ts";
import { exitCode } from "../../program/exit.ts";

const examples = `
The client starts it and speaks with it over standard input and output. For most clients:

  { "mcpServers": { "advise": { "command": "npx", "args": ["advise", "mcp"] } } }

Tools: recommend, next_question, questions, compare, explain, facts. With --rules they
answer from another rule set.
`;

export const mcp: CommandModule = {
  define(command) {
    command.addHelpText("after", examples);
  },

  async run({ io, options }) {
    const opened = await openCompiled(options.rules, io);
    if (io.stdin.isTTY && !options.quiet) {
      io.stderr.write("advise: speaking the Model Context Protocol; an agent should start this\n");
    }
    const { serve } = await import("../../mcp/serve.ts");
    await serve(opened, io);
    return exitCode.done;
  },
};
