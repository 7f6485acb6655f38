import type { Formats } from "../renderer.ts";
import type { FindingsReporter } from "./report.ts";

/** Every format of a report; its module is loaded when it is asked for. One contract test runs over all of them. */
export const FINDINGS_FORMATS = {
  text: async () => (await import("./formats/text.ts")).findingsText,
  json: async () => (await import("./formats/json.ts")).findingsJson,
  markdown: async () => (await import("./formats/markdown.ts")).findingsMarkdown,
  sarif: async () => (await import("./formats/sarif.ts")).findingsSarif,
  junit: async () => (await import("./formats/junit.ts")).findingsJunit,
  github: async () => (await import("./formats/github.ts")).findingsGithub,
  gitlab: async () => (await import("./formats/gitlab.ts")).findingsGitlab,
  tap: async () => (await import("./formats/tap.ts")).findingsTap,
} as const satisfies Formats<FindingsReporter>;

export type FindingsFormat = keyof typeof FINDINGS_FORMATS;

export type { FileStanding, FindingsOptions, FindingsReport } from "./report.ts";
