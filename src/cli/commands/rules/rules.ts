/** `advise rules TASK`: checks, tests, compares and draws rule sets. */
import type { CommandGroup } from "../../program/command.ts";

export const rules: CommandGroup = {
  description:
    "Works on rule sets: the built-in one, or the folder or file named (see also --rules).",
  commands: [
    {
      name: "new",
      summary: "write a small rule set of your own to begin with",
      load: async () => (await import("./new.ts")).create,
    },
    {
      name: "check",
      summary: "prove what can be proved: gaps, dead rules, facts without source, …",
      load: async () => (await import("./check.ts")).check,
    },
    {
      name: "test",
      summary: "run the rule set's examples and cases, and say what they cover",
      load: async () => (await import("./test.ts")).test,
    },
    {
      name: "diff",
      summary: "what changes between two versions, and for whom",
      load: async () => (await import("./diff.ts")).diff,
    },
    {
      name: "graph",
      summary: "draw decisions as trees",
      load: async () => (await import("./graph.ts")).graph,
    },
  ],
};
