import type { ArchitectureStanding } from "../../analysis/advise/taken-decisions.ts";
import type { Verification } from "../../analysis/verify/verify.ts";
import type { Finding } from "../../engine/model/finding.ts";
import type { Theme } from "../text/theme.ts";
import type { ReportRuleSet } from "../words/names.ts";

/** The result of checking something, for people, pipelines and editors. */
export interface FindingsReport {
  /** What was checked, as the command line named it. */
  readonly subject: string;
  /** Absent where the input could not be read. */
  readonly ruleSet?: { readonly id: string; readonly version: string };
  /** Everything found; reporters sort. */
  readonly findings: readonly Finding[];
  /** Texts of the files concerned, by file name. */
  readonly sources: ReadonlyMap<string, string>;
  /** Where a rule set was checked: how large it is. */
  readonly counts?: Verification["counts"];
  /** Where decisions taken were checked: how they stand, a file each. */
  readonly files?: readonly FileStanding[];
  /** False where not everything could be checked. */
  readonly complete: boolean;
  /** True where the input is broken: the findings are its errors, and nothing else was checked. */
  readonly unreadable?: boolean;
  /** Whether the command's limits were kept; decides the exit code. */
  readonly passed: boolean;
}

export interface FileStanding extends ArchitectureStanding {
  readonly file: string;
}

export interface FindingsOptions {
  readonly theme: Theme;
  /** The rule set, for the names of decisions and options; ids stand for them without it. */
  readonly ruleSet?: ReportRuleSet;
  /** Version of the program. */
  readonly version?: string;
  /** The folder that file names count from, as a path within the repository: empty, or `packages/shop/`. */
  readonly folder?: string;
}

/** A report as text that ends with a line end; the same report always gives the same text. */
export type FindingsReporter = (report: FindingsReport, options: FindingsOptions) => string;
