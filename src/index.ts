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
import type { RuleSet } from "./engine/model.ts";

/**
 * Loads a rule set: a folder or a file of YAML by its path, counted from the working folder, or the built-in one.
 * Throws InputError with every error of all its files.
 */
export async function loadRuleSet(path?: string): Promise<RuleSet> {
  const { openRuleSet } = await import("./cli/rulesets.ts");
  return openRuleSet(path, process.cwd());
}

export { type AdviseOptions, advise } from "./analysis/advise.ts";
export { type Coverage, runExamples } from "./analysis/coverage.ts";
export { diff, type RuleSetDiff } from "./analysis/diff.ts";
export { type Progress, progress, type Question } from "./analysis/question.ts";
export { type Verification, type VerifyOptions, verify } from "./analysis/verify/verify.ts";
export { type WhyNot, whyNot } from "./analysis/whynot.ts";
export type * from "./engine/advice.ts";
export { createEvaluator, type Evaluator, evaluateCompiled, type Result } from "./engine/bulk.ts";
export {
  type Compiled,
  type CompileOptions,
  compile,
  DecisionTooLargeError,
} from "./engine/compile.ts";
export { bands } from "./engine/domain.ts";
export { type Finding, InputError, type Severity } from "./engine/finding.ts";
export type * from "./engine/model.ts";
export { describe as describeFinding } from "./report/messages.ts";
export { parseAnswer, parseRequirements, writeRequirements } from "./ruleset/requirements.ts";
