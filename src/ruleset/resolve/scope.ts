import type { HitPolicy, Input } from "../../engine/model/rule-set.ts";
import type { Code } from "../document/codes.ts";
import { suggest } from "../document/suggest.ts";
import { itemsOf, type Node, type Scalar } from "../document/tree.ts";
import { addWrongType, type Reader } from "../requirements/answers.ts";

/** What references may name. Something that is there but cannot be used has the value undefined. */
export interface Scope {
  readonly inputs: ReadonlyMap<string, Input | undefined>;
  readonly decisions: ReadonlyMap<string, DecisionHead | undefined>;
  readonly facts: ReadonlySet<string>;
  readonly traps: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
}

/** What a reference to a decision can be checked against. */
export interface DecisionHead {
  readonly id: string;
  readonly hit: HitPolicy;
  readonly options: readonly string[];
}

/** Reads a list of ids (or one) that must be among those known. */
export function readIds(
  key: string,
  node: Node | undefined,
  known: ReadonlySet<string>,
  code: Code,
  reader: Reader,
): string[] {
  const found = new Set<string>();
  for (const item of scalarsOf(key, node, reader)) {
    if (!known.has(item.text)) {
      const args = { id: item.text, suggestion: suggest(item.text, known) };
      reader.collector.add(code, reader.source, item, args);
    }
    addOnce(key, item, found, reader);
  }
  return [...found];
}

/** Reads options of a decision, one or a list of them. */
export function readOptions(
  decision: DecisionHead,
  node: Node | undefined,
  reader: Reader,
): string[] {
  const found = new Set<string>();
  for (const item of scalarsOf(decision.id, node, reader)) {
    checkOption(decision, item, reader);
    addOnce(decision.id, item, found, reader);
  }
  return [...found];
}

/** Adds an error for text that is no option of the decision. */
export function checkOption(decision: DecisionHead, item: Scalar, reader: Reader): void {
  const { id, options } = decision;
  if (options.includes(item.text)) return;
  const suggestion = suggest(item.text, options);
  const args = { decision: id, option: item.text, expected: options, suggestion };
  reader.collector.add("unknown-option", reader.source, item, args);
}

/** Finds the decision that a key names; an error and undefined if there is none. */
export function findDecision(
  id: string,
  place: { readonly start: number; readonly end: number },
  { decisions }: Scope,
  reader: Reader,
): DecisionHead | undefined {
  if (!decisions.has(id)) {
    const args = { id, expected: [...decisions.keys()], suggestion: suggest(id, decisions.keys()) };
    reader.collector.add("unknown-decision", reader.source, place, args);
  }
  return decisions.get(id);
}

/** The scalars of a list or a single one; an error for everything else. */
export function scalarsOf(key: string, node: Node | undefined, reader: Reader): Scalar[] {
  return itemsOf(node).filter((item): item is Scalar => {
    const isText = item.kind === "scalar" && item.value !== null;
    if (!isText) addWrongType(key, "text", item, reader);
    return isText;
  });
}

function addOnce(key: string, item: Scalar, found: Set<string>, reader: Reader): void {
  if (found.has(item.text))
    reader.collector.add("duplicate-value", reader.source, item, { key, value: item.text });
  found.add(item.text);
}
