import type { Finding } from "../../../engine/model/finding.ts";
import { sortFindings } from "../../diagnostics/diagnostics.ts";
import { jsonText } from "../../markup/json.ts";
import { describe } from "../../messages/describe.ts";
import type { FindingsReporter } from "../report.ts";

/** The findings as data, each with its sentence. A contract, `"version": 1`. */
export const findingsJson: FindingsReporter = ({ subject, ruleSet, findings, ...report }) => {
  const { counts, files, complete, passed, unreadable } = report;
  const sorted = sortFindings(findings).map(entry);
  const checked = { subject, ruleSet, counts, files, complete, passed, unreadable };
  const document = { version: 1, ...checked, findings: sorted };
  return jsonText(document);
};

function entry({ code, severity, args, span, witness, counterpart, related }: Finding) {
  return { code, severity, ...describe({ code, args }), args, span, witness, counterpart, related };
}
