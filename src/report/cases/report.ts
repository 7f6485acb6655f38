/** What is said of the cases of a rule set. */
import type { Agreement, CaseResult } from "../../analysis/cases/agreement.ts";
import type { Influence } from "../../analysis/cases/influence.ts";

export interface CasesReport {
  readonly subject: string;
  readonly results: readonly CaseResult[];
  readonly agreements: readonly Agreement[];
  /** Only where it is asked for. */
  readonly influences?: readonly Influence[];
}
