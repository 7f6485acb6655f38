import type { CommandModule } from "../command.ts";
import { exitCode } from "../exit.ts";
export const mcp: CommandModule = {
  define() {},
  async run() {
    return exitCode.done;
  },
};
