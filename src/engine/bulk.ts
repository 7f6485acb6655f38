/** Evaluation in bulk: complete requirements to outcomes, each with the rule that decided. */
import { boxesOf, columnsOf, MASK_LIMIT } from "./boxes.ts";
import { type Compiled, GAP } from "./compile.ts";
import { isTerminal, terminalValue } from "./diagram.ts";
import { createDomain, type Domain } from "./domain.ts";
import { createEncode } from "./encode.ts";
import type { Decision, Requirements, RuleSetCore } from "./model.ts";
import { type Column, createLookup, type Lookup, type Row } from "./table.ts";

/** The outcome of one decision, and the rule that gave it. */
export interface Result {
  readonly outcome: string;
  readonly rule: string;
}

export interface Evaluator {
  /** Ids of the decisions in the order of the results; `collect` decisions are left out. */
  readonly decisions: readonly string[];
  /**
   * One result a decision, undefined where no rule holds. Answers missing from the requirements are taken from the
   * inputs' defaults. Undefined as a whole where an answer is missing and has no default, or is a band that the rules
   * tell apart further: such requirements need `advise`.
   */
  evaluate(requirements: Requirements): readonly (Result | undefined)[] | undefined;
}

/** Boxes that one rule may take before tables are not worth it. */
const BOXES = 256;

/**
 * Makes a rule set ready for bulk evaluation, from its rules alone; its time does not grow with the number of rules
 * that hold nowhere near the answers. Undefined where the conditions do not fit tables (one on a `collect` decision, or
 * one that would take hundreds of boxes): compile the rule set and use `evaluateCompiled` then.
 */
export function createEvaluator(ruleSet: RuleSetCore): Evaluator | undefined {
  const order = ruleSet.inputs.map((_, index) => index);
  const domain = createDomain({ ...ruleSet, traps: [], blueprint: [] }, [], order);
  const sizes = columnsOf(domain, ruleSet.decisions);
  const columns = sizes.sizes.map((size, index): Column => {
    const cuts = domain.variables[index]?.cuts;
    return size > MASK_LIMIT && cuts ? { size, cuts } : { size };
  });
  const decisions = ruleSet.decisions.filter((decision) => decision.hit !== "collect");
  const lookups: Lookup[] = [];
  for (const decision of decisions) {
    const rows: Row[] = [];
    for (const [rule, { when }] of decision.rules.entries()) {
      const boxes = boxesOf(sizes, when, BOXES);
      if (!boxes) return undefined;
      for (const box of boxes) rows.push({ rule, box });
    }
    lookups.push(createLookup(rows, columns));
  }
  const encode = createEncode(domain, MASK_LIMIT);
  return evaluator(ruleSet, domain, decisions, encode, (index, values) =>
    (lookups[index] as Lookup)(values),
  );
}

/** The same over the diagrams of a compiled rule set. */
export function evaluateCompiled(compiled: Compiled): Evaluator {
  const { ruleSet, domain, store } = compiled;
  const made = compiled.decisions.filter((each) => each.decision.hit !== "collect");
  const roots = made.map((each) => each.rules);
  const counts = made.map((each) => each.decision.rules.length);
  const encode = createEncode(domain, Number.POSITIVE_INFINITY);
  const decisions = made.map((each) => each.decision);
  return evaluator(ruleSet, domain, decisions, encode, (index, values) => {
    let ref = roots[index] as number;
    while (!isTerminal(ref)) ref = store.follow(ref, values[store.level(ref)] as number);
    const terminal = terminalValue(ref);
    return terminal === GAP || terminal > (counts[index] as number) ? -1 : terminal - 1;
  });
}

function evaluator(
  ruleSet: RuleSetCore,
  domain: Domain,
  decisions: readonly Decision[],
  encode: (requirements: Requirements, values: Float64Array) => boolean,
  decide: (index: number, values: Float64Array) => number,
): Evaluator {
  const values = new Float64Array(domain.variables.length + ruleSet.decisions.length);
  const results = decisions.map((decision) =>
    decision.rules.map((rule): Result => ({ outcome: rule.choose, rule: rule.id })),
  );
  const positions = decisions.map((decision) => {
    const of = new Map(decision.options.map((option, position) => [option.id, position]));
    return Int32Array.from(decision.rules, (rule) => of.get(rule.choose) ?? -1);
  });
  const columns = decisions.map(
    (decision) => domain.variables.length + ruleSet.decisions.indexOf(decision),
  );
  const none = decisions.map((decision) => decision.options.length);
  const count = decisions.length;
  return {
    decisions: decisions.map((decision) => decision.id),
    evaluate(requirements) {
      if (!encode(requirements, values)) return undefined;
      const made: (Result | undefined)[] = [];
      for (let index = 0; index < count; index++) {
        const rule = decide(index, values);
        const column = columns[index] as number;
        if (rule < 0) {
          values[column] = none[index] as number;
          made.push(undefined);
        } else {
          values[column] = (positions[index] as Int32Array)[rule] as number;
          made.push((results[index] as Result[])[rule]);
        }
      }
      return made;
    },
  };
}
