import type { Formats } from "../renderer.ts";
import type { FindingsReporter } from "./report.ts";

/** Every format of a report; its module is loaded when it is asked for. One contract test runs over all of them. */
export const FINDINGS_FORMATS = {
  text: async () => (await import("./text.ts")).findingsText,
  json: async () => (await import("./json.ts")).findingsJson,
  markdown: async () => (await import("./markdown.ts")).findingsMarkdown,
  sarif: async () => (await import("./sarif.ts")).findingsSarif,
  junit: async () => (await import("./junit.ts")).findingsJunit,
  github: async () => (await import("./github.ts")).findingsGithub,
  gitlab: async () => (await import("./gitlab.ts")).findingsGitlab,
  tap: async () => (await import("./tap.ts")).findingsTap,
} as const satisfies Formats<FindingsReporter>;

export type FindingsFormat = keyof typeof FINDINGS_FORMATS;

export type { FileStanding, FindingsOptions, FindingsReport } from "./report.ts";
