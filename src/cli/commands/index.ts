/** Loads each command when it is named. */
import type { CommandEntry } from "../command.ts";
import { type CommandName, commandNames, summaries } from "./names.ts";

const load: Readonly<Record<CommandName, CommandEntry["load"]>> = {
  recommend: async () => (await import("./recommend.ts")).recommend,
  read: async () => (await import("./read.ts")).read,
  init: async () => (await import("./init.ts")).init,
  check: async () => (await import("./check.ts")).check,
  adr: async () => (await import("./adr.ts")).adr,
  batch: async () => (await import("./batch.ts")).batch,
  compare: async () => (await import("./compare.ts")).compare,
  questions: async () => (await import("./questions.ts")).questions,
  quiz: async () => (await import("./quiz.ts")).quiz,
  facts: async () => (await import("./facts.ts")).facts,
  rules: async () => (await import("./rules.ts")).rules,
  report: async () => (await import("./report.ts")).report,
  schema: async () => (await import("./schema.ts")).schema,
  completion: async () => (await import("./completion.ts")).completion,
  mcp: async () => (await import("./mcp.ts")).mcp,
  help: async () => (await import("./help.ts")).help,
};

export const commands: readonly CommandEntry[] = commandNames.map((name) => ({
  name,
  summary: summaries[name],
  load: load[name],
}));
