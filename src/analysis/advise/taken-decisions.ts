/** How decisions once taken stand against what the rules recommend now. */

import { type Compiled, compile } from "../../engine/evaluation/compile.ts";
import { visit } from "../../engine/evaluation/condition-parts.ts";
import type { Advice, DecisionAdvice, Ending, Reason } from "../../engine/model/advice.ts";
import type { Architecture, Deviation } from "../../engine/model/architecture.ts";
import { recommendedOptions } from "../../engine/model/recommended-options.ts";
import type { Requirements, Rule } from "../../engine/model/rule-set.ts";
import { whyNot } from "../explain/why-not.ts";
import { advise } from "./advise.ts";
import { endingFacts } from "./ending.ts";

/** The codes of what can be said about decisions taken; their prose is the report's. */
export type StandingCode =
  | "decision-differs"
  | "decision-open"
  | "decision-missing"
  | "decision-in-trap"
  | "deviation-accepted"
  | "deviation-expired"
  | "deviation-needless"
  | "decision-on-ended-fact"
  | "rule-set-changed";

export type Standing = "agrees" | "differs" | "accepted" | "expired" | "undecided";

/** A rule behind what is recommended. */
export interface Cause {
  readonly option: string;
  readonly rule: string;
  readonly because: string;
}

/** The fewest answers to change for an option that was decided to be recommended again. */
export interface WayBack {
  readonly option: string;
  readonly change: Requirements;
  /** The answers in force of the inputs to change. */
  readonly from: Requirements;
  readonly rule?: string;
}

export interface DecisionStanding {
  readonly decision: string;
  readonly standing: Standing;
  /** What was decided; absent where nothing was. */
  readonly decided?: readonly string[];
  /** What the rules recommend; absent while they leave it open. */
  readonly recommended?: readonly string[];
  /** Outcomes that the answers still allow. */
  readonly possible: readonly string[];
  /** Recommended and not decided. */
  readonly added: readonly string[];
  /** Decided and not recommended. */
  readonly dropped: readonly string[];
  /** Rules behind what was added. */
  readonly causes: readonly Cause[];
  /** The answers behind the recommendation. */
  readonly reason: readonly Reason[];
  /** For each option that was dropped, where answers lead back to it. */
  readonly back: readonly WayBack[];
  /** Inputs that would settle what is open. */
  readonly open: readonly string[];
  readonly deviation?: Deviation;
  /** Facts behind what was decided and is recommended still, that have ended; absent where there are none. */
  readonly ended?: readonly Ending[];
}

export interface ArchitectureStanding {
  readonly ruleSet: { readonly id: string; readonly version: string; readonly takenWith?: string };
  /** In the order of the rule set. */
  readonly decisions: readonly DecisionStanding[];
  /** Traps that lead to what was decided against the rules. */
  readonly traps: readonly { trap: string; decision: string; option: string }[];
}

/**
 * Compares every decision taken with the recommendation. `today` is an ISO date: deviations are accepted up to the day
 * that they name, and the decisions after an accepted one are recommended as if the rules had decided so themselves.
 * Throws InputError if the answers cannot hold together.
 */
export function standingOf(
  compiled: Compiled,
  architecture: Architecture,
  today: string,
): ArchitectureStanding {
  const { ruleSet } = compiled;
  const advice = advise(compiled, architecture.requirements);
  let now = { compiled, advice };
  const decisions = ruleSet.decisions.map(({ id }) => {
    const compared = compare(now, architecture, id, today);
    if (compared.standing === "accepted") now = after(now, architecture, compared);
    return compared;
  });
  const takenWith = architecture.ruleSet?.version;
  return {
    ruleSet: { id: ruleSet.id, version: ruleSet.version, ...(takenWith && { takenWith }) },
    decisions,
    traps: trapsOf(compiled, advice, decisions),
  };
}

interface Basis {
  readonly compiled: Compiled;
  readonly advice: Advice;
}

/** The rules and their advice where a decision is what its deviation says. */
function after(
  now: Basis,
  { requirements }: Architecture,
  { decision, decided = [] }: DecisionStanding,
): Basis {
  const { ruleSet } = now.compiled;
  const isLast = ruleSet.decisions.at(-1)?.id === decision;
  if (isLast) return now;
  const compiled = compile({
    ...ruleSet,
    decisions: ruleSet.decisions.map((each) =>
      each.id === decision ? { ...each, rules: decided.map((choose) => always(choose)) } : each,
    ),
  });
  return { compiled, advice: advise(compiled, requirements) };
}

const always = (choose: string): Rule => ({
  id: "deviation",
  when: { kind: "all", of: [] },
  choose,
  because: "",
  facts: [],
});

