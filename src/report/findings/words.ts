/** Findings and reports in words; every format says the same. */
import type { Finding } from "../../engine/model/finding.ts";
import { findingCounts } from "../diagnostics/diagnostics.ts";
import { describe } from "../messages/describe.ts";
import { safeLine } from "../text/safe.ts";
import type { FindingsReport } from "./report.ts";

const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A finding as whole sentences on one line: what is wrong, why, and what to do. */
export function sentences(finding: Finding): string {
  const { message, why, help } = describe(finding);
  return [message, why, help]
    .flatMap((text) => (text === undefined ? [] : [begun(ended(safeLine(text)))]))
    .join(" ");
}

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
