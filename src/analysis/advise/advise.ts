/** Requirements in, advice out: every decision with its reason, its nearest alternatives and what it assumes. */

import type { Compiled } from "../../engine/evaluation/compile.ts";
import { visit } from "../../engine/evaluation/condition-parts.ts";
import { stateOf } from "../../engine/evaluation/domain.ts";
import { canOccur } from "../../engine/evaluation/possible-results.ts";
import { holds } from "../../engine/evaluation/three-valued-logic.ts";
import type {
  Advice,
  Assumption,
  Ending,
  OpenInput,
  StepAdvice,
  TrapAdvice,
} from "../../engine/model/advice.ts";
import { InputError } from "../../engine/model/finding.ts";
import type { Condition, Input, Requirements } from "../../engine/model/rule-set.ts";
import { type Answers, withDefaults } from "./answers.ts";
import { evaluateDecisions } from "./decisions.ts";
import { endingFacts } from "./ending.ts";
import { lensAdvice } from "./lens.ts";
import { type DecisionResult, knownOutcomes } from "./made-decision.ts";

export interface AdviseOptions {
  /** Assume nothing: what the answers given do not decide stays undecided. */
  readonly strict?: boolean;
  /** Leave out what only explains (reasons, flips, robustness, lens), for bulk evaluation. */
  readonly brief?: boolean;
  /** Look for no more than so many flips a decision, the nearest; all of them without it. */
  readonly flips?: number;
  /** ISO date of today: name the facts behind the advice that have ended by then, or end within a year. */
  readonly today?: string;
}

/** Evaluates requirements. Throws InputError if the answers cannot hold together. */
export function advise(
  compiled: Compiled,
  requirements: Requirements,
  options: AdviseOptions = {},
): Advice {
  const answers = withDefaults(compiled, requirements, options.strict ?? false);
  if (!canOccur(compiled, answers.given)) throw contradiction(compiled, requirements);
  const results = evaluateDecisions(compiled, answers, {
    reasons: !options.brief,
    flips: options.flips ?? Number.POSITIVE_INFINITY,
  });
  const { ruleSet } = compiled;
  const decisions = Object.fromEntries(results.map((each) => [each.id, each.advice]));
  const applies = conditionTest(compiled, answers, results);
  const lens = options.brief ? undefined : lensAdvice(compiled, answers, decisions);
  const blueprint = ruleSet.blueprint.filter((step) => applies(step.when)).map(stepAdvice);
  const cited = [...results.map((each) => each.advice), ...blueprint].flatMap(({ facts }) => facts);
  const ending: Ending[] =
    options.today === undefined ? [] : endingFacts(ruleSet, cited, options.today);
  return {
    version: 1,
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    requirements,
    decisions,
    assumed: assumptions(compiled, answers, results),
    traps: ruleSet.traps.filter((trap) => applies(trap.when)).map(trapAdvice),
    blueprint,
    ...(lens && { lens }),
    open: openInputs(compiled, results),
    ...(ending.length > 0 && { ending }),
  };
}

/** Tests conditions of traps and steps with the answers, the defaults and the outcomes. */
function conditionTest(
  compiled: Compiled,
  answers: Answers,
  results: readonly DecisionResult[],
): (condition: Condition) => boolean {
  const outcomes = knownOutcomes(results);
  return (condition) => holds(compiled.domain, condition, answers.assumed, outcomes) === true;
}

function contradiction(compiled: Compiled, requirements: Requirements): InputError {
  const { domain, ruleSet } = compiled;
  const state = stateOf(domain, requirements);
  // What cannot occur is said of inputs alone.
  const broken = ruleSet.impossible.filter((each) => holds(domain, each.when, state, new Map()));
  return new InputError(
    (broken.length > 0 ? broken : ruleSet.impossible).map((each) => ({
      code: "impossible-answers",
      severity: "error",
      args: { id: each.id, because: each.because },
    })),
  );
}

/** Defaults that the advice rests on; first those that a deciding rule itself names. */
function assumptions(
  compiled: Compiled,
  answers: Answers,
  results: readonly DecisionResult[],
): Assumption[] {
  const named = new Set<string>();
  for (const { decision } of compiled.decisions) {
    const rule = decision.rules.find(
      ({ id }) => id === results.find((each) => each.id === decision.id)?.advice.rule,
    );
    if (rule) visit(rule.when, (atom) => named.add(atom.input));
  }
  const assumed = new Set(results.flatMap((each) => each.assumed));
  const all = answers.defaulted.flatMap((group) => {
    const { id, default: fallback } = compiled.domain.inputs[group] as Input;
    if (!fallback || !assumed.has(id)) return [];
    const decisions = results.filter((each) => each.assumed.includes(id));
    const { value, because } = fallback;
    return [{ input: id, value, because, decisions: decisions.map((each) => each.id) }];
  });
  return [
    ...all.filter((each) => named.has(each.input)),
    ...all.filter((each) => !named.has(each.input)),
  ];
}

function openInputs(compiled: Compiled, results: readonly DecisionResult[]): OpenInput[] {
  if (results.every((each) => each.open.length === 0)) return [];
  return compiled.ruleSet.inputs.flatMap((input) => {
    const decisions = results.filter((each) => each.open.includes(input.id)).map((each) => each.id);
    return decisions.length > 0 ? [{ input: input.id, decisions }] : [];
  });
}

const trapAdvice = ({ id, belief, why, instead, tells, facts }: TrapAdvice): TrapAdvice => ({
  id,
  belief,
  why,
  instead,
  tells,
  facts,
});

const stepAdvice = ({ id, step, detail, facts }: StepAdvice): StepAdvice => ({
  id,
  step,
  ...(detail && { detail }),
  facts,
});
