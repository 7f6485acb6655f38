/** What a line of the result may hold, and how it is made from an advice. */
import type { Advice, DecisionAdvice } from "../../engine/model/advice.ts";
import type { Decision } from "../../engine/model/rule-set.ts";
import { known } from "../requirements/usage-error.ts";

type Of<Source> = (source: Source) => unknown;

/** Of a decision, known as soon as the rule is. */
const ofRule = {
  outcome: ({ outcome }) => outcome ?? null,
  rule: ({ rule }) => rule ?? null,
  because: ({ because }) => because ?? null,
  facts: ({ facts }) => facts,
} as const satisfies Record<string, Of<RulePart>>;

/** Of a decision, but only an advice knows. */
const ofDecision = {
  status: ({ status }) => status,
  possible: ({ possible }) => possible,
  "decided-by": ({ decidedBy }) => decidedBy,
  flips: ({ flips }) => flips,
} as const satisfies Record<string, Of<DecisionAdvice>>;

const ofAdvice = {
  assumed: ({ assumed }) => Object.fromEntries(assumed.map(({ input, value }) => [input, value])),
  open: ({ open }) => open.map(({ input }) => input),
  traps: ({ traps }) => traps.map(({ id }) => id),
  blueprint: ({ blueprint }) => blueprint.map(({ id }) => id),
} as const satisfies Record<string, Of<Advice>>;

/** Words that choose more than one value: the decisions that collect options, and the whole advice. */
const others = ["additions", "whole"] as const;

/** Fields that take time, because they explain. */
const explaining: readonly string[] = ["decided-by", "flips", "whole"];

/** The parts of a decision's advice that stand in its rule. */
export type RulePart = Pick<DecisionAdvice, "outcome" | "rule" | "because" | "facts">;

export type Field =
  | keyof typeof ofRule
  | keyof typeof ofDecision
  | keyof typeof ofAdvice
  | (typeof others)[number];

export const fields = [
  ...Object.keys(ofRule),
  ...Object.keys(ofDecision),
  ...Object.keys(ofAdvice),
  ...others,
] as readonly Field[];

const byDefault: readonly Field[] = ["outcome", "rule"];

/** The fields that a comma-separated list names, in its order. Throws UsageError. */
export function fieldsIn(list: string | undefined): readonly Field[] {
  if (list === undefined) return byDefault;
  const words = list.split(",").map((word) => word.trim());
  return words.map((word) => known(word, fields, `--fields knows no '${word}'`));
}

/** Whether the rule that decides says all that the fields need. */
export const needOnlyRules = (chosen: readonly Field[]): boolean =>
  chosen.every((field) => field in ofRule);

/** Whether the fields need reasons and flips too. */
export const needReasons = (chosen: readonly Field[]): boolean =>
  chosen.some((field) => explaining.includes(field));

/** The fields of one decision that its rule says, as JSON; of none where no rule holds. */
export function ruleJson(chosen: readonly Field[], rule: RulePart): string {
  return JSON.stringify(pick(chosen, ofRule, rule));
}

/** The fields of an advice, as JSON without the braces around it. */
export function adviceJson(
  chosen: readonly Field[],
  advice: Advice,
  decisions: readonly Decision[],
): string {
  if (chosen.includes("whole")) return inner(advice);
  const parts: Record<string, unknown> = {};
  for (const { id, hit } of decisions) {
    const made = advice.decisions[id];
    if (made === undefined) continue;
    if (hit === "collect") {
      if (chosen.includes("additions")) parts[id] = collected(chosen, made);
    } else parts[id] = pick(chosen, { ...ofRule, ...ofDecision }, made);
  }
  return inner({ decisions: parts, ...pick(chosen, ofAdvice, advice) });
}

function collected(chosen: readonly Field[], made: DecisionAdvice): unknown {
  const rules = chosen.includes("rule") && {
    rules: made.rules?.map(({ rule }) => rule) ?? [],
  };
  return { outcomes: made.outcomes ?? [], ...rules, ...pick(chosen, ofDecision, made) };
}

function pick<Source>(
  chosen: readonly Field[],
  table: Readonly<Record<string, Of<Source>>>,
  source: Source,
): Record<string, unknown> {
  const known = chosen.flatMap((field) => {
    const read = table[field];
    return read === undefined ? [] : [[field, read(source)] as const];
  });
  return Object.fromEntries(known);
}

const inner = (value: object): string => JSON.stringify(value).slice(1, -1);
