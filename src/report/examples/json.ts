import { jsonText } from "../markup/json.ts";
import type { Renderer } from "../renderer.ts";
import type { ExamplesReport } from "./words.ts";

/** The results and the coverage as data. A contract, `"version": 1`. */
export const examplesJson: Renderer<ExamplesReport> = ({ subject, results, kinds, generated }) => {
  const examples = results.map(({ example, mismatches }) => ({
    id: example.id,
    title: example.title,
    span: example.span,
    passed: mismatches.length === 0,
    mismatches,
  }));
  const passed = examples.every((each) => each.passed);
  const document = { version: 1, subject, passed, examples, coverage: kinds, generated };
  return jsonText(document);
};
