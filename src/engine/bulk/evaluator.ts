/** Evaluation in bulk: complete requirements to outcomes, each with the rule that decided. */

import { IMPOSSIBLE, isTerminal, type Ref, terminalValue } from "../diagram/diagram-store.ts";
import { type Compiled, GAP } from "../evaluation/compile.ts";
import { createDomain } from "../evaluation/domain.ts";
import {
  type Condition,
  type Decision,
  isCollecting,
  type Requirements,
  type RuleSetCore,
} from "../model/rule-set.ts";
import { boxesOf, columnsOf } from "./condition-boxes.ts";
import { createEncoder, type Encoder } from "./encoder.ts";
import { createLookup, type Lookup } from "./lookup-table.ts";
import { type Place, packColumns } from "./packed-columns.ts";
import type { Row } from "./table-rows.ts";

/** The outcome of one decision, the rule that gave it, and its reason. */
export interface Result {
  readonly outcome: string;
  readonly rule: string;
  readonly because: string;
}

export interface Evaluator {
  /** Ids of the decisions in the order of the results; `collect` decisions are left out. */
  readonly decisions: readonly string[];
  /**
   * One result a decision, undefined where no rule holds. Answers missing from the requirements are taken from the
   * inputs' defaults. Undefined as a whole for requirements that need `advise` and its checks: an answer is missing and
   * has no default, is a band that the rules tell apart further, or is no answer to its input; a key is no input; or
   * the answers cannot hold together.
   */
  evaluate(requirements: Requirements): readonly (Result | undefined)[] | undefined;
}

export interface EvaluatorOptions {
  /** Keys that requirements may have beside their answers. */
  readonly beside?: readonly string[];
}

/** Boxes that one rule may take before tables are not worth it. */
const BOXES = 512;

/**
 * Makes a rule set ready for bulk evaluation, from its rules alone; its time does not grow with the number of rules
 * that hold nowhere near the answers. Undefined where the conditions do not fit tables (one on a `collect` decision, or
 * one that would take hundreds of boxes): compile the rule set and use `evaluateCompiled` then.
 */
export function createEvaluator(
  ruleSet: RuleSetCore,
  options: EvaluatorOptions = {},
): Evaluator | undefined {
  const order = ruleSet.inputs.map((_, index) => index);
  const domain = createDomain({ ...ruleSet, traps: [], blueprint: [] }, [], order);
  const columns = columnsOf(domain, ruleSet.decisions);
  const decisions = ruleSet.decisions.filter((decision) => !isCollecting(decision));
  const used = new Set<number>();
  const tables: Row[][] = [];
  for (const rules of [ruleSet.impossible, ...decisions.map((decision) => decision.rules)]) {
    const rows = rowsOf(rules, (condition) => boxesOf(columns, condition, BOXES));
    if (!rows) return undefined;
    tables.push(rows);
    for (const { box } of rows) for (const column of box.keys()) used.add(column);
  }
  const fields = packColumns(columns.sizes, used);
  const [impossible, ...lookups] = tables.map((rows) =>
    createLookup({ ...fields, rows, sizes: columns.sizes }),
  );
  const first = domain.variables.length;
  return evaluator(decisions, options, {
    encoder: createEncoder(domain, fields.places, fields.fields.length),
    places: decisions.map(
      (each) => fields.places[first + ruleSet.decisions.indexOf(each)] as Place,
    ),
    decide: (decision, numbers) =>
      decision === 0 && (impossible as Lookup)(numbers) >= 0
        ? CANNOT_OCCUR
        : (lookups[decision] as Lookup)(numbers),
  });
}

function rowsOf(
  rules: readonly { readonly when: Condition }[],
  boxes: (condition: Condition) => readonly Row["box"][] | undefined,
): Row[] | undefined {
  const rows: Row[] = [];
  for (const [rule, { when }] of rules.entries()) {
    const own = boxes(when);
    if (!own) return undefined;
    for (const box of own) rows.push({ rule, box });
  }
  return rows;
}

/** The same over the diagrams of a compiled rule set. */
export function evaluateCompiled(compiled: Compiled, options: EvaluatorOptions = {}): Evaluator {
  return evaluator(singleDecisions(compiled), options, diagramsOf(compiled));
}

