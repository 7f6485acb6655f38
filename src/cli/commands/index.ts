/** Every command, in the order of the help. A new one is a file beside this and a line in the list. */
import type { CommandEntry } from "../command.ts";

/** The command that runs where no other is named, so that `advise FILE` works. */
export const defaultCommand = "recommend";

export const commands: readonly CommandEntry[] = [
  {
    name: defaultCommand,
    summary: "recommend an architecture; needs no name: advise [file]",
    load: async () => (await import("./recommend.ts")).recommend,
  },
  {
    name: "read",
    summary: "read an exam question or a brief, and recommend",
    load: async () => (await import("./read.ts")).read,
  },
  {
    name: "init",
    summary: "write architecture.yaml: requirements and the decisions taken",
    load: async () => (await import("./init.ts")).init,
  },
  {
    name: "check",
    summary: "check that decisions taken are still what the rules recommend",
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "adr",
    summary: "write decision records into the project's folder of records",
    load: async () => (await import("./adr.ts")).adr,
  },
  {
    name: "batch",
    summary: "recommend for many requirements, one a line",
    load: async () => (await import("./batch.ts")).batch,
  },
  {
    name: "compare",
    summary: "compare options side by side",
    load: async () => (await import("./compare.ts")).compare,
  },
  {
    name: "questions",
    summary: "list what is asked, the values, and what they decide",
    load: async () => (await import("./questions.ts")).questions,
  },
  {
    name: "quiz",
    summary: "practise with exam-style questions",
    load: async () => (await import("./quiz.ts")).quiz,
  },
  {
    name: "facts",
    summary: "list the facts behind the rules, with their sources",
    load: async () => (await import("./facts.ts")).facts,
  },
  {
    name: "rules",
    summary: "check, test, compare and draw rule sets",
    load: async () => (await import("./rules.ts")).rules,
  },
  {
    name: "report",
    summary: "write the advice as one page for the browser",
    load: async () => (await import("./report.ts")).report,
  },
  {
    name: "schema",
    summary: "print a JSON Schema, for editors",
    load: async () => (await import("./schema.ts")).schema,
  },
  {
    name: "completion",
    summary: "print the completion script of a shell",
    load: async () => (await import("./completion.ts")).completion,
  },
  {
    name: "mcp",
    summary: "serve the rules to an agent (Model Context Protocol)",
    load: async () => (await import("./mcp.ts")).mcp,
  },
  {
    name: "help",
    summary: "explain a command or a topic",
    load: async () => (await import("./help.ts")).help,
  },
];