function compare(
  { compiled, advice: { decisions: advices, open } }: Basis,
  { requirements, decisions, deviations }: Architecture,
  id: string,
  today: string,
): DecisionStanding {
  const advice = advices[id] as DecisionAdvice;
  const deviation = deviations.find(({ decision }) => decision === id);
  const decided = (decisions[id] ?? deviation)?.chosen;
  const recommended = recommendedOptions(advice);
  const standing = standingFor(advice, decided, recommended, deviation, today);
  const added = (recommended ?? []).filter((option) => !decided?.includes(option));
  const dropped = standing === "agrees" ? [] : excluded(advice, decided, recommended);
  const causes = causesOf(advice, added);
  const cited = factsBehind(advice, decided ?? []);
  const ended = endingFacts(compiled.ruleSet, cited, today).filter((fact) => fact.ended);
  return {
    decision: id,
    standing,
    ...(decided && { decided }),
    ...(recommended && { recommended }),
    possible: advice.possible,
    added,
    dropped,
    causes,
    reason: advice.outcomes ? readBy(compiled, id, causes, advice.reason) : advice.reason,
    back: dropped.flatMap((option) => wayBack(compiled, requirements, id, option)),
    open: open.filter((each) => each.decisions.includes(id)).map(({ input }) => input),
    ...(deviation && { deviation }),
    ...(ended.length > 0 && { ended }),
  };
}

function standingFor(
  advice: DecisionAdvice,
  decided: readonly string[] | undefined,
  recommended: readonly string[] | undefined,
  deviation: Deviation | undefined,
  today: string,
): Standing {
  if (decided === undefined) {
    // Of a decision that collects, nothing to add is nothing to decide.
    return recommended?.length === 0 ? "agrees" : "undecided";
  }
  const complete = (recommended ?? decided).every((option) => decided.includes(option));
  const agrees = complete && excluded(advice, decided, recommended).length === 0;
  if (agrees && recommended !== undefined) return "agrees";
  if (deviation === undefined) return agrees ? "undecided" : "differs";
  return deviation.until >= today ? "accepted" : "expired";
}

/** What was decided and is not recommended, nor left open by the answers. */
function excluded(
  { status, possible }: DecisionAdvice,
  decided: readonly string[] = [],
  recommended: readonly string[] = [],
): readonly string[] {
  return decided.filter(
    (option) =>
      !recommended.includes(option) && !(status === "undecided" && possible.includes(option)),
  );
}

function causesOf(
  { outcome, rule, because, rules }: DecisionAdvice,
  added: readonly string[],
): readonly Cause[] {
  const all = rules ?? [{ outcome: outcome ?? "", rule: rule ?? "", because: because ?? "" }];
  return all
    .filter((each) => added.includes(each.outcome))
    .map((each) => ({ option: each.outcome, rule: each.rule, because: each.because }));
}

/** Facts that the rules behind these options cite. */
function factsBehind(
  { outcome = "", facts, rules = [] }: DecisionAdvice,
  options: readonly string[],
): readonly string[] {
  return [{ outcome, facts }, ...rules]
    .filter((rule) => options.includes(rule.outcome))
    .flatMap((rule) => rule.facts);
}

/** The answers that the rules behind additions read themselves. */
function readBy(
  { ruleSet }: Compiled,
  id: string,
  causes: readonly Cause[],
  reason: readonly Reason[],
): readonly Reason[] {
  const inputs = new Set<string>();
  const rules = ruleSet.decisions.find((decision) => decision.id === id)?.rules ?? [];
  for (const rule of rules) {
    if (causes.some((cause) => cause.rule === rule.id))
      visit(rule.when, (atom) => inputs.add(atom.input));
  }
  return reason.filter(({ input }) => inputs.has(input));
}

function wayBack(
  compiled: Compiled,
  requirements: Requirements,
  decision: string,
  option: string,
): WayBack[] {
  // What a team wrote down itself is more likely to have changed than what is assumed.
  const found = whyNot(compiled, requirements, decision, option, { ratherGiven: true });
  if (found?.change === undefined) return [];
  const inForce = Object.entries(found.answers);
  const from = inForce.filter(([input]) => input in (found.change?.change ?? {}));
  return [{ option, ...found.change, from: Object.fromEntries(from) }];
}

function trapsOf(
  { ruleSet }: Compiled,
  { traps }: Advice,
  decisions: readonly DecisionStanding[],
): ArchitectureStanding["traps"] {
  const shown = new Set(traps.map(({ id }) => id));
  return ruleSet.traps
    .filter(({ id }) => shown.has(id))
    .flatMap(({ id, tempts }) =>
      decisions.flatMap(({ decision, dropped }) =>
        dropped
          .filter((option) => tempts[decision]?.includes(option))
          .map((option) => ({ trap: id, decision, option })),
      ),
    );
}
