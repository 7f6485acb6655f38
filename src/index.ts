/**
 * The library: everything the program knows, without a terminal.
 *
 * ```ts
 * import { advise, compile, loadRuleSet, parseRequirements } from "advise";
 *
 * const ruleSet = await loadRuleSet();
 * const requirements = parseRequirements("guests: 12", "requirements.yaml", ruleSet);
 * const advice = advise(compile(ruleSet), requirements);
 * ```
 *
 * What a user wrote and cannot be used throws `InputError` with a finding for each error; `describeFinding` words it.
 */
import type { RuleSet } from "./engine/model/rule-set.ts";

/**
 * Loads a rule set: a folder or a file of YAML by its path, counted from the working folder, or the built-in one.
 * Throws InputError with every error of all its files.
 */
export async function loadRuleSet(path?: string): Promise<RuleSet> {
  const { openRuleSet } = await import("./tasks/rule-sets/open.ts");
  return openRuleSet(path, process.cwd());
}

export { type AdviseOptions, advise } from "./analysis/advise/advise.ts";
export { diff, type RuleSetDiff } from "./analysis/diff/rule-sets.ts";
export { type Coverage, runExamples } from "./analysis/examples/coverage.ts";
export { type WhyNot, whyNot } from "./analysis/explain/why-not.ts";
export { type Progress, progress, type Question } from "./analysis/interview/next-question.ts";
export { type Verification, type VerifyOptions, verify } from "./analysis/verify/verify.ts";
export {
  createEvaluator,
  type Evaluator,
  evaluateCompiled,
  type Result,
} from "./engine/bulk/evaluator.ts";
export {
  type Compiled,
  type CompileOptions,
  compile,
  DecisionTooLargeError,
} from "./engine/evaluation/compile.ts";
export { bands } from "./engine/evaluation/domain.ts";
export type * from "./engine/model/advice.ts";
export { type Finding, InputError, type Severity } from "./engine/model/finding.ts";
export type * from "./engine/model/rule-set.ts";
export { describe as describeFinding } from "./report/messages/describe.ts";
export { parseAnswer, parseRequirements, writeRequirements } from "./ruleset/requirements/parse.ts";
