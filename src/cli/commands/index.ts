/** Loads each command when it is named. */
import type { CommandEntry } from "../program/command.ts";
import { type CommandName, commandNames, summaries } from "./names.ts";

const load: Readonly<Record<CommandName, CommandEntry["load"]>> = {
  recommend: async () => (await import("./decide/recommend.ts")).recommend,
  read: async () => (await import("./decide/read.ts")).read,
  init: async () => (await import("./decide/init.ts")).init,
  check: async () => (await import("./decide/check.ts")).check,
  adr: async () => (await import("./decide/adr.ts")).adr,
  batch: async () => (await import("./decide/batch.ts")).batch,
  compare: async () => (await import("./look-up/compare.ts")).compare,
  questions: async () => (await import("./look-up/questions.ts")).questions,
  quiz: async () => (await import("./look-up/quiz.ts")).quiz,
  claims: async () => (await import("./look-up/claims.ts")).claims,
  facts: async () => (await import("./look-up/facts.ts")).facts,
  rules: async () => (await import("./rules/rules.ts")).rules,
  report: async () => (await import("./decide/report.ts")).report,
  schema: async () => (await import("./look-up/schema.ts")).schema,
  completion: async () => (await import("./look-up/completion.ts")).completion,
  mcp: async () => (await import("./look-up/mcp.ts")).mcp,
  help: async () => (await import("./look-up/help.ts")).help,
};

export const commands: readonly CommandEntry[] = commandNames.map((name) => ({
  name,
  summary: summaries[name],
  load: load[name],
}));
