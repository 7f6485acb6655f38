import type { Answer, Input, Range } from "../../engine/model/rule-set.ts";
import type { Collector } from "../document/collector.ts";
import type { Source } from "../document/source.ts";
import { suggest } from "../document/suggest.ts";
import { foundAs, itemsOf, type Node, type Scalar } from "../document/tree.ts";
import { readNumber, singleNumber } from "./number.ts";
import { unitsOf } from "./unit.ts";

/** Where an answer stands and where its errors go. */
export interface Reader {
  readonly source: Source;
  readonly collector: Collector;
}

/**
 * Reads the answer to an input from a document. Undefined where it is unknown (`unknown`, or nothing),
 * and where it is wrong: then the collector has the error.
 */
export function readAnswer(input: Input, node: Node, reader: Reader): Answer | undefined {
  if (isUnknown(node)) return undefined;
  return readers[input.type](input, node, reader);
}

/** Adds `wrong-type` for a node; what was written is named where it is short enough to be read. */
export function addWrongType(
  key: string,
  expected: string,
  node: Node,
  { source, collector }: Reader,
  suggestion?: string,
): undefined {
  const value = node.kind === "scalar" && node.value !== null ? node.text : undefined;
  const args = { key, expected, found: foundAs(node), value, suggestion };
  collector.add("wrong-type", source, node, args);
}

type AnswerReader = (input: Input, node: Node, reader: Reader) => Answer | undefined;

const readers = {
  choice: readChoice,
  choices: readChoices,
  boolean: readBoolean,
  number: readNumberAnswer,
} satisfies Record<Input["type"], AnswerReader>;

function isUnknown(node: Node): boolean {
  return node.kind === "scalar" && (node.value === null || node.text === "unknown");
}

function readChoice(input: Input, node: Node, reader: Reader): string | undefined {
  if (node.kind !== "scalar") return addWrongType(input.id, "value", node, reader);
  return readValue(input, node, reader);
}

/** A value by its text as written, so that an id like `8` needs no quotes. */
function readValue(input: Input, node: Scalar, reader: Reader): string | undefined {
  const ids = input.values.map((value) => value.id);
  if (ids.includes(node.text)) return node.text;
  const args = {
    key: input.id,
    value: node.text,
    expected: ids,
    suggestion: suggest(node.text, ids),
  };
  reader.collector.add("unknown-value", reader.source, node, args);
  return undefined;
}

function readChoices(input: Input, node: Node, reader: Reader): readonly string[] | undefined {
  if (node.kind === "mapping") return addWrongType(input.id, "values", node, reader);
  if (isNone(input, node)) return [];
  const values = new Set<string>();
  let wrong = false;
  for (const item of itemsOf(node)) {
    if (item.kind !== "scalar" || item.value === null)
      addWrongType(input.id, "value", item, reader);
    const value =
      item.kind === "scalar" && item.value !== null ? readValue(input, item, reader) : undefined;
    wrong ||= value === undefined;
    if (value === undefined) continue;
    if (values.has(value)) {
      reader.collector.add("duplicate-value", reader.source, item, { key: input.id, value });
      wrong = true;
    }
    values.add(value);
  }
  return wrong ? undefined : [...values];
}

function isNone(input: Input, node: Node): boolean {
  return (
    node.kind === "scalar" &&
    node.text === "none" &&
    !input.values.some((value) => value.id === "none")
  );
}

/** Words for a boolean in YAML 1.1 and in speech. */
const booleanWords = new Map(
  Object.entries({ yes: true, y: true, on: true, no: false, n: false, off: false }),
);

/** The boolean that a word outside YAML 1.2 stands for. */
export function booleanOf(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === "true" ? true : word === "false" ? false : booleanWords.get(word);
}

function readBoolean(input: Input, node: Node, reader: Reader): boolean | undefined {
  if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
  const meant = node.kind === "scalar" ? booleanOf(node.text) : undefined;
  return addWrongType(input.id, "boolean", node, reader, meant?.toString());
}

function readNumberAnswer(input: Input, node: Node, reader: Reader): Answer | undefined {
  const range = readRange(input, node, reader);
  return range === undefined ? undefined : (singleNumber(range) ?? range);
}

/** The range that a number, a comparison, a range or a level stands for; undefined, with an error, for anything else. */
export function readRange(
  input: Pick<Input, "id" | "unit" | "units" | "levels">,
  node: Node,
  reader: Reader,
): Range | undefined {
  if (node.kind !== "scalar" || node.value === null || typeof node.value === "boolean")
    return addWrongType(input.id, "number", node, reader);
  if (typeof node.value === "number") return readYamlNumber(input.id, node.value, node, reader);
  const { levels = {} } = input;
  if (Object.hasOwn(levels, node.text)) return levels[node.text];
  // Text without any digit is no slip in a number but another type, or a level misspelt.
  if (!/\d/.test(node.text)) return addNoNumber(input.id, Object.keys(levels), node, reader);
  const units = unitsOf(input);
  const { range, problem } = readNumber(node.text, units);
  if (problem === undefined) return range;
  const expected = Object.keys(units);
  const unit =
    problem.unit === undefined
      ? {}
      : { unit: problem.unit, expected, suggestion: suggest(problem.unit, expected) };
  const args = { key: input.id, value: node.text, ...unit };
  reader.collector.add(problem.code, reader.source, node, args);
  return undefined;
}

function addNoNumber(
  key: string,
  levels: readonly string[],
  node: Scalar,
  reader: Reader,
): undefined {
  if (levels.length === 0) return addWrongType(key, "number", node, reader);
  const suggestion = suggest(node.text, levels);
  const args = { key, value: node.text, expected: ["a number", ...levels], suggestion };
  reader.collector.add("unknown-value", reader.source, node, args);
  return undefined;
}

function readYamlNumber(key: string, number: number, node: Scalar, reader: Reader) {
  if (Number.isFinite(number) && number >= 0) return { from: number + 0, to: number + 0 };
  const code = number < 0 && Number.isFinite(number) ? "negative-number" : "bad-number";
  reader.collector.add(code, reader.source, node, { key, value: node.text });
  return undefined;
}
