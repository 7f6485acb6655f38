/** The first and the last words of a report; every format says the same. */
import { findingCounts } from "../diagnostics.ts";
import type { FindingsReport } from "./renderer.ts";

/** What came of it: `failed: 2 errors`, `passed: every decision agrees`. */
export function verdictWords({ passed, ...report }: FindingsReport): string {
  return `${passed ? "passed" : "failed"}: ${countedWords(report)}${limits(report)}`;
}

function countedWords({ findings, files }: Omit<FindingsReport, "passed">): string {
  if (findings.length > 0) return findingCounts(findings);
  return files === undefined ? "nothing found" : "every decision agrees";
}

function limits({ complete, unreadable }: Omit<FindingsReport, "passed">): string {
  if (unreadable) return "; nothing was checked";
  return complete ? "" : "; not everything could be checked";
}

/** The rule set used: `coffee 1.2.0`; empty where none could be read. */
export function ruleSetWords({ ruleSet }: Pick<FindingsReport, "ruleSet">): string {
  return ruleSet === undefined ? "" : `${ruleSet.id} ${ruleSet.version}`;
}