/** What evaluates answers that are encoded one after another. */
export interface Stepwise {
  readonly encoder: Encoder;
  /** What the encoder writes to. */
  readonly numbers: Int32Array;
  /**
   * Writes, for each decision that does not collect, the position of the rule that decides, -1 where none holds; false
   * where the answers cannot hold together.
   */
  readonly decide: (rules: Int32Array) => boolean;
}

/** Evaluation over the diagrams of a compiled rule set, for answers that come from elsewhere than an object. */
export function evaluateStepwise(compiled: Compiled): Stepwise {
  const method = diagramsOf(compiled);
  return { encoder: method.encoder, ...decideAll(singleDecisions(compiled), method) };
}

function singleDecisions({ ruleSet }: Compiled): readonly Decision[] {
  return ruleSet.decisions.filter((decision) => !isCollecting(decision));
}

function diagramsOf({ domain, store, decisions }: Compiled): Method {
  const made = decisions.filter(({ decision }) => !isCollecting(decision));
  const roots = made.map(({ rules }) => rules);
  const places = domain.variables.map((_, field): Place => ({ field, step: 1 }));
  return {
    encoder: createEncoder(domain, places, places.length),
    // Diagrams are functions of the inputs alone, so that outcomes need no place.
    places: made.map((): Place => ({ field: 0, step: 0 })),
    decide: (decision, numbers) => {
      let ref = roots[decision] as Ref;
      while (!isTerminal(ref)) ref = store.follow(ref, numbers[store.level(ref)] as number);
      const terminal = terminalValue(ref);
      return terminal === IMPOSSIBLE ? CANNOT_OCCUR : terminal === GAP ? NONE : terminal - 1;
    },
  };
}

/** Of a decision for which no rule holds. */
const NONE = -1;
/** Of answers that cannot hold together. */
const CANNOT_OCCUR = -2;

/** A way to evaluate. */
interface Method {
  readonly encoder: Encoder;
  /** By decision: where its outcome stands among the numbers. */
  readonly places: readonly Place[];
  /** Number of the rule that decides, NONE, or, of the first decision at the latest, CANNOT_OCCUR. */
  readonly decide: (decision: number, numbers: Int32Array) => number;
}

function decideAll(
  decisions: readonly Decision[],
  { encoder, places, decide }: Method,
): Omit<Stepwise, "encoder"> {
  const numbers = new Int32Array(encoder.size);
  const fields = Int32Array.from(places, ({ field }) => field);
  // What the outcome of each rule adds to its field, and last what the absence of one does.
  const additions = decisions.map(({ options, rules }, index) => {
    const position = new Map(options.map(({ id }, at) => [id, at]));
    const { step } = places[index] as Place;
    return Int32Array.from(
      [...rules.map((rule) => position.get(rule.choose) ?? 0), options.length],
      (value) => value * step,
    );
  });
  const count = decisions.length;
  return {
    numbers,
    decide(rules) {
      for (let index = 0; index < count; index++) {
        const rule = decide(index, numbers);
        if (rule === CANNOT_OCCUR) return false;
        rules[index] = rule;
        const field = fields[index] as number;
        const own = additions[index] as Int32Array;
        const addition = own[rule < 0 ? own.length - 1 : rule] as number;
        numbers[field] = (numbers[field] as number) + addition;
      }
      return true;
    },
  };
}

function evaluator(
  decisions: readonly Decision[],
  { beside = [] }: EvaluatorOptions,
  method: Method,
): Evaluator {
  const encode = method.encoder.encodeAll(beside);
  const { numbers, decide } = decideAll(decisions, method);
  const results = decisions.map(({ rules }) =>
    rules.map(({ choose, id, because }): Result => ({ outcome: choose, rule: id, because })),
  );
  const count = decisions.length;
  const found = new Int32Array(count);
  return {
    decisions: decisions.map((decision) => decision.id),
    evaluate(requirements) {
      if (!encode(requirements, numbers) || !decide(found)) return undefined;
      const made: (Result | undefined)[] = [];
      for (let index = 0; index < count; index++) {
        const rule = found[index] as number;
        made.push(rule < 0 ? undefined : (results[index] as readonly Result[])[rule]);
      }
      return made;
    },
  };
}
