/** The commands in the order of the help. A new one is a line here, a file beside this and a line in `index.ts`. */

/** The command that runs where no other is named, so that `advise FILE` works. */
export const defaultCommand = "recommend";

/** What each command is for, by its name. */
export const summaries = {
  recommend: "recommend an architecture; needs no name: advise [file]",
  read: "read an exam question or a brief, and recommend",
  init: "write architecture.yaml: requirements and the decisions taken",
  check: "check that decisions taken are still what the rules recommend",
  adr: "write decision records into the project's folder of records",
  batch: "recommend for many requirements, one a line",
  compare: "compare options side by side",
  questions: "list what is asked, the values, and what they decide",
  quiz: "practise with exam-style questions",
  claims: "list what the rules guarantee for all requirements",
  facts: "list the facts behind the rules, with their sources",
  rules: "check, test, compare and draw rule sets",
  report: "write the advice as one page for the browser",
  schema: "print a JSON Schema, for editors",
  completion: "print the completion script of a shell",
  mcp: "serve the rules to an agent (Model Context Protocol)",
  help: "explain a command or a topic",
} as const satisfies Record<string, string>;

export type CommandName = keyof typeof summaries;

export const commandNames = Object.keys(summaries) as readonly CommandName[];
