import type { Severity } from "../../../engine/model/finding.ts";
import { sortFindings } from "../../diagnostics/diagnostics.ts";
import { jsonText } from "../../markup/json.ts";
import { fingerprints, placeOf, repositoryPath } from "../place.ts";
import type { FindingsReporter } from "../report.ts";
import { sentences } from "../words.ts";

const SEVERITIES = {
  error: "major",
  warning: "minor",
  note: "info",
} as const satisfies Record<Severity, string>;

/** A code quality report of GitLab. */
export const findingsGitlab: FindingsReporter = (report, options) => {
  const sorted = sortFindings(report.findings);
  const marks = fingerprints(sorted, report, options);
  const entries = sorted.map((finding, index) => {
    const { file, line } = placeOf(finding, report);
    return {
      description: sentences(finding),
      check_name: finding.code,
      fingerprint: marks[index],
      severity: SEVERITIES[finding.severity],
      location: { path: repositoryPath(file, options), lines: { begin: line } },
    };
  });
  return jsonText(entries);
};
