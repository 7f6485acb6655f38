/** What was checked, one thing after another, whatever came of it: for tools that list tests. */
import type { DecisionStanding } from "../../analysis/advise/taken-decisions.ts";
import type { Finding } from "../../engine/model/finding.ts";
import { sortFindings } from "../diagnostics/diagnostics.ts";
import { safeLine } from "../text/safe.ts";
import { list } from "../words/answers.ts";
import { Names } from "../words/names.ts";
import type { FileStanding, FindingsOptions, FindingsReport } from "./report.ts";
import { CHECK_TITLES, titleOf } from "./titles.ts";
import { sentences } from "./words.ts";

export interface Case {
  readonly name: string;
  /** `skipped`: it would fail, and that is accepted. `broken`: it could not be checked. */
  readonly state: "passed" | "failed" | "skipped" | "broken";
  /** In the order of their places. */
  readonly findings: readonly Finding[];
  /** What is said of it, a line each. */
  readonly notes: readonly string[];
}

/** Cases that belong together: a file, or a rule set. */
export interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** The cases of a report, in an order that is always the same. */
export function suitesOf(report: FindingsReport, options: FindingsOptions): Suite[] {
  const { files } = report;
  if (report.unreadable) return brokenSuites(report);
  if (files === undefined) return [{ name: safeLine(report.subject), cases: checkCases(report) }];
  return files.map((file) => ({
    name: safeLine(file.file),
    cases: [...versionCases(file, report), ...decisionCases(file, report, options)],
  }));
}

/** One case for each file that could not be read. */
function brokenSuites({ findings, subject }: FindingsReport): Suite[] {
  const fileOf = ({ span }: Finding) => safeLine(span?.file ?? subject);
  const files = [...new Set(sortFindings(findings).map(fileOf))];
  return files.map((name) => {
    const own = findings.filter((finding) => fileOf(finding) === name);
    return { name, cases: [{ ...caseOf("Input", own), state: "broken" }] };
  });
}

/** One case for each thing that a rule set is checked for; what was found fails it only as an error. */
function checkCases({ findings }: FindingsReport): Case[] {
  const codes = new Set([...Object.keys(CHECK_TITLES), ...findings.map(({ code }) => code)]);
  return [...codes].map((code) => {
    const own = findings.filter((finding) => finding.code === code);
    return caseOf(`${code}: ${titleOf(code).short}`, own);
  });
}

function versionCases({ file }: FileStanding, { findings }: FindingsReport): Case[] {
  const own = findings.filter((each) => each.span?.file === file && each.args["id"] === undefined);
  return own.length === 0 ? [] : [caseOf("Rule set", own)];
}

function decisionCases(
  { file, decisions }: FileStanding,
  { findings }: FindingsReport,
  { ruleSet }: FindingsOptions,
): Case[] {
  return decisions.map((each) => {
    const own = findings.filter(
      ({ span, args }) => span?.file === file && args["id"] === each.decision,
    );
    const made = caseOf(decisionName(each, ruleSet && new Names(ruleSet)), own);
    const isSkipped = made.state === "passed" && each.standing === "accepted";
    return isSkipped ? { ...made, state: "skipped" } : made;
  });
}

function decisionName({ decision, decided }: DecisionStanding, names: Names | undefined): string {
  if (decided === undefined) return safeLine(names?.decision(decision) ?? decision);
  const options = names?.optionsOrNothing(decision, decided) ?? decided;
  return safeLine(`${names?.decision(decision) ?? decision}: ${list(options)}`);
}

function caseOf(name: string, findings: readonly Finding[]): Case {
  const sorted = sortFindings(findings);
  const failed = sorted.some(({ severity }) => severity === "error");
  return {
    name,
    state: failed ? "failed" : "passed",
    findings: sorted,
    notes: sorted.map((finding) => noteOf(finding)),
  };
}

function noteOf(finding: Finding): string {
  const { span, severity, code } = finding;
  const place = span === undefined ? "" : `${safeLine(span.file)}:${span.line}:${span.column}: `;
  return `${place}${severity} ${code}: ${sentences(finding)}`;
}
