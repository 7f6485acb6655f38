import { type Condition, type Input, isCollecting } from "../../engine/model/rule-set.ts";
import type { Place } from "../document/source.ts";
import { suggest } from "../document/suggest.ts";
import { childOf, type Entry, itemsOf, type Node, type Scalar } from "../document/tree.ts";
import { addWrongType, booleanOf, type Reader, readRange } from "../requirements/answers.ts";
import { checkOption, type DecisionHead, type Scope } from "./scope.ts";

/** What a condition may name, and who wants to know which decisions it does name. */
export interface ConditionScope extends Reader {
  readonly scope: Pick<Scope, "inputs" | "decisions">;
  readonly onDecision?: (id: string, place: Place) => void;
}

/** Holds always. */
export const always: Condition = { kind: "all", of: [] };

/**
 * Reads a condition; `rules/README.md` has the language. Without a node it holds always.
 * What is wrong goes to the collector; then the condition returned is of no use.
 */
export function readCondition(node: Node | undefined, scope: ConditionScope): Condition {
  if (node === undefined) return always;
  if (node.kind !== "mapping") return fail("when", "mapping", node, scope);
  const parts = node.entries.map((entry) => readEntry(entry, scope));
  return parts.length === 1 ? parts[0]! : { kind: "all", of: parts };
}

function fail(key: string, expected: string, node: Node, scope: ConditionScope): Condition {
  addWrongType(key, expected, node, scope);
  return always;
}

function readEntry(entry: Entry, scope: ConditionScope): Condition {
  const { key, value } = entry;
  if (key === "any" || key === "all") return readGroup(key, value, scope);
  if (key === "not") {
    if (value.kind !== "mapping") return fail(key, "mapping", value, scope);
    return { kind: "not", of: readCondition(value, scope) };
  }
  const { inputs, decisions } = scope.scope;
  if (inputs.has(key)) return readInputEntry(inputs.get(key), value, scope);
  if (decisions.has(key)) {
    scope.onDecision?.(key, entry.keyPlace);
    return readDecisionEntry(decisions.get(key), value, scope);
  }
  const suggestion = suggest(key, [...inputs.keys(), ...decisions.keys()]);
  scope.collector.add("unknown-input", scope.source, entry.keyPlace, { id: key, suggestion });
  return always;
}

function readGroup(kind: "any" | "all", node: Node, scope: ConditionScope): Condition {
  if (node.kind !== "list") return fail(kind, "list", node, scope);
  if (node.items.length === 0) scope.collector.add("empty-list", scope.source, node, { key: kind });
  return { kind, of: node.items.map((item) => readCondition(item, scope)) };
}

function readInputEntry(input: Input | undefined, node: Node, scope: ConditionScope): Condition {
  if (input === undefined) return always;
  const { id } = input;
  const ids = input.values.map((value) => value.id);
  const checkValue = (item: Scalar) => {
    if (ids.includes(item.text)) return;
    const args = { key: id, value: item.text, expected: ids, suggestion: suggest(item.text, ids) };
    scope.collector.add("unknown-value", scope.source, item, args);
  };
  if (input.type === "number") return readRanges(input, node, scope);
  if (input.type === "boolean") return readBooleans(id, node, scope);
  if (input.type === "choices") return readSeveral(id, node, checkValue, scope);
  return { kind: "is", input: id, values: readTexts(id, "values", node, checkValue, scope) };
}

function readDecisionEntry(
  decision: DecisionHead | undefined,
  node: Node,
  scope: ConditionScope,
): Condition {
  if (decision === undefined) return always;
  const { id } = decision;
  const check = (item: Scalar) => checkOption(decision, item, scope);
  if (isCollecting(decision)) return readSeveral(id, node, check, scope);
  return { kind: "is", input: id, values: readTexts(id, "values", node, check, scope) };
}

/** Of something that has several values at once: `only` these, or any of these. */
function readSeveral(
  id: string,
  node: Node,
  check: (item: Scalar) => void,
  scope: ConditionScope,
): Condition {
  if (node.kind !== "mapping")
    return { kind: "includes", input: id, values: readTexts(id, "values", node, check, scope) };
  for (const { key, keyPlace } of node.entries) {
    if (key === "only") continue;
    const args = { key, in: "condition", expected: ["only"], suggestion: suggest(key, ["only"]) };
    scope.collector.add("unknown-key", scope.source, keyPlace, args);
  }
  const only = childOf(node, "only");
  if (only === undefined && node.entries.length === 0) return fail(id, "values", node, scope);
  if (only === undefined) return always;
  const isEmpty = only.kind === "list" && only.items.length === 0;
  const values = isEmpty ? [] : readTexts(id, "values", only, check, scope);
  return { kind: "only", input: id, values };
}

function readBooleans(id: string, node: Node, scope: ConditionScope): Condition {
  const values: boolean[] = [];
  for (const item of readItems(id, "boolean", node, scope)) {
    if (typeof item.value === "boolean") values.push(item.value);
    else addWrongType(id, "boolean", item, scope, booleanOf(item.text)?.toString());
  }
  return { kind: "is", input: id, values };
}

function readRanges(input: Input, node: Node, scope: ConditionScope): Condition {
  const conditions = readItems(input.id, "number", node, scope).map((item): Condition => {
    const range = readRange(input, item, scope);
    return range === undefined ? always : { kind: "within", input: input.id, range };
  });
  return conditions.length === 1 ? conditions[0]! : { kind: "any", of: conditions };
}

function readTexts(
  id: string,
  expected: string,
  node: Node,
  check: (item: Scalar) => void,
  scope: ConditionScope,
): string[] {
  const items = readItems(id, expected, node, scope);
  items.forEach(check);
  return items.map((item) => item.text);
}

/** The scalars that stand behind an id: at least one, none twice. */
function readItems(id: string, expected: string, node: Node, scope: ConditionScope): Scalar[] {
  if (node.kind === "list" && node.items.length === 0)
    scope.collector.add("empty-list", scope.source, node, { key: id });
  const seen = new Set<string>();
  return itemsOf(node).filter((item): item is Scalar => {
    if (item.kind !== "scalar" || item.value === null) {
      addWrongType(id, expected, item, scope);
      return false;
    }
    if (seen.has(item.text))
      scope.collector.add("duplicate-value", scope.source, item, { key: id, value: item.text });
    seen.add(item.text);
    return true;
  });
}
