import type { Verification } from "../../analysis/verify/verify.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Theme } from "../theme.ts";

/** The result of checking something, for people, pipelines and editors. */
export interface FindingsReport {
  /** What was checked, as the command line named it. */
  readonly subject: string;
  readonly ruleSet: { readonly id: string; readonly version: string };
  /** Everything found; reporters sort. */
  readonly findings: readonly Finding[];
  /** Texts of the files concerned, by file name. */
  readonly sources: ReadonlyMap<string, string>;
  readonly counts: Verification["counts"];
  /** False where not everything could be checked. */
  readonly complete: boolean;
  /** Whether the command's limits were kept; decides the exit code. */
  readonly passed: boolean;
}

export interface FindingsOptions {
  readonly theme: Theme;
}

/** A report as text that ends with a line end; the same report always gives the same text. */
export type FindingsReporter = (report: FindingsReport, options: FindingsOptions) => string;

/** Every format of a report; its module is loaded when it is asked for. One contract test runs over all of them. */
export const FINDINGS_FORMATS = {
  text: async () => (await import("./text.ts")).findingsText,
  json: async () => (await import("./json.ts")).findingsJson,
} as const satisfies Record<string, () => Promise<FindingsReporter>>;

export type FindingsFormat = keyof typeof FINDINGS_FORMATS;
