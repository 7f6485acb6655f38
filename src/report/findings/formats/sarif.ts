import type { Finding } from "../../../engine/model/finding.ts";
import type { Span } from "../../../engine/model/rule-set.ts";
import { SEVERITY_ORDER, sortFindings } from "../../diagnostics/diagnostics.ts";
import { jsonText } from "../../markup/json.ts";
import { safeLine } from "../../text/safe.ts";
import { fingerprints, placeOf, repositoryPath } from "../place.ts";
import type { FindingsOptions, FindingsReporter } from "../report.ts";
import { titleOf } from "../titles.ts";
import { sentences } from "../words.ts";

/** What GitHub takes of one run; findings beyond it are the least severe ones. */
const MOST = 25_000;

/** SARIF 2.1.0 with everything that code scanning on GitHub asks for. */
export const findingsSarif: FindingsReporter = (report, options) => {
  const { files, subject } = report;
  const findings = sortFindings(report.findings)
    .toSorted((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity])
    .slice(0, MOST);
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const marks = fingerprints(findings, report, options);
  const category = files === undefined ? `rules/${safeLine(subject)}` : "check";
  const run = {
    tool: {
      driver: {
        name: "advise",
        ...(options.version !== undefined && { semanticVersion: options.version }),
        rules: codes.map(ruleOf),
      },
    },
    automationDetails: { id: `advise/${category}/` },
    ...(report.unreadable && { invocations: [{ executionSuccessful: false }] }),
    columnKind: "utf16CodeUnits",
    results: findings.map((finding, index) => ({
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      level: finding.severity,
      message: { text: sentences(finding) },
      locations: [location(placeOf(finding, report), options)],
      ...relatedLocations(finding, options),
      partialFingerprints: { primaryLocationLineHash: `${marks[index]}:1` },
    })),
  };
  const log = {
    $schema:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  };
  return jsonText(log);
};

function ruleOf(code: string) {
  const { short, full } = titleOf(code);
  return {
    id: code,
    shortDescription: { text: short },
    fullDescription: { text: full },
    help: { text: full, markdown: full },
    properties: { tags: ["architecture"], precision: "very-high" },
  };
}

function location({ file, line, column, endLine, endColumn }: Span, options: FindingsOptions) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(repositoryPath(file, options)) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

function relatedLocations({ related = [] }: Finding, options: FindingsOptions) {
  const placed = related.flatMap(({ label, span }, id) =>
    span ? [{ id, message: { text: safeLine(label) || "see" }, ...location(span, options) }] : [],
  );
  return placed.length > 0 ? { relatedLocations: placed } : {};
}

/** A path as a URI reference; an absolute one with its scheme. */
function uriOf(path: string): string {
  const encoded = path.split("/").map(encodeStep).join("/");
  if (path.startsWith("/")) return `file://${encoded}`;
  return /^[A-Za-z]:/.test(path) ? `file:///${encoded}` : encoded;
}

/** Lone surrogates cannot be encoded. */
const encodeStep = (step: string): string => encodeURIComponent(step.replace(/\p{Cs}/gu, "\ufffd"));
