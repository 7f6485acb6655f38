import { jsonRenderer } from "../markup/json.ts";
import type { CasesReport } from "./report.ts";

/** Agreement, misses and influence as data. A contract, `"version": 1`. */
export const casesJson = jsonRenderer<CasesReport>(
  ({ subject, results, agreements, influences }) => ({
    version: 1,
    subject,
    agreements,
    misses: results.flatMap(({ case: each, outcomes }) =>
      outcomes
        .filter(({ agrees }) => !agrees)
        .map(({ decision, accepted, rule }) => ({
          case: each.id,
          decision,
          accepted,
          outcome: rule?.choose,
          rule: rule?.id,
        })),
    ),
    influences,
  }),
);
