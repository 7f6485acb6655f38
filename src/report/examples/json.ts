import { jsonText } from "../markup/json.ts";
import type { Renderer } from "../renderer.ts";
import { type ExamplesReport, isPassed } from "./words.ts";

/** The results and the coverage as data. A contract, `"version": 1`. */
export const examplesJson: Renderer<ExamplesReport> = (report) => {
  const { subject, results, kinds, generated, agreements } = report;
  const examples = results.map(({ example, mismatches }) => ({
    id: example.id,
    title: example.title,
    span: example.span,
    passed: mismatches.length === 0,
    mismatches,
  }));
  const passed = isPassed(report);
  return jsonText({
    version: 1,
    subject,
    passed,
    examples,
    agreements,
    coverage: kinds,
    generated,
  });
};
