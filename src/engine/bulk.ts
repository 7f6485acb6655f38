/** Evaluation in bulk: complete requirements to outcomes, each with the rule that decided. */
import { boxesOf, columnsOf } from "./boxes.ts";
import { type Compiled, GAP } from "./compile.ts";
import { isTerminal, terminalValue } from "./diagram.ts";
import { createDomain } from "./domain.ts";
import { createEncode, type Encode } from "./encode.ts";
import type { Decision, Requirements, RuleSetCore } from "./model.ts";
import type { Row } from "./rows.ts";
import { type Place, packColumns } from "./slots.ts";
import { createLookup, type Lookup } from "./table.ts";

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
export function createEvaluator(
  ruleSet: RuleSetCore,
  beside: readonly string[] = [],
): Evaluator | undefined {
  const order = ruleSet.inputs.map((_, index) => index);
  const domain = createDomain({ ...ruleSet, traps: [], blueprint: [] }, [], order);
  const sizes = columnsOf(domain, ruleSet.decisions);
  const decisions = ruleSet.decisions.filter((decision) => decision.hit !== "collect");
  const tables: Row[][] = [];
  const used = new Set<number>();
  for (const decision of decisions) {
    const rows: Row[] = [];
    for (const [rule, { when }] of decision.rules.entries()) {
      const boxes = boxesOf(sizes, when, BOXES);
      if (!boxes) return undefined;
      for (const box of boxes) {
        rows.push({ rule, box });
        for (const column of box.keys()) used.add(column);
      }
    }
    tables.push(rows);
  }
  const slots = packColumns(sizes.sizes, used);
  const lookups = tables.map((rows) => createLookup({ ...slots, rows, sizes: sizes.sizes }));
  const places = decisions.map(
    (decision) =>
      slots.places[domain.variables.length + ruleSet.decisions.indexOf(decision)] as Place,
  );
  return evaluator(decisions, places, {
    size: slots.slots.length,
    encode: createEncode(domain, slots.places, beside),
    decide: (index, values) => (lookups[index] as Lookup)(values),
  });
}

/** The same over the diagrams of a compiled rule set. */
export function evaluateCompiled(compiled: Compiled, beside: readonly string[] = []): Evaluator {
  const { domain, store } = compiled;
  const made = compiled.decisions.filter((each) => each.decision.hit !== "collect");
  const roots = made.map((each) => each.rules);
  const counts = made.map((each) => each.decision.rules.length);
  const places = domain.variables.map((_, slot): Place => ({ slot, step: 1 }));
  const decisions = made.map((each) => each.decision);
  const nowhere = decisions.map((): Place => ({ slot: 0, step: 0 }));
  return evaluator(decisions, nowhere, {
    size: domain.variables.length,
    encode: createEncode(domain, places, beside),
    decide: (index, values) => {
      let ref = roots[index] as number;
      while (!isTerminal(ref)) ref = store.follow(ref, values[store.level(ref)] as number);
      const terminal = terminalValue(ref);
      return terminal === GAP || terminal > (counts[index] as number) ? -1 : terminal - 1;
    },
  });
}

interface Method {
  /** Slots that it needs. */
  readonly size: number;
  readonly encode: Encode;
  /** Number of the rule that decides, -1 for none. */
  readonly decide: (decision: number, values: Int32Array) => number;
}

/** `places` say where the outcome of each decision stands among the values. */
function evaluator(
  decisions: readonly Decision[],
  places: readonly Place[],
  { size, encode, decide }: Method,
): Evaluator {
  const values = new Int32Array(size);
  const results = decisions.map((decision) =>
    decision.rules.map((rule): Result => ({ outcome: rule.choose, rule: rule.id })),
  );
  const slots = Int32Array.from(places, ({ slot }) => slot);
  const additions = decisions.map((decision, index) => {
    const of = new Map(decision.options.map((option, position) => [option.id, position]));
    const { step } = places[index] as Place;
    return Int32Array.from(decision.rules, (rule) => (of.get(rule.choose) ?? 0) * step);
  });
  const none = decisions.map(
    (decision, index) => decision.options.length * (places[index] as Place).step,
  );
  const count = decisions.length;
  return {
    decisions: decisions.map((decision) => decision.id),
    evaluate(requirements) {
      if (!encode(requirements, values)) return undefined;
      const made: (Result | undefined)[] = [];
      for (let index = 0; index < count; index++) {
        const rule = decide(index, values);
        const slot = slots[index] as number;
        const addition = rule < 0 ? none[index] : (additions[index] as Int32Array)[rule];
        values[slot] = (values[slot] as number) + (addition as number);
        made.push(rule < 0 ? undefined : (results[index] as Result[])[rule]);
      }
      return made;
    },
  };
}
