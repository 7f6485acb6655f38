/** Why an option is not chosen: what each rule for it lacks, what comes before it, and the smallest change that brings it. */

import { type Ref, TRUE } from "../../engine/diagram/diagram-store.ts";
import { reachable } from "../../engine/diagram/queries.ts";
import { type Compiled, type CompiledDecision, GAP } from "../../engine/evaluation/compile.ts";
import { stateOf } from "../../engine/evaluation/domain.ts";
import { holds } from "../../engine/evaluation/three-valued-logic.ts";
import { recommendedOptions } from "../../engine/model/recommended-options.ts";
import { isCollecting, type Requirements, type Rule } from "../../engine/model/rule-set.ts";
import { type Answers, assumedAnswers, withDefaults } from "../advise/answers.ts";
import { evaluateDecisions } from "../advise/decisions.ts";
import { knownOutcomes } from "../advise/made-decision.ts";
import { nearestCounterfactual, price, pricesOf } from "./nearest-requirements.ts";
import { changedAnswers } from "./step-answers.ts";
import { type Known, type Unmet, unmetCount, unmetParts } from "./unmet-parts.ts";

export type { Unmet } from "./unmet-parts.ts";

export interface RuleWhyNot {
  readonly rule: string;
  readonly because: string;
  readonly facts: readonly string[];
  /** Whether its condition holds; open where an answer is missing. */
  readonly condition: "holds" | "fails" | "open";
  readonly lacks: readonly Unmet[];
  /** An earlier rule that decides although, or before, this one may hold. */
  readonly precededBy?: string;
}

export interface WhyNot {
  readonly decision: string;
  readonly option: string;
  /** `never`: no requirements lead to it. `other-lens`: only from another point of view. */
  readonly status: "chosen" | "not-chosen" | "other-lens" | "never";
  /** What came out instead, and the rule behind it; of `collect` the options that hold. */
  readonly outcomes: readonly string[];
  readonly rule?: string;
  /** Answers in force, the assumed ones included. */
  readonly answers: Requirements;
  /** Inputs whose answer is assumed. */
  readonly assumed: readonly string[];
  /** Outcomes of the decisions before this one, by decision id. */
  readonly earlier: Readonly<Record<string, readonly string[]>>;
  /** Rules that choose the option, those that lack least first. */
  readonly rules: readonly RuleWhyNot[];
  /** The fewest answers to change to get it, and the rule that then decides, where that is one alone. */
  readonly change?: { readonly change: Requirements; readonly rule?: string };
}

export interface WhyNotOptions {
  readonly strict?: boolean;
  /** Look for the change among the answers given, where that takes at most one more than among all. */
  readonly ratherGiven?: boolean;
}

/** Explains one option of a decision; undefined where there is no such decision or option. */
export function whyNot(
  compiled: Compiled,
  requirements: Requirements,
  decisionId: string,
  optionId: string,
  options: WhyNotOptions = {},
): WhyNot | undefined {
  const at = compiled.decisions.findIndex((each) => each.decision.id === decisionId);
  const each = compiled.decisions[at];
  const index = each?.decision.options.findIndex((option) => option.id === optionId) ?? -1;
  if (!each || index < 0) return undefined;
  const answers = withDefaults(compiled, requirements, options.strict ?? false);
  const results = evaluateDecisions(compiled, answers, { reasons: false, flips: 0 });
  const { advice } = results[at] as (typeof results)[number];
  const outcomes = recommendedOptions(advice) ?? [];
  const before = results.slice(0, at);
  const known = {
    domain: compiled.domain,
    state: answers.assumed,
    outcomes: knownOutcomes(before),
  };
  const chosen = outcomes.includes(optionId);
  const path = chosen ? undefined : changeTo(compiled, each, answers, index, options);
  return {
    decision: decisionId,
    option: optionId,
    status: chosen ? "chosen" : (path?.status ?? "never"),
    outcomes,
    ...(advice.rule !== undefined && { rule: advice.rule }),
    answers: { ...assumedAnswers(compiled, answers), ...requirements },
    assumed: answers.defaulted.map((group) => compiled.domain.inputs[group]?.id ?? ""),
    earlier: Object.fromEntries(
      before.map((one) => [one.id, recommendedOptions(one.advice) ?? []]),
    ),
    rules: each.decision.rules
      .filter((rule) => rule.choose === optionId)
      .map((rule) => explain(each, rule, known))
      .sort((a, b) => unmetCount(a.lacks) - unmetCount(b.lacks)),
    ...(path && { change: path.change }),
  };
}

function explain({ decision }: CompiledDecision, rule: Rule, known: Known): RuleWhyNot {
  const truthOf = (each: Rule) => holds(known.domain, each.when, known.state, known.outcomes);
  const truth = truthOf(rule);
  const earlier = decision.rules.slice(0, decision.rules.indexOf(rule));
  const preceding =
    isCollecting(decision) || truth === false
      ? undefined
      : earlier.find((each) => each.choose !== rule.choose && truthOf(each) === true);
  return {
    rule: rule.id,
    because: rule.because,
    facts: rule.facts,
    condition: truth === undefined ? "open" : truth ? "holds" : "fails",
    lacks: unmetParts(rule.when, known),
    ...(preceding && { precededBy: preceding.id }),
  };
}

/** The nearest requirements that lead to the option; from another lens only where this one has none. */
function changeTo(
  compiled: Compiled,
  each: CompiledDecision,
  answers: Answers,
  index: number,
  { ratherGiven = false }: WhyNotOptions,
) {
  const collect = isCollecting(each.decision);
  const root = collect ? (each.options[index] as Ref) : each.outcomes;
  const wanted = collect ? TRUE : index + 1;
  const lens = compiled.domain.inputs.findIndex((input) => input.lens);
  const changeAt = (prices: Int32Array): Requirements | undefined => {
    const path = nearestCounterfactual(compiled, root, answers.assumed, {
      accept: (value) => value === wanted,
      prices,
      narrowingCounts: true,
    });
    return path && changedAnswers(compiled, answers.assumed, path.steps);
  };
  for (const status of ["not-chosen", "other-lens"] as const) {
    const prices = pricesOf(compiled.domain, price.answer);
    if (status === "not-chosen" && lens >= 0) prices[lens] = price.locked;
    const fewest = changeAt(prices);
    if (fewest === undefined) continue;
    const ofGiven = (usual: number, group: number) =>
      answers.answered.includes(group) ? usual : price.locked;
    const own = ratherGiven ? changeAt(prices.map(ofGiven)) : undefined;
    const change = own && sizeOf(own) <= sizeOf(fewest) + 1 ? own : fewest;
    const rule = ruleAfter(compiled, each, answers, index, change);
    return { status, change: { change, ...(rule !== undefined && { rule }) } };
  }
  return undefined;
}

const sizeOf = (change: Requirements): number => Object.keys(change).length;

function ruleAfter(
  compiled: Compiled,
  { decision, rules }: CompiledDecision,
  answers: Answers,
  index: number,
  change: Requirements,
): string | undefined {
  const option = decision.options[index]?.id;
  const all = { ...assumedAnswers(compiled, answers), ...answers.requirements, ...change };
  if (isCollecting(decision)) {
    const choosing = decision.rules.filter((rule) => rule.choose === option);
    return choosing.length === 1 ? choosing[0]?.id : undefined;
  }
  const deciding = reachable(compiled.store, rules, stateOf(compiled.domain, all));
  deciding.delete(GAP);
  // Where several rules for the option remain, which of them decides is not known.
  const [first = GAP] = deciding;
  return deciding.size === 1 ? decision.rules[first - 1]?.id : undefined;
}
